package org.clearinghouse1540.counts;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.Clock;
import java.time.Instant;
import java.time.ZoneOffset;
import org.clearinghouse1540.kit.BadInput;
import org.clearinghouse1540.obligations.Forms;
import org.clearinghouse1540.states.States;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** The rule of a count, as one line and back. */
class CountRuleTest {
  private final CountRuleParser rules =
      new CountRuleParser(
          new Forms(),
          new States(),
          Clock.fixed(Instant.parse("2026-11-29T12:00:00Z"), ZoneOffset.UTC));

  @ParameterizedTest
  @ValueSource(
      strings = {
        "form=2017",
        "form=2017 part=op2",
        "form=2017 part=op2 status=with-state,agreed",
        "form=2017 group=GRULAC",
        "form=2017 part=op2 group=AG date=2026-11-29"
      })
  void aRuleIsReadAsItWasWritten(String line) {
    assertThat(rules.parse(line).text()).isEqualTo(line);
  }

  @Test
  void theOrderOfWordsAndStagesDoesNotMatterAndEmptyValuesAreNone() {
    assertThat(rules.parse("  status=agreed,with-state part= form=2017 group= ").text())
        .isEqualTo("form=2017 status=with-state,agreed");
    assertThat(rules.parse("").form()).isEqualTo(new Forms().current().version());
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "form",
        "form=1999",
        "part=nowhere",
        "state=FRA",
        "status=with-state;agreed",
        "group=NATO",
        "date=2026-13-01",
        "date=2026-11-30",
        "date=1999-01-01",
        "date=2026-11-28 date=2026-11-28",
        "status=agreed date=2026-11-28"
      })
  void whatCannotBeCountedIsRefused(String line) {
    assertThatThrownBy(() -> rules.parse(line)).isInstanceOf(BadInput.class);
  }
}
