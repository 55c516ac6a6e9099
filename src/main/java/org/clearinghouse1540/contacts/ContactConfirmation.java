package org.clearinghouse1540.contacts;

import java.time.LocalDate;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;

/**
 * The question to a State whether its entries are still right.
 *
 * @param since the day from which it is asked
 * @param office the office of the entry that has waited longest
 * @param entries the number of entries that are to be confirmed
 */
record ContactConfirmation(LocalDate since, String office, int entries) {

  /** The question on a day; nothing while every entry was confirmed within the months. */
  static Optional<ContactConfirmation> of(List<Contact> contacts, int months, LocalDate today) {
    List<Contact> due =
        contacts.stream()
            .filter(contact -> contact.isOpen(today))
            .filter(contact -> !contact.confirmed().plusMonths(months).isAfter(today))
            .sorted(Comparator.comparing(Contact::confirmed))
            .toList();
    return due.stream()
        .findFirst()
        .map(
            first ->
                new ContactConfirmation(
                    first.confirmed().plusMonths(months), first.details().office(), due.size()));
  }
}
