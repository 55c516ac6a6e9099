package org.clearinghouse1540.needs;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.clearinghouse1540.kit.BadInput;
import org.clearinghouse1540.kit.web.Form;
import org.clearinghouse1540.kit.web.FormView;
import org.clearinghouse1540.kit.web.SubmittedForm;
import org.clearinghouse1540.obligations.SubjectAreas;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.ValueSource;

/** The fields of a draft: read from a form, and filled in again. */
class NeedDraftFormTest {
  private static final SubjectAreas AREAS = new SubjectAreas();

  private static Form form(Map<String, List<String>> values) {
    return new Form(values, Map.of());
  }

  private static NeedAnswers read(Map<String, List<String>> values) {
    Form form = form(values);
    NeedAnswers answers = NeedDraftForm.read(form, AREAS);
    form.check();
    return answers;
  }

  private static List<String> problems(String field, String value) {
    Form form = form(Map.of(field, List.of(value)));
    NeedAnswers answers = NeedDraftForm.read(form, AREAS);
    try {
      form.check();
    } catch (BadInput bad) {
      assertThat(answers.get(field)).as("a refused value is not saved").isEmpty();
      return bad.problems().stream()
          .map(problem -> problem.field() + " " + problem.message().key())
          .toList();
    }
    return List.of();
  }

  @Test
  void anEmptyFormHasNoAnswers() {
    assertThat(read(Map.of())).isEqualTo(NeedAnswers.NONE);
    assertThat(read(Map.of("title", List.of("  "), "kind", List.of(""))))
        .isEqualTo(NeedAnswers.NONE);
  }

  @Test
  void choicesAreReadInTheirOrder() {
    NeedAnswers answers =
        read(
            Map.of(
                "kind", List.of("training", "law"),
                "subject-area", List.of("transit", "border-control"),
                "weapons", List.of("BW", "NW"),
                "specificity", List.of("yes")));
    assertThat(answers.types()).containsExactly(AssistanceType.TRAINING, AssistanceType.LAW);
    assertThat(answers.list("subject-area")).containsExactly("transit", "border-control");
    assertThat(answers.list("weapons")).containsExactly("BW", "NW");
    assertThat(answers.isNotYetSpecific()).isTrue();
  }

  @ParameterizedTest
  @CsvSource({
    "title,300",
    "people,300",
    "paragraphs,100",
    "time-frame,500",
    "delivery-language,100",
    "preferred-provider,300",
    "contact-institution,300",
    "contact-mailbox,200",
    "situation,20000",
    "detail,20000",
    "objective,20000",
    "beneficiaries,20000",
    "already-received,20000"
  })
  void eachTextHasItsLongestLength(String field, int longest) {
    assertThat(problems(field, "é".repeat(longest))).isEmpty();
    assertThat(problems(field, "é".repeat(longest + 1)))
        .containsExactly(field + " kit.form.too-long");
  }

  @ParameterizedTest
  @CsvSource({"kind,bribery", "subject-area,alchemy", "weapons,RW", "weapons,nw"})
  void unknownChoicesAreRefused(String field, String value) {
    assertThat(problems(field, value)).containsExactly(field + " kit.form.choice");
  }

  @ParameterizedTest
  @ValueSource(
      strings = {"contact-name", "contact-title", "contact-address", "contact-telephone", "x"})
  void personalDataAndUnknownFieldsAreNotRead(String field) {
    assertThat(read(Map.of(field, List.of("Nobody Example")))).isEqualTo(NeedAnswers.NONE);
  }

  @Test
  void linesLoseTheirBreaksAndLongTextsKeepThem() {
    NeedAnswers answers =
        read(Map.of("title", List.of("Two\r\nmonitors"), "detail", List.of("One\r\nTwo\rThree")));
    assertThat(answers.get("title")).isEqualTo("Two monitors");
    assertThat(answers.get("detail")).isEqualTo("One\nTwo\nThree");
  }

  @Test
  void savedAnswersFillTheFormAndAreReadAgain() {
    NeedAnswers saved =
        new NeedAnswers(
            Map.of(
                "title", "كشف الإشعاع",
                "detail", "بوابتان\nللمعبر",
                "kind", "training law",
                "subject-area", "transit",
                "weapons", "NW CW",
                "specificity", NeedAnswers.NOT_YET_SPECIFIC,
                "people", "20"));
    FormView filled = NeedDraftForm.fill(SubmittedForm.none().view("/drafts/1"), saved);
    assertThat(filled.has("kind", "law")).isTrue();
    assertThat(filled.has("kind", "plan")).isFalse();
    Map<String, List<String>> shown = new HashMap<>();
    for (RequestTemplate.Field field : new RequestTemplate().fields()) {
      shown.put(field.key(), filled.values(field.key()));
    }
    shown.put("title", filled.values("title"));
    shown.put("people", filled.values("people"));
    assertThat(read(shown)).isEqualTo(saved);
  }

  @Test
  void aDraftIsDatedByDays() {
    NeedDraft sent = ExampleDraft.sent(Map.of("title", "Laws"));
    assertThat(sent.changedOn()).isEqualTo("2026-11-23");
    assertThat(sent.sent().orElseThrow().day()).isEqualTo("2026-11-23");
    assertThat(sent.isSent()).isTrue();
    assertThat(sent.row()).isEmpty();
  }

  @Test
  void theListSeparatesOpenAndSentDrafts() {
    NeedDraft open = ExampleDraft.of(Map.of("title", "Laws"));
    NeedDraft sent = ExampleDraft.sent(Map.of("title", "Laws"));
    NeedDraftsView view = new NeedDraftsView(List.of(sent, open), List.of(), List.of());
    assertThat(view.open()).containsExactly(open);
    assertThat(view.sent()).containsExactly(sent);
  }

  @Test
  void aDraftFromTheMatrixKnowsItsRow() {
    MatrixRow row = new MatrixRow(ExampleDraft.STATE, "2017", "op2.acquire");
    assertThat(ExampleDraft.of(Map.of(), row.origin(), Optional.empty()).row()).contains(row);
    assertThat(ExampleDraft.of(Map.of(), "plan/X 2020", Optional.empty()).row()).isEmpty();
  }

  @ParameterizedTest
  @EnumSource(AssistanceType.class)
  void aTypeOfAssistanceIsFoundByItsKey(AssistanceType type) {
    assertThat(AssistanceType.find(type.key())).contains(type);
    assertThat(AssistanceType.find(type.name())).isEmpty();
  }

  @Test
  void whatIsForPeopleIsCounted() {
    for (AssistanceType type : AssistanceType.values()) {
      assertThat(type.isCounted() || !type.isForPeople()).as(type.key()).isTrue();
    }
    assertThat(AssistanceType.EQUIPMENT.isCounted()).isTrue();
    assertThat(AssistanceType.LAW.isCounted()).isFalse();
  }
}
