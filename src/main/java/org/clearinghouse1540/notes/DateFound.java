package org.clearinghouse1540.notes;

import java.time.DateTimeException;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.TreeSet;
import org.jspecify.annotations.Nullable;

/**
 * A date or a run of days found in a text.
 *
 * @param start first day, or month or year where no more is said; null where it cannot be read
 * @param days the days where they are not one run
 * @param from index of its first character in the text that was searched
 * @param to index behind its last character
 * @param problem what is wrong with it, as a sentence
 */
record DateFound(
    @Nullable String start,
    @Nullable String end,
    List<String> days,
    int from,
    int to,
    Optional<String> problem) {

  DateFound {
    days = List.copyOf(days);
  }

  /** A day as written: what is not said is 0. */
  record Day(int day, int month, int year) {
    Day inMonth(int other) {
      return new Day(day, other, year);
    }

    Day inYear(int other) {
      return new Day(day, month, other);
    }
  }

  /**
   * From days as written.
   *
   * @param ranges for each day but the first, whether it ends a range that the day before begins
   */
  static DateFound of(List<Day> written, List<Boolean> ranges, int from, int to) {
    TreeSet<LocalDate> days = new TreeSet<>();
    try {
      LocalDate last = null;
      for (int i = 0; i < written.size(); i++) {
        Day day = written.get(i);
        if (day.month() == 0 || day.year() == 0) {
          return unreadable("The date names no year, or no month.", from, to);
        }
        LocalDate date = LocalDate.of(day.year(), day.month(), day.day());
        if (i > 0 && last != null && ranges.get(i - 1)) {
          if (date.isBefore(last) && last.minusYears(1).isBefore(date)) {
            // '30 December - 2 January 2014': the year stands behind the last day only.
            days.remove(last);
            last = last.minusYears(1);
            days.add(last);
          }
          if (date.isBefore(last) || last.plusDays(60).isBefore(date)) {
            return unreadable("The last day lies before the first, or far behind it.", from, to);
          }
          last.datesUntil(date).forEach(days::add);
        }
        days.add(date);
        last = date;
      }
    } catch (DateTimeException noSuchDay) {
      return unreadable("There is no such day in the calendar.", from, to);
    }
    boolean run = days.first().plusDays(days.size() - 1L).equals(days.last());
    List<String> apart = new ArrayList<>();
    if (!run) {
      days.forEach(day -> apart.add(day.toString()));
    }
    return new DateFound(
        days.first().toString(), days.last().toString(), apart, from, to, Optional.empty());
  }

  /** A month or a year, or a run of months. */
  static DateFound of(String start, String end, int from, int to) {
    return new DateFound(start, end, List.of(), from, to, Optional.empty());
  }

  static DateFound unreadable(String problem, int from, int to) {
    return new DateFound(null, null, List.of(), from, to, Optional.of(problem));
  }

  /** Whether it is known to the day. */
  boolean toTheDay() {
    return start != null && start.length() == 10;
  }

  /** Whether only a year was found. */
  boolean onlyYear() {
    return start != null && start.length() == 4;
  }
}
