package org.clearinghouse1540.outreach;

import java.time.DayOfWeek;
import java.time.LocalDate;
import java.time.YearMonth;
import java.time.temporal.TemporalAdjusters;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

/** What a calendar shows: which events, and how they lie in a month. Pure. */
final class CalendarView {
  private CalendarView() {}

  /**
   * What is asked for; an empty word asks for all.
   *
   * @param state code of a State: one that stands in the role, or anywhere in the event
   */
  record Filter(String role, String state, String kind, String language) {
    boolean keeps(EventRecord record, EventTypes kinds) {
      Event event = record.event();
      return (kind.isEmpty() || kinds.of(event).map(LocalizedTerm::key).orElse("").equals(kind))
          && (language.isEmpty() || event.details().languages().contains(language))
          && (role.isEmpty() && state.isEmpty()
              || roles(record).anyMatch(this::isAsked)
              || role.isEmpty() && event.country().equals(state));
    }

    private boolean isAsked(List<String> stands) {
      return (role.isEmpty() || stands.getFirst().equals(role))
          && (state.isEmpty() || stands.getLast().equals(state));
    }

    private static Stream<List<String>> roles(EventRecord record) {
      return Stream.concat(
          record.organizers().stream()
              .map(organizer -> List.of(organizer.role(), organizer.state().orElse(""))),
          record.participants().stream()
              .map(participant -> List.of(participant.role(), participant.state().orElse(""))));
    }

    /** The part of an address that asks for the same. */
    String query() {
      return "role="
          + encoded(role)
          + "&state="
          + encoded(state)
          + "&kind="
          + encoded(kind)
          + "&language="
          + encoded(language);
    }

    private static String encoded(String text) {
      return java.net.URLEncoder.encode(text, java.nio.charset.StandardCharsets.UTF_8);
    }
  }

  /** A day of a month's sheet; days of its neighbours fill the first and the last week. */
  record Cell(LocalDate day, boolean inMonth, List<Event> events) {}

  /** The weeks of a month, each from Monday to Sunday. */
  static List<List<Cell>> weeks(YearMonth month, List<Event> events) {
    List<List<Cell>> weeks = new ArrayList<>();
    LocalDate day = month.atDay(1).with(TemporalAdjusters.previousOrSame(DayOfWeek.MONDAY));
    while (!day.isAfter(month.atEndOfMonth())) {
      List<Cell> week = new ArrayList<>();
      for (int i = 0; i < 7; i++) {
        LocalDate now = day.plusDays(i);
        boolean inMonth = YearMonth.from(now).equals(month);
        week.add(
            new Cell(
                now,
                inMonth,
                inMonth
                    ? events.stream().filter(event -> event.heldOn().contains(now)).toList()
                    : List.of()));
      }
      weeks.add(week);
      day = day.plusDays(7);
    }
    return weeks;
  }

  /** Events of which only the month or the year is known, and that may lie in this month. */
  static List<Event> dayNotKnown(YearMonth month, List<Event> events) {
    DateSpan whole = new DateSpan(month.atDay(1), month.atEndOfMonth());
    return events.stream()
        .filter(event -> event.heldOn().isEmpty())
        .filter(event -> event.span().filter(span -> span.overlaps(whole)).isPresent())
        .toList();
  }

  /** The month that was asked for, or the one of a day. */
  static YearMonth month(String text, LocalDate today) {
    return Optional.of(text)
        .filter(month -> month.matches("[12]\\d{3}-(0[1-9]|1[0-2])"))
        .map(YearMonth::parse)
        .orElse(YearMonth.from(today));
  }
}
