package org.clearinghouse1540.tasks;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import org.clearinghouse1540.kit.text.Language;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Waiting times as plain measures. */
class WaitingTimeTest {
  private static final LocalDate TODAY = LocalDate.of(2026, 3, 31);

  @ParameterizedTest
  @CsvSource({
    "2026-04-02,today",
    "2026-03-31,today",
    "2026-03-30,1 day",
    "2026-03-18,13 days",
    "2026-03-17,2 weeks",
    "2025-12-30,13 weeks",
    "2025-12-29,3 months",
    "2024-04-01,23 months",
    "2024-03-31,2 years",
    "2016-03-31,10 years"
  })
  void isMeasuredInTheUnitThatReadsBest(LocalDate since, String words) {
    assertThat(WaitingTime.of(since, TODAY).message().in(Language.EN)).isEqualTo(words);
  }
}
