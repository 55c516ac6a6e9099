package org.clearinghouse1540.contacts;

import java.util.List;
import org.clearinghouse1540.consent.Subject;
import org.clearinghouse1540.kit.text.Language;

/**
 * A point of contact as its State publishes it: the office and its mailbox, without personal data.
 *
 * @param state the code of the State
 */
record PublicContact(
    long id,
    String state,
    ContactDuty.Place place,
    String office,
    String mailbox,
    List<Language> languages) {
  PublicContact {
    languages = List.copyOf(languages);
  }

  static PublicContact of(Contact contact) {
    ContactDetails details = contact.details();
    return new PublicContact(
        contact.id(),
        contact.party(),
        contact.duty().place(),
        details.office(),
        details.mailbox(),
        details.languages());
  }

  /** The subject of the consent to its publication. */
  Subject subject() {
    return Subject.contact(id);
  }

  /** The address of its line on the public page. */
  String address() {
    return "/public/contacts#" + anchor();
  }

  /** The name of its line on the public page. */
  public String anchor() {
    return "contact-" + id;
  }
}
