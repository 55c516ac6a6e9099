package org.clearinghouse1540.outreach;

import java.time.LocalDate;
import java.time.YearMonth;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.Optional;

/** A period from a first to a last day; a month or a year means all its days. */
public record DateSpan(LocalDate first, LocalDate last) {

  /** The period between two dates that may be known only to the month or year; may be empty. */
  public static Optional<DateSpan> of(String start, String end) {
    if (start.isEmpty()) {
      return Optional.empty();
    }
    LocalDate first = first(start);
    LocalDate last = last(end.isEmpty() ? start : end);
    return Optional.of(new DateSpan(first, last.isBefore(first) ? last(start) : last));
  }

  private static LocalDate first(String date) {
    return switch (date.length()) {
      case 4 -> LocalDate.of(Integer.parseInt(date), 1, 1);
      case 7 -> YearMonth.parse(date).atDay(1);
      default -> LocalDate.parse(date);
    };
  }

  private static LocalDate last(String date) {
    return switch (date.length()) {
      case 4 -> LocalDate.of(Integer.parseInt(date), 12, 31);
      case 7 -> YearMonth.parse(date).atEndOfMonth();
      default -> LocalDate.parse(date);
    };
  }

  /** Each day of the period. */
  public List<LocalDate> days() {
    return first.datesUntil(last.plusDays(1)).toList();
  }

  public boolean overlaps(DateSpan other) {
    return !first.isAfter(other.last) && !other.first.isAfter(last);
  }

  /** The number of days between this period and another; 0 if they overlap. */
  public long daysTo(DateSpan other) {
    if (overlaps(other)) {
      return 0;
    }
    return last.isBefore(other.first)
        ? ChronoUnit.DAYS.between(last, other.first)
        : ChronoUnit.DAYS.between(other.last, first);
  }

  /** This period with a number of days added before and after it. */
  DateSpan widened(long days) {
    return new DateSpan(first.minusDays(days), last.plusDays(days));
  }
}
