package org.clearinghouse1540.counts;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.Clock;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.List;
import org.clearinghouse1540.access.Permission;
import org.clearinghouse1540.figures.CountedDimension;
import org.clearinghouse1540.figures.CountedKind;
import org.clearinghouse1540.kit.BadInput;
import org.clearinghouse1540.obligations.Forms;
import org.clearinghouse1540.states.States;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** The rule of a count of records, as one line and back. */
class RecordRuleTest {
  private static final Clock CLOCK =
      Clock.fixed(Instant.parse("2026-11-29T12:00:00Z"), ZoneOffset.UTC);
  private static final List<CountedKind> KINDS =
      List.of(
          CountedKind.of(
              "letters",
              Permission.READ_CASES,
              "a_view",
              CountedDimension.own("status", "sent", "not sent"),
              CountedDimension.open("step", (value, language) -> value)));
  private final RecordRuleParser rules =
      new RecordRuleParser(new CountRuleParser(new Forms(), new States(), CLOCK), CLOCK);

  @ParameterizedTest
  @ValueSource(
      strings = {
        "count=letters",
        "count=letters by=year",
        "count=letters by=status,group",
        "count=letters by=step status=not_sent group=AG from=2020-01-01 to=2026-11-29 small=merged"
      })
  void aRuleIsReadAsItWasWritten(String line) {
    assertThat(rules.parse(line, KINDS).text()).isEqualTo(line);
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "by=year",
        "count=maps",
        "count=letters by=state",
        "count=letters by=year,year",
        "count=letters by=year,group,status",
        "count=letters by=year,",
        "count=letters status=lost",
        "count=letters state=FRA",
        "count=letters group=NATO",
        "count=letters from=2026-13-01",
        "count=letters to=2026-11-30",
        "count=letters from=2026-11-29 to=2026-11-28",
        "count=letters small=yes",
        "count=letters count=letters"
      })
  void whatCannotBeCountedIsRefused(String line) {
    assertThatThrownBy(() -> rules.parse(line, KINDS)).isInstanceOf(BadInput.class);
  }

  @Test
  void aRuleForRecordsDiffersFromOneForMarks() {
    assertThat(RecordRuleParser.isFor("by=year count=letters")).isTrue();
    assertThat(RecordRuleParser.isFor("form=2017 part=op2")).isFalse();
  }
}
