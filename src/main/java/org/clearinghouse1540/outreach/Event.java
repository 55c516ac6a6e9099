package org.clearinghouse1540.outreach;

import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

/**
 * An event, such as a workshop, a round table, a visit or a meeting.
 *
 * @param referenceId the number in the reference table, such as {@code EV020}; empty for an event
 *     recorded from a note
 * @param start the first day as {@code yyyy-MM-dd}, or the month or year if the day is not known;
 *     may be empty
 * @param days the separate days if they are not consecutive, separated by spaces
 * @param country ISO 3166-1 alpha-3 code, or empty if the source does not name it
 * @param kind the type of event in the words of the source
 * @param address the public web page of the event; empty if it is known only from a note
 * @param document the note from which it was recorded
 * @param details the details that a person recorded
 */
public record Event(
    long id,
    String referenceId,
    String title,
    String start,
    String end,
    String days,
    boolean online,
    String city,
    String country,
    String venueAsReceived,
    String kind,
    String attendance,
    String remark,
    String address,
    Optional<Long> document,
    EventDetails details) {

  /** The days of the event, as precise as known; empty if they are not known. */
  public Optional<DateSpan> span() {
    return DateSpan.of(start, end);
  }

  /** The days on which it is held if they are known: the separate days or the whole period. */
  public List<LocalDate> heldOn() {
    if (!days.isBlank()) {
      return Stream.of(days.split(" ")).map(LocalDate::parse).sorted().toList();
    }
    return start.length() == 10 ? span().map(DateSpan::days).orElse(List.of()) : List.of();
  }

  /** All recorded titles, the main title first. */
  public List<String> titles() {
    return Stream.concat(Stream.of(title), details.otherTitles().stream()).distinct().toList();
  }

  /** The year of the first day, if it is known. */
  public Optional<String> year() {
    return start.length() >= 4 ? Optional.of(start.substring(0, 4)) : Optional.empty();
  }

  /** The public web page of the event, if there is one. */
  public Optional<String> publicAddress() {
    return address.isEmpty() ? Optional.empty() : Optional.of(address);
  }
}
