package org.clearinghouse1540.notes;

import java.time.DateTimeException;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.TreeSet;
import org.clearinghouse1540.kit.text.Message;
import org.jspecify.annotations.Nullable;

/**
 * A date or a range of days found in a text.
 *
 * @param start first day, or month or year if the text is not more precise; null if unreadable
 * @param days the days if they are not consecutive
 * @param from index of its first character in the text that was searched
 * @param to index after its last character
 * @param problem the reason why the date could not be read
 */
record DateFound(
    @Nullable String start,
    @Nullable String end,
    List<String> days,
    int from,
    int to,
    Optional<Message> problem) {

  DateFound {
    days = List.copyOf(days);
  }

  /** A day as written; a missing part is 0. */
  record Day(int day, int month, int year) {
    Day inMonth(int other) {
      return new Day(day, other, year);
    }

    Day inYear(int other) {
      return new Day(day, month, other);
    }
  }

  /**
   * Creates a date from days as written.
   *
   * @param ranges for each day after the first, whether it ends a range that begins with the
   *     previous day
   */
  static DateFound of(List<Day> written, List<Boolean> ranges, int from, int to) {
    TreeSet<LocalDate> days = new TreeSet<>();
    try {
      LocalDate last = null;
      for (int i = 0; i < written.size(); i++) {
        Day day = written.get(i);
        if (day.month() == 0 || day.year() == 0) {
          return unreadable(Message.of("notes.review.date-incomplete"), from, to);
        }
        LocalDate date = LocalDate.of(day.year(), day.month(), day.day());
        if (i > 0 && last != null && ranges.get(i - 1)) {
          if (date.isBefore(last) && last.minusYears(1).isBefore(date)) {
            // '30 December - 2 January 2014': only the last day has a year.
            days.remove(last);
            last = last.minusYears(1);
            days.add(last);
          }
          if (date.isBefore(last) || last.plusDays(60).isBefore(date)) {
            return unreadable(Message.of("notes.review.date-range"), from, to);
          }
          last.datesUntil(date).forEach(days::add);
        }
        days.add(date);
        last = date;
      }
    } catch (DateTimeException noSuchDay) {
      return unreadable(Message.of("notes.review.date-invalid"), from, to);
    }
    boolean run = days.first().plusDays(days.size() - 1L).equals(days.last());
    List<String> apart = new ArrayList<>();
    if (!run) {
      days.forEach(day -> apart.add(day.toString()));
    }
    return new DateFound(
        days.first().toString(), days.last().toString(), apart, from, to, Optional.empty());
  }

  /** Creates a date that is a month, a year, or a range of months; its end is not before it. */
  static DateFound of(String start, String end, int from, int to) {
    int common = Math.min(start.length(), end.length());
    if (end.substring(0, common).compareTo(start.substring(0, common)) < 0) {
      return unreadable(Message.of("notes.review.date-range"), from, to);
    }
    return new DateFound(start, end, List.of(), from, to, Optional.empty());
  }

  static DateFound unreadable(Message problem, int from, int to) {
    return new DateFound(null, null, List.of(), from, to, Optional.of(problem));
  }

  /** Whether the exact day is known. */
  boolean toTheDay() {
    return start != null && start.length() == 10;
  }

  /** Whether only a year was found. */
  boolean onlyYear() {
    return start != null && start.length() == 4;
  }
}
