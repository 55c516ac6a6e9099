package org.clearinghouse1540.kit.calendar;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.util.List;
import java.util.Random;
import org.junit.jupiter.api.Test;

class WorkingDaysTest {
  private final WorkingDays calendar = new WorkingDays(List::of);

  @Test
  void weekendsAndTheHolidaysOnFileAreNotCounted() {
    // Thanksgiving, 26 November 2020, and a weekend (ST/IC/2019/23).
    WorkingDays.End end = calendar.end(LocalDate.of(2020, 11, 23), 5);
    assertThat(end.after()).isEqualTo(LocalDate.of(2020, 12, 2));
    assertThat(end.calendar()).isEqualTo("ST/IC/2019/23");
    assertThat(end.certain()).isTrue();
  }

  @Test
  void aYearThatIsNotOnFileIsSaid() {
    WorkingDays.End end = calendar.end(LocalDate.of(2026, 11, 23), 5);
    assertThat(end.after()).isEqualTo(LocalDate.of(2026, 12, 1));
    assertThat(end.certain()).isFalse();
    assertThat(end.calendar()).contains("2026").contains(WorkingDays.WEEKENDS_ONLY);
    assertThat(calendar.end(LocalDate.of(2020, 12, 28), 10).calendar())
        .contains("ST/IC/2019/23")
        .contains("2021: " + WorkingDays.WEEKENDS_ONLY);
  }

  @Test
  void aPeriodHoldsExactlyItsWorkingDays() {
    Random random = new Random(1540);
    for (int i = 0; i < 5_000; i++) {
      LocalDate start = LocalDate.of(2016, 1, 1).plusDays(random.nextInt(4_000));
      int days = 1 + random.nextInt(30);
      LocalDate after = calendar.end(start, days).after();
      long counted = start.plusDays(1).datesUntil(after).filter(calendar::isWorkingDay).count();
      assertThat(counted).as(start + " + " + days).isEqualTo(days);
      assertThat(calendar.isWorkingDay(after.minusDays(1))).isTrue();
    }
  }
}
