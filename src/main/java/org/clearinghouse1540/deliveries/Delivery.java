package org.clearinghouse1540.deliveries;

import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import org.clearinghouse1540.obligations.SubjectArea;
import org.clearinghouse1540.providers.PlaceMatcher;

/**
 * A delivery of assistance: a project, a workshop, equipment, for a need or without one.
 *
 * @param need the number of the need item that it is for
 * @param offer the number of the offer that it comes from
 * @param party for whom the provider's accounts act, or empty
 * @param states codes of the States that receive it, or groups, separated by semicolons
 * @param starts a day, month, quarter or year; it may run until {@code ends}
 * @param people for how many; empty where it is not known
 * @param status planned, under-way, done or given-up
 * @param met when the Committee recorded that the need is met
 */
public record Delivery(
    long id,
    Optional<Long> need,
    Optional<Long> offer,
    String party,
    String provider,
    String states,
    String kind,
    String title,
    String words,
    List<SubjectArea> areas,
    String starts,
    String ends,
    Optional<Integer> people,
    String status,
    LocalDate changed,
    Optional<LocalDate> met) {
  public Delivery {
    areas = List.copyOf(areas);
  }

  /** Whether a State is among those that receive it. */
  public boolean isFor(String state) {
    return PlaceMatcher.parts(states).contains(state);
  }

  /** Whether it was done, so that both sides can say what it was like. */
  public boolean done() {
    return status.equals("done");
  }
}
