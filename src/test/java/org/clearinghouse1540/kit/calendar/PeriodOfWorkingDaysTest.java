package org.clearinghouse1540.kit.calendar;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.DayOfWeek;
import java.time.LocalDate;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** Boundaries of periods of working days: weekends, year ends and lengths. */
class PeriodOfWorkingDaysTest {
  private final WorkingDays calendar = new WorkingDays(List::of);

  @ParameterizedTest
  @CsvSource({
    "2026-11-23, 1, 2026-11-25",
    "2026-11-26, 1, 2026-11-28",
    "2026-11-27, 1, 2026-12-01",
    "2026-11-28, 1, 2026-12-01",
    "2026-11-29, 1, 2026-12-01",
    "2026-11-23, 10, 2026-12-08"
  })
  void theFirstDayIsNotCountedAndWeekendsAreExcluded(LocalDate start, int days, LocalDate after) {
    assertThat(calendar.end(start, days).after()).isEqualTo(after);
  }

  @Test
  void aPeriodThatStartsOnAWeekendEndsWithThatOfItsFriday() {
    LocalDate friday = LocalDate.of(2026, 11, 27);
    assertThat(friday.getDayOfWeek()).isEqualTo(DayOfWeek.FRIDAY);
    for (int days = 1; days <= 20; days++) {
      LocalDate end = calendar.end(friday, days).after();
      assertThat(calendar.end(friday.plusDays(1), days).after()).isEqualTo(end);
      assertThat(calendar.end(friday.plusDays(2), days).after()).isEqualTo(end);
    }
  }

  @Test
  void aLongerPeriodNeverEndsEarlier() {
    LocalDate start = LocalDate.of(2020, 1, 1);
    LocalDate before = start;
    for (int days = 1; days <= 300; days++) {
      LocalDate after = calendar.end(start, days).after();
      assertThat(after).as(days + " days").isAfter(before);
      before = after;
    }
  }

  @Test
  void eachYearOfThePeriodIsNamedOnce() {
    WorkingDays.End end = calendar.end(LocalDate.of(2030, 6, 1), 700);
    assertThat(end.calendar())
        .isEqualTo(
            "2030: weekends only, 2031: weekends only, 2032: weekends only, 2033: weekends"
                + " only");
    assertThat(end.certain()).isFalse();
  }

  @ParameterizedTest
  @ValueSource(ints = {-1, 0, 1001})
  void otherLengthsAreMistakesOfTheProgram(int days) {
    LocalDate start = LocalDate.of(2026, 1, 1);
    assertThatThrownBy(() -> calendar.end(start, days))
        .isInstanceOf(IllegalArgumentException.class);
  }
}
