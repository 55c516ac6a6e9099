package org.clearinghouse1540.contacts;

import java.time.LocalDate;
import java.util.List;
import java.util.Optional;

/**
 * The question to a State whether its entries are still right.
 *
 * @param since the day from which it is asked
 * @param entries the number of entries that are to be confirmed
 */
record ContactConfirmation(LocalDate since, int entries) {

  /** The question on a day; nothing while every entry was confirmed within the months. */
  static Optional<ContactConfirmation> of(List<Contact> contacts, int months, LocalDate today) {
    List<LocalDate> due =
        contacts.stream()
            .filter(contact -> contact.isOpen(today))
            .map(contact -> contact.confirmed().plusMonths(months))
            .filter(day -> !day.isAfter(today))
            .sorted()
            .toList();
    return due.isEmpty()
        ? Optional.empty()
        : Optional.of(new ContactConfirmation(due.getFirst(), due.size()));
  }
}
