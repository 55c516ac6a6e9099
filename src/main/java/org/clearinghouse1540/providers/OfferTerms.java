package org.clearinghouse1540.providers;

import java.util.List;
import java.util.Optional;
import org.clearinghouse1540.kit.calendar.PartialDate;

/**
 * The terms of an offer.
 *
 * @param from start of the period: a day, month, quarter such as {@code 2027-Q3}, or year; empty if
 *     not stated
 * @param until end of the period, in the same form
 * @param cost cost to the recipient, if recorded
 * @param modes ways of delivery
 * @param source the letter or page that states the offer
 * @param sourceDate date of the letter; empty if not stated
 */
public record OfferTerms(
    String from,
    String until,
    Optional<CostSharing> cost,
    List<DeliveryMode> modes,
    String source,
    String sourceDate) {
  public OfferTerms {
    modes = List.copyOf(modes);
  }

  /** The first day of the period; empty if not stated. */
  public String firstDay() {
    return PartialDate.of(from).map(date -> date.firstDay().toString()).orElse("");
  }

  /** The last day of the period; empty if not stated. */
  public String lastDay() {
    return PartialDate.of(until).map(date -> date.lastDay().toString()).orElse("");
  }

  /** Whether the period ends before it begins. */
  boolean endBeforeStart() {
    return !lastDay().isEmpty() && lastDay().compareTo(firstDay()) < 0;
  }
}
