package org.clearinghouse1540.calendar;

import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.time.ZoneOffset;
import java.time.format.DateTimeFormatter;
import java.time.zone.ZoneOffsetTransition;
import java.time.zone.ZoneOffsetTransitionRule;
import java.time.zone.ZoneRules;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/**
 * The description of a time zone in a calendar file. A zone without a yearly rule on the days of
 * the events, such as one whose clocks follow the moon, is not described; its times are in UTC.
 */
final class ICalendarTimeZone {
  private static final DateTimeFormatter MOMENT = DateTimeFormatter.ofPattern("yyyyMMdd'T'HHmmss");

  private ICalendarTimeZone() {}

  /** The lines that describe a zone in a period; empty if it cannot be described. */
  static Optional<List<String>> lines(ZoneId zone, LocalDate first, LocalDate last) {
    ZoneRules rules = zone.getRules();
    Instant from = first.minusDays(2).atStartOfDay(ZoneOffset.UTC).toInstant();
    Instant to = last.plusDays(2).atStartOfDay(ZoneOffset.UTC).toInstant();
    List<String> lines = new ArrayList<>();
    lines.add("BEGIN:VTIMEZONE");
    lines.add("TZID:" + zone);
    if (rules.getTransitionRules().isEmpty()) {
      ZoneOffsetTransition next = rules.nextTransition(from);
      if (next != null && next.getInstant().isBefore(to)) {
        return Optional.empty();
      }
      lines.addAll(
          change("STANDARD", "19700101T000000", rules.getOffset(from), rules.getOffset(from)));
    } else {
      int year = first.getYear() - 1;
      List<ZoneOffsetTransition> irregular = rules.getTransitions();
      if (!irregular.isEmpty() && irregular.getLast().getDateTimeBefore().getYear() >= year) {
        return Optional.empty();
      }
      for (ZoneOffsetTransitionRule rule : rules.getTransitionRules()) {
        ZoneOffsetTransition one = rule.createTransition(year);
        if (one.getDateTimeBefore().getDayOfWeek() != rule.getDayOfWeek()) {
          return Optional.empty();
        }
        List<String> change =
            change(
                rules.isDaylightSavings(one.getInstant()) ? "DAYLIGHT" : "STANDARD",
                MOMENT.format(one.getDateTimeBefore()),
                one.getOffsetBefore(),
                one.getOffsetAfter());
        change.add(2, "RRULE:FREQ=YEARLY;BYMONTH=" + rule.getMonth().getValue() + ";" + day(rule));
        lines.addAll(change);
      }
    }
    lines.add("END:VTIMEZONE");
    return Optional.of(lines);
  }

  private static String day(ZoneOffsetTransitionRule rule) {
    String week = rule.getDayOfWeek().name().substring(0, 2);
    int earliest = rule.getDayOfMonthIndicator();
    if (earliest < 0) {
      return "BYDAY=-1" + week;
    }
    if (earliest % 7 == 1) {
      return "BYDAY=" + (earliest / 7 + 1) + week;
    }
    StringBuilder days = new StringBuilder("BYMONTHDAY=" + earliest);
    for (int day = earliest + 1; day < earliest + 7 && day <= rule.getMonth().maxLength(); day++) {
      days.append(',').append(day);
    }
    return days + ";BYDAY=" + week;
  }

  private static List<String> change(
      String kind, String start, ZoneOffset before, ZoneOffset after) {
    List<String> lines = new ArrayList<>();
    lines.add("BEGIN:" + kind);
    lines.add("DTSTART:" + start);
    lines.add("TZOFFSETFROM:" + offset(before));
    lines.add("TZOFFSETTO:" + offset(after));
    lines.add("END:" + kind);
    return lines;
  }

  private static String offset(ZoneOffset offset) {
    return offset.equals(ZoneOffset.UTC) ? "+0000" : offset.getId().replace(":", "");
  }
}
