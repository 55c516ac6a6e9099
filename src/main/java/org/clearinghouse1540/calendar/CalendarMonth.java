package org.clearinghouse1540.calendar;

import java.time.DayOfWeek;
import java.time.LocalDate;
import java.time.YearMonth;
import java.time.temporal.TemporalAdjusters;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.clearinghouse1540.outreach.DateSpan;
import org.clearinghouse1540.outreach.Event;

/**
 * The events of a month.
 *
 * @param weeks the weeks of the month, each from Monday to Sunday
 * @param dayNotKnown events of which only the month or the year is known and that may be in the
 *     month
 */
record CalendarMonth(YearMonth month, List<List<Day>> weeks, List<Event> dayNotKnown) {
  CalendarMonth {
    weeks = List.copyOf(weeks);
    dayNotKnown = List.copyOf(dayNotKnown);
  }

  /** A day; the first and the last week contain days of the neighbouring months too. */
  record Day(LocalDate date, boolean inMonth, List<Event> events) {
    Day {
      events = List.copyOf(events);
    }
  }

  /** A month with its events among these. */
  static CalendarMonth of(YearMonth month, List<Event> events) {
    return new CalendarMonth(month, weeks(month, events), dayNotKnown(month, events));
  }

  /** The month with this name, or the month of a day if there is no such month. */
  static YearMonth read(String text, LocalDate today) {
    return Optional.of(text)
        .filter(month -> month.matches("[12]\\d{3}-(0[1-9]|1[0-2])"))
        .map(YearMonth::parse)
        .orElse(YearMonth.from(today));
  }

  boolean isEmpty() {
    return dayNotKnown.isEmpty()
        && weeks.stream().flatMap(List::stream).allMatch(day -> day.events().isEmpty());
  }

  private static List<List<Day>> weeks(YearMonth month, List<Event> events) {
    List<List<Day>> weeks = new ArrayList<>();
    LocalDate monday = month.atDay(1).with(TemporalAdjusters.previousOrSame(DayOfWeek.MONDAY));
    while (!monday.isAfter(month.atEndOfMonth())) {
      weeks.add(
          monday.datesUntil(monday.plusDays(7)).map(date -> day(date, month, events)).toList());
      monday = monday.plusDays(7);
    }
    return weeks;
  }

  private static Day day(LocalDate date, YearMonth month, List<Event> events) {
    boolean inMonth = YearMonth.from(date).equals(month);
    return new Day(
        date,
        inMonth,
        inMonth
            ? events.stream().filter(event -> event.heldOn().contains(date)).toList()
            : List.of());
  }

  private static List<Event> dayNotKnown(YearMonth month, List<Event> events) {
    DateSpan whole = new DateSpan(month.atDay(1), month.atEndOfMonth());
    return events.stream()
        .filter(event -> event.heldOn().isEmpty())
        .filter(event -> event.span().filter(span -> span.overlaps(whole)).isPresent())
        .toList();
  }
}
