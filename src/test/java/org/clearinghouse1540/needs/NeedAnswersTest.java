package org.clearinghouse1540.needs;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;

/** The answers of a State in the request form, and the names of origins. */
class NeedAnswersTest {
  @Test
  void theTitleIsTheFirstLineOfTheDescriptionWhereNoneIsGiven() {
    assertThat(NeedAnswers.NONE.title()).isEmpty();
    assertThat(NeedAnswers.NONE.with("detail", "Two monitors\nfor a crossing").title())
        .contains("Two monitors");
    assertThat(NeedAnswers.NONE.with("detail", "Two monitors").with("title", "Detection").title())
        .contains("Detection");
    assertThat(NeedAnswers.NONE.with("title", "x".repeat(200)).title().orElseThrow())
        .hasSize(140)
        .endsWith("…");
  }

  @Test
  void anEmptyValueRemovesAnAnswer() {
    NeedAnswers answers = NeedAnswers.NONE.with("people", "20").with("people", "");
    assertThat(answers).isEqualTo(NeedAnswers.NONE);
  }

  @Test
  void severalChoicesAreSeparatedByBlanks() {
    NeedAnswers answers = new NeedAnswers(Map.of("kind", "law training unknown"));
    assertThat(answers.list("kind")).containsExactly("law", "training", "unknown");
    assertThat(answers.types()).containsExactly(AssistanceType.LAW, AssistanceType.TRAINING);
    assertThat(answers.list("weapons")).isEmpty();
  }

  @Test
  void answersAreTheSameAfterStorage() {
    NeedAnswers answers = new NeedAnswers(Map.of("detail", "“Deux” \n بوابتان", "kind", "law"));
    assertThat(NeedAnswers.ofJson(answers.json())).isEqualTo(answers);
  }

  @Test
  void onlyADeclaredInterestIsNotYetSpecific() {
    assertThat(NeedAnswers.NONE.isNotYetSpecific()).isFalse();
    assertThat(NeedAnswers.NONE.with("specificity", "not-yet").isNotYetSpecific()).isTrue();
  }

  @Test
  void anOriginNamesARowOfTheMatrixAndItsPage() {
    MatrixRow row = new MatrixRow("Example State 001", "2017", "op2.acquire");
    assertThat(row.origin()).isEqualTo("matrix/Example State 001/2017 op2.acquire");
    assertThat(MatrixRow.of(row.origin())).contains(row);
    assertThat(row.address()).isEqualTo("/matrices/Example%20State%20001/2017/row?row=op2.acquire");
    for (String other : List.of("", "plan/X 2020", "matrix/X/17 row", "event/3")) {
      assertThat(MatrixRow.of(other)).as(other).isEmpty();
    }
  }

  @Test
  void theKindOfAnOriginIsItsFirstPart() {
    assertThat(OriginKind.of("event/12")).contains(OriginKind.EVENT);
    assertThat(OriginKind.of("plan/X 2020")).contains(OriginKind.PLAN);
    assertThat(OriginKind.of("eventful")).isEmpty();
    assertThat(OriginKind.of("")).isEmpty();
  }
}
