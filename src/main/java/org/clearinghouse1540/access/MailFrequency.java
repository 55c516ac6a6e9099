package org.clearinghouse1540.access;

import java.time.DayOfWeek;
import java.time.LocalDate;
import java.time.temporal.TemporalAdjusters;
import java.util.Locale;
import java.util.Optional;

/** The frequency of messages about new tasks, chosen by the owner of an account. */
public enum MailFrequency {
  AT_ONCE,
  DAILY,
  /** From Monday on, if there was no message in that week. */
  WEEKLY,
  NEVER;

  /** Whether a message may follow today after one on an earlier day, if there was one. */
  public boolean isDue(Optional<LocalDate> last, LocalDate today) {
    return switch (this) {
      case AT_ONCE -> true;
      case DAILY -> last.filter(day -> !day.isBefore(today)).isEmpty();
      case WEEKLY -> {
        LocalDate monday = today.with(TemporalAdjusters.previousOrSame(DayOfWeek.MONDAY));
        yield last.filter(day -> !day.isBefore(monday)).isEmpty();
      }
      case NEVER -> false;
    };
  }

  /** The name in forms and in the database. */
  public String key() {
    return name().toLowerCase(Locale.ROOT).replace('_', '-');
  }

  /** The frequency with this key. */
  public static Optional<MailFrequency> find(String key) {
    for (MailFrequency frequency : values()) {
      if (frequency.key().equals(key)) {
        return Optional.of(frequency);
      }
    }
    return Optional.empty();
  }
}
