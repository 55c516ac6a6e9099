package org.clearinghouse1540.tasks;

import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.util.List;
import org.clearinghouse1540.kit.text.Message;

/**
 * The waiting time of a record, as a plain measure: days, then weeks, months and years. It does not
 * judge whether that is long.
 *
 * @param text the key of its text
 * @param arguments the number, where the text has one
 */
public record WaitingTime(String text, List<Object> arguments) {
  public WaitingTime {
    arguments = List.copyOf(arguments);
  }

  /** The time from a day until today. */
  public static WaitingTime of(LocalDate since, LocalDate today) {
    long days = Math.max(0, ChronoUnit.DAYS.between(since, today));
    if (days == 0) {
      return new WaitingTime("tasks.age.today", List.of());
    }
    if (days < 14) {
      return of("day", days);
    }
    if (days < 92) {
      return of("week", days / 7);
    }
    long months = ChronoUnit.MONTHS.between(since, today);
    return months < 24 ? of("month", months) : of("year", months / 12);
  }

  private static WaitingTime of(String unit, long number) {
    return number == 1
        ? new WaitingTime("tasks.age.one-" + unit, List.of())
        : new WaitingTime("tasks.age." + unit + "s", List.of(number));
  }

  /** The time in words. */
  public Message message() {
    return new Message(text, arguments);
  }
}
