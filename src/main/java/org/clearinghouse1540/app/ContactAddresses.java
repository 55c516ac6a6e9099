package org.clearinghouse1540.app;

import static org.clearinghouse1540.access.Permission.CORRECT_CONTACTS;
import static org.clearinghouse1540.access.Permission.KEEP_CONTACTS;
import static org.clearinghouse1540.access.Permission.READ_CONTACTS;
import static org.clearinghouse1540.access.Permission.READ_CONTACT_REGISTER;
import static org.clearinghouse1540.access.Permission.RECORD_NOMINATIONS;

import java.util.List;

/** The addresses of points of contact. */
final class ContactAddresses {
  static final List<Address> LIST =
      List.of(
          new Address("GET", "/contacts", KEEP_CONTACTS),
          new Address("POST", "/contacts", KEEP_CONTACTS),
          new Address("POST", "/contacts/confirmation", KEEP_CONTACTS),
          new Address("POST", "/contacts/setting", KEEP_CONTACTS),
          new Address("POST", "/contacts/gaps", KEEP_CONTACTS),
          new Address("POST", "/contacts/signing", KEEP_CONTACTS),
          new Address("GET", "/signatures/{id}", KEEP_CONTACTS),
          new Address("GET", "/signatures/{id}/files/{file}", KEEP_CONTACTS),
          new Address("POST", "/signatures/{id}/end", KEEP_CONTACTS),
          new Address("GET", "/contacts/file", KEEP_CONTACTS),
          new Address("GET", "/contacts/file/{form}", KEEP_CONTACTS),
          new Address("POST", "/contacts/file", KEEP_CONTACTS),
          new Address("GET", "/contacts/register", READ_CONTACT_REGISTER),
          new Address("POST", "/contacts/nominations", RECORD_NOMINATIONS),
          new Address("GET", "/contacts/{id}", READ_CONTACTS),
          new Address("POST", "/contacts/{id}", KEEP_CONTACTS),
          new Address("POST", "/contacts/{id}/change", RECORD_NOMINATIONS),
          new Address("POST", "/contacts/{id}/closing", RECORD_NOMINATIONS),
          new Address("POST", "/contacts/{id}/account", RECORD_NOMINATIONS),
          new Address("POST", "/contacts/{id}/signers", RECORD_NOMINATIONS),
          new Address("POST", "/contacts/{id}/handover", KEEP_CONTACTS),
          new Address("POST", "/contacts/{id}/courses", CORRECT_CONTACTS),
          new Address("POST", "/contacts/{id}/erasure", CORRECT_CONTACTS),
          new Address("POST", "/contacts/{id}/publication", KEEP_CONTACTS),
          new Address("POST", "/contacts/{id}/withdrawal", KEEP_CONTACTS),
          Address.open("GET", "/public/contacts"),
          Address.open("GET", "/public/contacts/file/{form}"));

  private ContactAddresses() {}
}
