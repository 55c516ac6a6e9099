package org.clearinghouse1540.app;

import static org.clearinghouse1540.access.Permission.EDIT_SOURCES;
import static org.clearinghouse1540.access.Permission.READ_PROVISIONS;
import static org.clearinghouse1540.access.Permission.READ_SOURCES;

import java.util.List;

/** The addresses of the registers of documents and laws, and of evidence to review. */
final class RegisterAddresses {
  static final List<Address> LIST =
      List.of(
          new Address("GET", "/registers/documents", READ_SOURCES),
          new Address("POST", "/registers/documents", EDIT_SOURCES),
          new Address("GET", "/registers/laws", READ_SOURCES),
          new Address("POST", "/registers/laws", EDIT_SOURCES),
          new Address("GET", "/registers/unregistered", READ_SOURCES),
          new Address("GET", "/registers/provisions", READ_PROVISIONS),
          new Address("GET", "/cited/{id}", READ_SOURCES),
          new Address("POST", "/cited/{id}", EDIT_SOURCES),
          new Address("POST", "/cited/{id}/text", EDIT_SOURCES),
          new Address("GET", "/cited/{id}/passage", READ_PROVISIONS),
          new Address("POST", "/cited/{id}/document", EDIT_SOURCES),
          new Address("POST", "/cited/{id}/law", EDIT_SOURCES),
          new Address("POST", "/cited/{id}/versions", EDIT_SOURCES),
          new Address("POST", "/cited/{id}/articles", EDIT_SOURCES),
          new Address("GET", "/evidence", READ_SOURCES),
          new Address("GET", "/evidence/{id}/dismissal", EDIT_SOURCES),
          new Address("POST", "/evidence/{id}/dismissal", EDIT_SOURCES),
          new Address("POST", "/evidence/watch", EDIT_SOURCES),
          new Address("POST", "/evidence/watch/ending", EDIT_SOURCES));

  private RegisterAddresses() {}
}
