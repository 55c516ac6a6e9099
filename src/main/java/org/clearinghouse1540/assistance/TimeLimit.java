package org.clearinghouse1540.assistance;

import java.time.LocalDate;
import java.util.Locale;
import org.clearinghouse1540.kit.text.Message;

/** The time limit of a step. */
public record TimeLimit(int length, Unit unit) {
  /** The unit of a time limit. */
  public enum Unit {
    WORKING_DAYS,
    MONTHS,
    YEARS;

    /** The unit as in procedure files, such as {@code working days}. */
    public String key() {
      return name().toLowerCase(Locale.ROOT).replace('_', ' ');
    }
  }

  public TimeLimit {
    if (length < 1) {
      throw new IllegalArgumentException("a time limit is at least 1");
    }
  }

  /**
   * The first day after a time limit in months or years.
   *
   * @throws IllegalStateException where it is in working days, which need a calendar
   */
  LocalDate after(LocalDate start) {
    return switch (unit) {
      case MONTHS -> start.plusMonths(length);
      case YEARS -> start.plusYears(length);
      case WORKING_DAYS -> throw new IllegalStateException("working days need a calendar");
    };
  }

  /** The day that lies a time limit in months or years before another. */
  LocalDate before(LocalDate end) {
    return switch (unit) {
      case MONTHS -> end.minusMonths(length);
      case YEARS -> end.minusYears(length);
      case WORKING_DAYS -> throw new IllegalStateException("working days need a calendar");
    };
  }

  /** The limit in words. */
  public Message message() {
    return switch (unit) {
      case WORKING_DAYS -> Message.of("assistance.clock.days", length);
      case MONTHS -> Message.of("assistance.clock.months", length);
      case YEARS -> Message.of("assistance.clock.years", length);
    };
  }
}
