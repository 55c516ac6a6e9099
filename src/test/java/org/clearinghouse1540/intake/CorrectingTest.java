package org.clearinghouse1540.intake;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import org.clearinghouse1540.kit.BadInput;
import org.clearinghouse1540.states.PartyResolver;
import org.clearinghouse1540.states.States;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class CorrectingTest {
  private static final States STATES = new States();
  private static final PartyResolver NAMES = PartyResolver.standalone();

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "start|2014-02-30",
        "start|12 March 2014",
        "start|2014-13",
        "country|XXX",
        "state|Korea",
        "country|Example State 001",
        "amount|1e99",
        "amount|-5",
        "amount|1,000",
        "currency|dollars",
        "kind|spectator",
        "role|boss"
      })
  void whatCannotBeTakenIsToldBesideItsField(String field, String value) {
    assertThatThrownBy(
            () -> LineCorrection.correct(line(field), Map.of(field, value), STATES, NAMES))
        .isInstanceOfSatisfying(BadInput.class, bad -> assertThat(bad.field()).isEqualTo(field));
  }

  @Test
  void controlSignsAndEndlessTextsAreRefused() {
    for (String value : new String[] {"a\u0000b", "\u0007", "x".repeat(4001)}) {
      assertThatThrownBy(
              () -> LineCorrection.correct(line("title"), Map.of("title", value), STATES, NAMES))
          .isInstanceOf(BadInput.class);
    }
  }

  @ParameterizedTest
  @CsvSource({"start,2014", "start,2014-03", "start,2014-03-11", "amount,2368769.46", "state,''"})
  void whatIsKnownInPartIsTakenAsFarAsItIsKnown(String field, String value) {
    assertThat(LineCorrection.correct(line(field), Map.of(field, value), STATES, NAMES))
        .containsEntry(field, value);
  }

  @ParameterizedTest
  @CsvSource({"KAZ", "Kazakhstan", "Казахстан", "كازاخستان", "哈萨克斯坦"})
  void aStateIsTakenByItsCodeOrByItsNameInAnyLanguage(String value) {
    assertThat(LineCorrection.correct(line("state"), Map.of("state", value), STATES, NAMES))
        .containsEntry("state", "KAZ");
  }

  @Test
  void theWordsAsReceivedAreNeverChangedAndNoFieldIsAdded() {
    ProposalLine line = line("as_received");
    Map<String, String> form = Map.of("as_received", "other words", "new", "field");
    assertThat(LineCorrection.correct(line, form, STATES, NAMES)).isEqualTo(line.fields());
  }

  @Test
  void theLastDayDoesNotLieBeforeTheFirst() {
    Map<String, String> form = Map.of("start", "2014-03-12", "end", "2014-03-11");
    assertThatThrownBy(() -> LineCorrection.correct(line("start", "end"), form, STATES, NAMES))
        .isInstanceOf(BadInput.class)
        .hasMessageContaining("before the first");
  }

  private static ProposalLine line(String... fields) {
    Map<String, String> values = new HashMap<>();
    for (String field : fields) {
      values.put(field, "as it was");
    }
    return new ProposalLine(
        "/participants/0",
        ProposalLine.Kind.PARTICIPANT,
        values,
        values,
        ProposalLine.Decision.OPEN,
        Optional.empty());
  }
}
