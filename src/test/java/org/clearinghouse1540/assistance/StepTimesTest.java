package org.clearinghouse1540.assistance;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.LocalDate;
import java.util.Optional;
import org.clearinghouse1540.assistance.TimeLimit.Unit;
import org.clearinghouse1540.consent.SilenceWait;
import org.clearinghouse1540.kit.text.Language;
import org.clearinghouse1540.kit.text.Message;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.ValueSource;

/** Time limits of steps, and silence periods. */
class StepTimesTest {
  private static final LocalDate ENDS_AFTER = LocalDate.of(2019, 3, 11);

  @ParameterizedTest
  @CsvSource({
    "1,YEARS,2019-03-01,2020-03-01,2018-03-01",
    "1,YEARS,2020-02-29,2021-02-28,2019-02-28",
    "4,YEARS,2020-02-29,2024-02-29,2016-02-29",
    "2,MONTHS,2019-12-31,2020-02-29,2019-10-31",
    "1,MONTHS,2019-03-31,2019-04-30,2019-02-28",
    "12,MONTHS,2019-03-31,2020-03-31,2018-03-31"
  })
  void aLimitInMonthsOrYearsEndsOnTheSameDayOrTheLastOfTheMonth(
      int length, Unit unit, LocalDate day, LocalDate after, LocalDate before) {
    TimeLimit limit = new TimeLimit(length, unit);
    assertThat(limit.after(day)).isEqualTo(after);
    assertThat(limit.before(day)).isEqualTo(before);
  }

  @Test
  void workingDaysAreNeverCountedWithoutACalendar() {
    TimeLimit limit = new TimeLimit(5, Unit.WORKING_DAYS);
    assertThatThrownBy(() -> limit.after(ENDS_AFTER)).isInstanceOf(IllegalStateException.class);
    assertThatThrownBy(() -> limit.before(ENDS_AFTER)).isInstanceOf(IllegalStateException.class);
  }

  @ParameterizedTest
  @ValueSource(ints = {0, -1})
  void aLimitIsAtLeastOne(int length) {
    assertThatThrownBy(() -> new TimeLimit(length, Unit.MONTHS))
        .isInstanceOf(IllegalArgumentException.class);
  }

  @ParameterizedTest
  @EnumSource(Unit.class)
  void everyUnitIsNamedWithItsNumberInSixLanguages(Unit unit) {
    for (Language language : Language.values()) {
      assertThat(new TimeLimit(17, unit).message().in(language)).contains("17");
    }
    assertThat(new TimeLimit(17, unit).message().in(Language.EN)).contains(unit.key());
  }

  @Test
  void aSilencePeriodRunsUntilTheDayBeforeItsEnd() {
    SilencePeriod period = period("ST/IC/2018/23 (invented)", Optional.empty());
    assertThat(period.isRunning(ENDS_AFTER.minusDays(1))).isTrue();
    assertThat(period.isRunning(ENDS_AFTER)).isFalse();
    assertThat(period.lastDay()).isEqualTo(LocalDate.of(2019, 3, 10));
  }

  @Test
  void anObjectionEndsASilencePeriod() {
    Optional<LocalDate> objection = Optional.of(ENDS_AFTER.minusDays(3));
    SilencePeriod period = period("ST/IC/2018/23 (invented)", objection);
    assertThat(period.isRunning(ENDS_AFTER.minusDays(2))).isFalse();
  }

  @ParameterizedTest
  @EnumSource(SilenceWait.class)
  void aPeriodThatWaitsForSomethingDoesNotEndByItself(SilenceWait wait) {
    SilencePeriod period =
        new SilencePeriod(
            1,
            "circulate-providers",
            ENDS_AFTER.minusDays(7),
            5,
            ENDS_AFTER,
            "weekends only",
            Optional.empty(),
            "",
            Optional.of(wait));
    assertThat(period.isRunning(ENDS_AFTER.plusYears(1))).isTrue();
    assertThat(period.waiting().orElseThrow().in(Language.EN))
        .isEqualTo(Message.of(wait.text(), ENDS_AFTER.minusDays(1)).in(Language.EN));
  }

  private static SilencePeriod period(String calendar, Optional<LocalDate> objectedOn) {
    return new SilencePeriod(
        1,
        "circulate-providers",
        LocalDate.of(2019, 3, 4),
        5,
        ENDS_AFTER,
        calendar,
        objectedOn,
        "");
  }
}
