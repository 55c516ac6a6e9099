package org.clearinghouse1540.contacts;

import java.time.LocalDate;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * A State that named who may sign for it, and that has fewer persons with an account than it needs:
 * nothing leaves until a note verbale names another one. A State that never named anybody has no
 * such gap.
 *
 * @param last the contact that was the last one to sign, or that has no account yet
 * @param signers the number of persons who may sign today
 * @param needed the number of signatures that the State wants
 */
record SignerGap(Contact last, LocalDate since, int signers, int needed) {

  /**
   * The gap of a State on a day.
   *
   * @param open the accounts of its contacts that are open, by the number of the contact
   * @param two whether the State wants two signatures
   */
  static Optional<SignerGap> of(
      List<Contact> contacts, Map<Long, String> open, boolean two, LocalDate today) {
    List<Contact> named =
        contacts.stream().filter(contact -> contact.isValidatorBy(today)).toList();
    List<Contact> signing =
        named.stream()
            .filter(contact -> contact.isInCharge(today) && open.containsKey(contact.id()))
            .toList();
    int signers = (int) signing.stream().map(contact -> open.get(contact.id())).distinct().count();
    int needed = two ? 2 : 1;
    if (signers >= needed) {
      return Optional.empty();
    }
    List<Contact> others = named.stream().filter(contact -> !signing.contains(contact)).toList();
    return (others.isEmpty() ? named : others)
        .stream()
            .max(Comparator.comparing(contact -> since(contact, today)))
            .map(last -> new SignerGap(last, since(last, today), signers, needed));
  }

  // The end of the function if it has passed, otherwise its beginning: then the account is missing.
  private static LocalDate since(Contact contact, LocalDate today) {
    return contact
        .duty()
        .until()
        .filter(last -> last.isBefore(today))
        .map(last -> last.plusDays(1))
        .or(() -> contact.duty().from())
        .orElse(contact.confirmed());
  }

  /** The code of the State. */
  String party() {
    return last.party();
  }
}
