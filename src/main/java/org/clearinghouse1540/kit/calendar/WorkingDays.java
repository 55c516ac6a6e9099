package org.clearinghouse1540.kit.calendar;

import java.time.DayOfWeek;
import java.time.LocalDate;
import java.time.Year;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.function.Supplier;
import java.util.stream.Collectors;
import org.clearinghouse1540.kit.files.Table;
import org.clearinghouse1540.kit.text.Language;
import org.clearinghouse1540.kit.text.Texts;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.stereotype.Component;

/**
 * Working days of United Nations Headquarters, New York: Monday to Friday without the official
 * holidays of the years whose information circular is on file: in {@code kit/data/holidays.csv}, or
 * recorded by the secretariat ({@link Holidays}). For other years only weekends are excluded, and
 * the result says so.
 */
@Component
public final class WorkingDays {
  /** Used in place of a circular for a year whose holidays are not on file. */
  public static final String WEEKENDS_ONLY = "weekends only";

  private final SortedMap<Year, List<Holiday>> onFile = new TreeMap<>();
  private final Supplier<List<Holiday>> recorded;

  /** The working days with the holidays that were recorded in the database. */
  @Autowired
  WorkingDays(Holidays holidays) {
    this(holidays::list);
  }

  /**
   * Reads the definition file; an error in it prevents the start and is reported as file and line.
   */
  WorkingDays(Supplier<List<Holiday>> recorded) {
    this.recorded = recorded;
    Set<LocalDate> days = new HashSet<>();
    for (Table.Row row : Table.fromData("kit/data/holidays.csv").rows()) {
      LocalDate day = LocalDate.parse(row.require("day"));
      if (!days.add(day)) {
        throw row.wrong("this day is listed twice");
      }
      Holiday holiday =
          new Holiday(day, row.require("name"), row.require("source"), row.require("address"));
      onFile.computeIfAbsent(Year.from(day), year -> new ArrayList<>()).add(holiday);
    }
  }

  /** The holidays of each year that is on file; a recorded year takes precedence over the file. */
  public SortedMap<Year, List<Holiday>> years() {
    SortedMap<Year, List<Holiday>> years = new TreeMap<>(onFile);
    recorded.get().stream()
        .collect(Collectors.groupingBy(holiday -> Year.from(holiday.day())))
        .forEach(years::put);
    return years;
  }

  /**
   * The end of a period.
   *
   * @param after the first day after its last working day
   * @param calendar the information circulars that were applied, or {@link #WEEKENDS_ONLY}
   */
  public record End(LocalDate after, String calendar) {
    /** The last working day. */
    public LocalDate lastDay() {
      return after.minusDays(1);
    }

    /** Whether the holidays of all its years are on file. */
    public boolean certain() {
      return !calendar.contains(WEEKENDS_ONLY);
    }
  }

  /**
   * The end of a period of working days. The day on which it starts is not counted.
   *
   * @param days the number of working days, at least 1
   */
  public End end(LocalDate start, int days) {
    if (days < 1 || days > 1000) {
      throw new IllegalArgumentException("a period has 1 to 1000 working days");
    }
    SortedMap<Year, List<Holiday>> known = years();
    Set<LocalDate> holidays = days(known);
    Set<Year> years = new TreeSet<>();
    LocalDate day = start;
    int counted = 0;
    while (counted < days) {
      day = day.plusDays(1);
      years.add(Year.from(day));
      if (isWorkingDay(day, holidays)) {
        counted++;
      }
    }
    return new End(
        day.plusDays(1),
        years.stream()
            .map(year -> circular(year, known))
            .distinct()
            .collect(Collectors.joining(", ")));
  }

  /**
   * The latest day on which a period can start that ends on a day.
   *
   * @param last the last day of the period
   * @param days the number of working days, at least 1
   */
  public LocalDate start(LocalDate last, int days) {
    Set<LocalDate> holidays = days(years());
    LocalDate day = last;
    int counted = isWorkingDay(day, holidays) ? 1 : 0;
    while (counted < days) {
      day = day.minusDays(1);
      counted += isWorkingDay(day, holidays) ? 1 : 0;
    }
    return day.minusDays(1);
  }

  /** The circulars of a period in a language; a year without one is named as such. */
  public static String in(Language language, String calendar) {
    return calendar.replace(WEEKENDS_ONLY, Texts.get(language, "kit.weekends-only"));
  }

  private static String circular(Year year, SortedMap<Year, List<Holiday>> known) {
    return Optional.ofNullable(known.get(year))
        .map(holidays -> holidays.getFirst().source())
        .orElse(year + ": " + WEEKENDS_ONLY);
  }

  private static Set<LocalDate> days(SortedMap<Year, List<Holiday>> known) {
    return known.values().stream()
        .flatMap(List::stream)
        .map(Holiday::day)
        .collect(Collectors.toSet());
  }

  /** Whether a day is a working day according to the holidays on file. */
  public boolean isWorkingDay(LocalDate day) {
    return isWorkingDay(day, days(years()));
  }

  private static boolean isWorkingDay(LocalDate day, Set<LocalDate> holidays) {
    return day.getDayOfWeek() != DayOfWeek.SATURDAY
        && day.getDayOfWeek() != DayOfWeek.SUNDAY
        && !holidays.contains(day);
  }
}
