package org.clearinghouse1540.deliveries;

import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import org.clearinghouse1540.obligations.SubjectArea;

/**
 * Something that somebody does somewhere: a programme, an answer, a delivery or an event.
 *
 * @param exclusions what it does not cover, in the words of its provider
 * @param starts a day, month or year; empty where none is known
 * @param from its first day, as far as the dates say one
 * @param until its last day
 * @param link its page, or empty
 */
record Activity(
    String kind,
    String who,
    String what,
    String exclusions,
    List<SubjectArea> areas,
    String places,
    String starts,
    String ends,
    Optional<LocalDate> from,
    Optional<LocalDate> until,
    String link) {
  Activity {
    areas = List.copyOf(areas);
  }

  /** Whether it lies within so many months of a span of days; one without dates does not. */
  boolean isNear(LocalDate first, LocalDate last, int months) {
    return from.isPresent()
        && !from.get().isAfter(last.plusMonths(months))
        && !until.orElse(from.get()).isBefore(first.minusMonths(months));
  }
}
