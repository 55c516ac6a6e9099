package org.clearinghouse1540.assistance;

import java.time.LocalDate;
import java.util.Optional;
import org.clearinghouse1540.kit.calendar.WorkingDays;

/**
 * The period of a silence procedure, within which the State may object.
 *
 * @param step the key of the step that it precedes
 * @param endsAfter the first day after its last working day
 * @param calendar the official holidays that were counted
 * @param objectedOn the day of an objection, if there was one
 */
public record SilencePeriod(
    long id,
    String step,
    LocalDate begunOn,
    int workingDays,
    LocalDate endsAfter,
    String calendar,
    Optional<LocalDate> objectedOn,
    String objection) {
  /** Whether it is in progress on a day: not over, and without an objection. */
  public boolean isRunning(LocalDate day) {
    return objectedOn.isEmpty() && day.isBefore(endsAfter);
  }

  public LocalDate lastDay() {
    return endsAfter.minusDays(1);
  }

  /** Whether the State refused the step without a period, because it needs its express consent. */
  public boolean isRefusal() {
    return workingDays == 0;
  }

  /** Whether the official holidays of all its years are recorded. */
  public boolean isCertain() {
    return !calendar.contains(WorkingDays.WEEKENDS_ONLY);
  }
}
