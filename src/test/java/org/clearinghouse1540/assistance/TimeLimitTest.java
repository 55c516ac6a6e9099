package org.clearinghouse1540.assistance;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;
import static org.assertj.core.api.Assertions.assertThatIllegalStateException;

import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import org.clearinghouse1540.kit.text.Message;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Time limits, silence periods and decisions on steps. */
class TimeLimitTest {
  private static final LocalDate DAY = LocalDate.of(2020, 2, 29);

  private static SilencePeriod silence(String calendar, Optional<LocalDate> objectedOn) {
    return new SilencePeriod(
        1, "circulate-providers", DAY, 5, DAY.plusDays(7), calendar, objectedOn, "");
  }

  @ParameterizedTest
  @CsvSource({
    "2,MONTHS,2020-04-29,2019-12-29,assistance.clock.months",
    "1,YEARS,2021-02-28,2019-02-28,assistance.clock.years"
  })
  void monthsAndYearsAreCountedByTheCalendar(
      int length, TimeLimit.Unit unit, LocalDate after, LocalDate before, String text) {
    TimeLimit limit = new TimeLimit(length, unit);
    assertThat(limit.after(DAY)).isEqualTo(after);
    assertThat(limit.before(DAY)).isEqualTo(before);
    assertThat(limit.message()).isEqualTo(Message.of(text, length));
  }

  @Test
  void workingDaysNeedTheCalendarOfHeadquarters() {
    TimeLimit limit = new TimeLimit(5, TimeLimit.Unit.WORKING_DAYS);
    assertThatIllegalStateException().isThrownBy(() -> limit.after(DAY));
    assertThatIllegalStateException().isThrownBy(() -> limit.before(DAY));
    assertThat(limit.message()).isEqualTo(Message.of("assistance.clock.days", 5));
    assertThat(limit.unit().key()).isEqualTo("working days");
  }

  @Test
  void aTimeLimitIsAtLeastOne() {
    assertThatIllegalArgumentException().isThrownBy(() -> new TimeLimit(0, TimeLimit.Unit.MONTHS));
    assertThat(new TimeLimit(1, TimeLimit.Unit.MONTHS).length()).isEqualTo(1);
  }

  @Test
  void aSilencePeriodRunsToItsLastDayUnlessTheStateObjects() {
    SilencePeriod running = silence("ST/IC/2019/23", Optional.empty());
    assertThat(running.lastDay()).isEqualTo(DAY.plusDays(6));
    assertThat(running.isRunning(DAY.plusDays(6))).isTrue();
    assertThat(running.isRunning(DAY.plusDays(7))).isFalse();
    assertThat(silence("ST/IC/2019/23", Optional.of(DAY)).isRunning(DAY)).isFalse();
  }

  @Test
  void aDecisionIsRefusedForItsReasonsOnly() {
    StepDecision refused = StepDecision.of(List.of(Message.of(StepRules.HOLD)));
    assertThat(refused.taken()).isFalse();
    assertThat(refused.isBecause(StepRules.HOLD)).isTrue();
    assertThat(refused.isBecause(StepRules.TAKEN)).isFalse();
    assertThat(StepDecision.of(List.of()).taken()).isTrue();
    assertThat(StepDecision.of(List.of()).because()).isEmpty();
  }
}
