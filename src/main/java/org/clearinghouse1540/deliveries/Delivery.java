package org.clearinghouse1540.deliveries;

import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import org.clearinghouse1540.obligations.SubjectArea;
import org.clearinghouse1540.providers.PlaceMatcher;

/**
 * A delivery of assistance, such as a project, a workshop or equipment, with or without a need.
 *
 * @param need the number of the need item
 * @param offer the number of the offer
 * @param party the State or organization whose accounts act for the provider, or empty
 * @param states codes of the recipient States, or groups, separated by semicolons
 * @param starts a day, month, quarter or year
 * @param ends as the start, or empty
 * @param people the number of people; empty if it is not known
 * @param met the day on which the Committee recorded that the need is met
 */
public record Delivery(
    long id,
    Optional<Long> need,
    Optional<Long> offer,
    String party,
    String provider,
    String states,
    DeliveryKind kind,
    String title,
    String words,
    List<SubjectArea> areas,
    String starts,
    String ends,
    Optional<Integer> people,
    DeliveryStatus status,
    LocalDate changed,
    Optional<LocalDate> met) {
  public Delivery {
    areas = List.copyOf(areas);
  }

  /** Whether a State is one of the recipients. */
  public boolean isFor(String state) {
    return PlaceMatcher.parts(states).contains(state);
  }

  /** Whether it is completed, so that both sides can give feedback. */
  public boolean isDone() {
    return status == DeliveryStatus.DONE;
  }

  /** Its dates as a period. */
  Activity.Period period() {
    return new Activity.Period(starts, ends, true);
  }
}
