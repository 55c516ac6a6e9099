package org.clearinghouse1540.tasks;

import java.time.Clock;
import java.time.LocalDate;

/** Notices stay for half a year, so that who signs in four times a year finds each of them. */
public final class NoticePeriod {
  /** The number of days for which a notice stays on a desk. */
  public static final int DAYS = 183;

  private NoticePeriod() {}

  /** The first day whose notices are still on desks today. */
  public static LocalDate first(Clock clock) {
    return LocalDate.now(clock).minusDays(DAYS);
  }
}
