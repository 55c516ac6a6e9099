package org.clearinghouse1540.deliveries;

import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.clearinghouse1540.kit.calendar.PartialDate;
import org.clearinghouse1540.obligations.SubjectArea;

/**
 * An activity in some place: a programme, a response to a request, a delivery or an event.
 *
 * @param exclusions assistance that the provider excludes, in its own words
 * @param places codes of States, groups or regions, separated by semicolons
 * @param period the dates
 * @param link the page of the activity, or empty
 */
record Activity(
    ActivityKind kind,
    String who,
    String what,
    String exclusions,
    List<SubjectArea> areas,
    String places,
    Period period,
    String link) {
  Activity {
    areas = List.copyOf(areas);
  }

  /**
   * The period of an activity.
   *
   * @param starts a day, month, quarter or year; empty if it is not known
   * @param ends as the start; empty for an activity of one date
   * @param dated whether the dates can be compared with those of another activity
   */
  record Period(String starts, String ends, boolean dated) {
    /** The first day. */
    Optional<LocalDate> first() {
      return dated ? PartialDate.of(starts).map(PartialDate::firstDay) : Optional.empty();
    }

    /** The last day. */
    Optional<LocalDate> last() {
      return dated
          ? PartialDate.of(ends.isEmpty() ? starts : ends).map(PartialDate::lastDay)
          : Optional.empty();
    }

    /** Whether it is within a number of months of another period; without dates it is not. */
    boolean isNear(Period other, int months) {
      if (first().isEmpty() || other.first().isEmpty()) {
        return false;
      }
      LocalDate last = last().orElse(first().get());
      LocalDate otherLast = other.last().orElse(other.first().get());
      return !first().get().isAfter(otherLast.plusMonths(months))
          && !last.isBefore(other.first().get().minusMonths(months));
    }
  }

  /** Whether it belongs to a subject area, or to one of its narrower areas. */
  boolean isIn(String area) {
    return areas.stream().anyMatch(own -> own.key().equals(area) || own.broader().equals(area));
  }

  /** Whether it belongs to one of these subject areas. */
  boolean isInOneOf(Set<String> keys) {
    return areas.stream().anyMatch(area -> keys.contains(area.key()));
  }
}
