package org.clearinghouse1540.outreach;

import java.util.Optional;

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
    Optional<Long> document) {

  /** Where it is public already, if it is. */
  public Optional<String> publicAddress() {
    return address.isEmpty() ? Optional.empty() : Optional.of(address);
  }
}
