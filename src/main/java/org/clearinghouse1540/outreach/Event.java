package org.clearinghouse1540.outreach;

import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

/**
 * An event: a workshop, a round table, a visit, a meeting.
 *
 * @param referenceId its number in the reference table, such as {@code EV020}; empty for one that
 *     was recorded from a note
 * @param start first day as {@code yyyy-MM-dd}, or month or year where no more is known; may be
 *     empty
 * @param days the days where they are not one run, separated by spaces
 * @param country ISO 3166-1 alpha-3, or empty where the source does not say
 * @param address where it is public already; empty for one known from a note only
 * @param document the note it was recorded from
 * @param details what a person recorded of it
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

  /** Its days, as precise as they are known; empty where they are not. */
  public Optional<DateSpan> span() {
    return DateSpan.of(start, end);
  }

  /** The days on which it is held, where they are known: the single ones, or the whole run. */
  public List<LocalDate> heldOn() {
    if (!days.isBlank()) {
      return Stream.of(days.split(" ")).map(LocalDate::parse).sorted().toList();
    }
    return start.length() == 10 ? span().map(DateSpan::days).orElse(List.of()) : List.of();
  }

  /** All titles it is known under here, the first one first. */
  public List<String> titles() {
    return Stream.concat(Stream.of(title), details.otherTitles().stream()).distinct().toList();
  }

  /** Where it is public already, if it is. */
  public Optional<String> publicAddress() {
    return address.isEmpty() ? Optional.empty() : Optional.of(address);
  }
}
