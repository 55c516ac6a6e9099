package org.clearinghouse1540.contacts;

import java.util.List;
import org.clearinghouse1540.kit.text.Language;

/**
 * The means to reach a point of contact: the office and its functional mailbox, then the person.
 *
 * @param office the office or function, which is no personal data
 * @param mailbox the address of the office
 * @param languages the official languages in which it can be written to
 * @param person personal data, with the means to reach the person
 */
public record ContactDetails(
    String office, String mailbox, List<Language> languages, ContactPerson person) {
  public ContactDetails {
    languages = List.copyOf(languages);
  }
}
