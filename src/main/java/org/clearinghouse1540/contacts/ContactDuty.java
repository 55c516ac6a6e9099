package org.clearinghouse1540.contacts;

import java.time.LocalDate;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import org.clearinghouse1540.access.Role;
import org.clearinghouse1540.kit.Problem;

/**
 * The function of a point of contact and the period for which it was named.
 *
 * @param alternate whether the person is the deputy of another one
 * @param validates whether the person may agree and consent for the State
 * @param from the first day; nothing if it is not known
 * @param until the last day; nothing while no end is known
 */
public record ContactDuty(
    Place place,
    boolean alternate,
    boolean validates,
    Optional<LocalDate> from,
    Optional<LocalDate> until) {

  /** The place of a point of contact. */
  public enum Place {
    CAPITAL,
    MISSION;

    /** The place in lower case, as in texts and in the database. */
    public String key() {
      return name().toLowerCase(Locale.ROOT);
    }

    /** The place with this key. */
    public static Optional<Place> find(String key) {
      return Arrays.stream(values()).filter(place -> place.key().equals(key)).findFirst();
    }

    /** The role in which an account at this place acts for its State. */
    Role role() {
      return switch (this) {
        case CAPITAL -> Role.POINT_OF_CONTACT;
        case MISSION -> Role.MISSION;
      };
    }
  }

  /** Whether it is in force on a day. */
  public boolean includes(LocalDate day) {
    return from.filter(first -> first.isAfter(day)).isEmpty() && !hasEnded(day);
  }

  /** Whether its last day is before this one. */
  public boolean hasEnded(LocalDate day) {
    return until.filter(last -> last.isBefore(day)).isPresent();
  }

  /** The same function, from a day if no other first day is known. */
  ContactDuty beginningBy(LocalDate first) {
    return new ContactDuty(place, alternate, validates, from.or(() -> Optional.of(first)), until);
  }

  /** The same function with a last day. */
  ContactDuty endingOn(LocalDate last) {
    return new ContactDuty(place, alternate, validates, from, Optional.of(last));
  }

  /** The problems that prevent it from being recorded. */
  List<Problem> problems() {
    boolean reversed =
        from.flatMap(first -> until.filter(last -> last.isBefore(first))).isPresent();
    return reversed ? List.of(Problem.of("until", "contacts.refused.period")) : List.of();
  }
}
