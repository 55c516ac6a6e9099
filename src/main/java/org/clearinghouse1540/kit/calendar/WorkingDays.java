package org.clearinghouse1540.kit.calendar;

import java.time.DayOfWeek;
import java.time.LocalDate;
import java.time.Year;
import java.util.HashMap;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.stream.Collectors;
import org.clearinghouse1540.kit.files.Table;
import org.springframework.stereotype.Component;

/**
 * Working days of United Nations Headquarters, New York: Monday to Friday without the official
 * holidays of the years whose information circular is on file ({@code kit/data/holidays.csv}). For
 * other years only weekends are excluded, and the result says so.
 */
@Component
public final class WorkingDays {
  /** Used in place of a circular for a year whose holidays are not on file. */
  public static final String WEEKENDS_ONLY = "weekends only";

  private final Map<LocalDate, String> holidays = new TreeMap<>();
  private final Map<Year, String> circulars = new HashMap<>();

  /**
   * Reads the definition file; an error in it prevents the start and is reported as file and line.
   */
  public WorkingDays() {
    for (Table.Row row : Table.fromData("kit/data/holidays.csv").rows()) {
      LocalDate day = LocalDate.parse(row.require("day"));
      if (holidays.put(day, row.require("name")) != null) {
        throw row.wrong("this day is listed twice");
      }
      circulars.put(Year.from(day), row.require("source"));
    }
  }

  /**
   * The end of a period.
   *
   * @param after the first day after its last working day
   * @param calendar the information circulars that were applied, or {@link #WEEKENDS_ONLY}
   */
  public record End(LocalDate after, String calendar) {
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
    Set<Year> years = new TreeSet<>();
    LocalDate day = start;
    int counted = 0;
    while (counted < days) {
      day = day.plusDays(1);
      years.add(Year.from(day));
      if (isWorkingDay(day)) {
        counted++;
      }
    }
    return new End(
        day.plusDays(1),
        years.stream()
            .map(year -> circulars.getOrDefault(year, year + ": " + WEEKENDS_ONLY))
            .distinct()
            .collect(Collectors.joining(", ")));
  }

  /** Whether a day is a working day according to the holidays on file. */
  public boolean isWorkingDay(LocalDate day) {
    return day.getDayOfWeek() != DayOfWeek.SATURDAY
        && day.getDayOfWeek() != DayOfWeek.SUNDAY
        && !holidays.containsKey(day);
  }
}
