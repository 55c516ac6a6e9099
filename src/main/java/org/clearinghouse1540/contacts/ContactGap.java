package org.clearinghouse1540.contacts;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/**
 * A place at which nobody is in charge since a day, although somebody was before. A State that
 * never named anybody has no gap.
 *
 * @param last the contact whose period ended last
 */
public record ContactGap(String party, ContactDuty.Place place, LocalDate since, Contact last) {

  /** The gaps of a party on a day, from its contacts. */
  public static List<ContactGap> of(List<Contact> contacts, LocalDate today) {
    List<ContactGap> gaps = new ArrayList<>();
    for (ContactDuty.Place place : ContactDuty.Place.values()) {
      List<Contact> named =
          contacts.stream()
              .filter(contact -> contact.nominated() && contact.duty().place() == place)
              .toList();
      if (named.stream().noneMatch(contact -> contact.isInCharge(today))) {
        latest(named, today).ifPresent(gaps::add);
      }
    }
    return gaps;
  }

  private static Optional<ContactGap> latest(List<Contact> named, LocalDate today) {
    Optional<ContactGap> found = Optional.empty();
    for (Contact contact : named) {
      Optional<LocalDate> since =
          contact.duty().until().filter(last -> last.isBefore(today)).map(last -> last.plusDays(1));
      if (since.isPresent() && found.filter(gap -> !gap.since().isBefore(since.get())).isEmpty()) {
        found =
            Optional.of(
                new ContactGap(contact.party(), contact.duty().place(), since.get(), contact));
      }
    }
    return found;
  }
}
