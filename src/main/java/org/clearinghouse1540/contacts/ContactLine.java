package org.clearinghouse1540.contacts;

import java.time.LocalDate;

/**
 * A contact in a list.
 *
 * @param party the name of the State or organization
 * @param standing the key of the text that says whether it is in charge
 */
record ContactLine(Contact contact, String party, String standing) {

  static ContactLine of(Contact contact, String party, LocalDate today) {
    return new ContactLine(contact, party, contact.standing(today));
  }

  /** The first and last day, in a form that a page shows. */
  public String from() {
    return contact.duty().from().map(String::valueOf).orElse("");
  }

  public String until() {
    return contact.duty().until().map(String::valueOf).orElse("");
  }
}
