package org.clearinghouse1540.needs;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.clearinghouse1540.kit.document.PrintDocument;
import org.clearinghouse1540.kit.document.PrintDocument.Part;
import org.clearinghouse1540.kit.text.Language;
import org.clearinghouse1540.kit.text.Texts;
import org.clearinghouse1540.obligations.SubjectArea;
import org.clearinghouse1540.obligations.SubjectAreas;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.ValueSource;

/** The request form as a document, and the definition of its fields. */
class RequestTemplateDocumentTest {
  private static final RequestTemplate TEMPLATE = new RequestTemplate();
  private static final RequestTemplateDocument DOCUMENT =
      new RequestTemplateDocument(TEMPLATE, new SubjectAreas());
  private static final LocalDate TODAY = LocalDate.of(2026, 11, 24);
  private static final String BY_HAND = "…………………………………………";
  private final Map<String, String> answers =
      new HashMap<>(
          Map.of(
              "title", "Detection",
              "detail", "Two portal monitors",
              "subject-area", "border-control",
              "kind", "training equipment",
              "weapons", "NW CW",
              "paragraphs", "3(c) 3(d)",
              "beneficiaries", "Example Customs",
              "people", "20 officers",
              "objective", "Each shift can use them"));

  private PrintDocument document(Language language) {
    return DOCUMENT.of(ExampleDraft.of(answers), ExampleDraft.STATE, language, TODAY);
  }

  /** The answers of the document by the key of the field, in the order of the form. */
  private Map<String, String> values(Language language) {
    Map<String, String> labels = new HashMap<>();
    TEMPLATE.fields().forEach(field -> labels.put(field.label(language), field.key()));
    Map<String, String> values = new HashMap<>();
    rows(document(language))
        .forEach(row -> values.put(labels.getOrDefault(row.get(0), "?"), row.get(1)));
    return values;
  }

  private static Stream<List<String>> rows(PrintDocument document) {
    return document.parts().stream()
        .flatMap(part -> part instanceof Part.Rows table ? table.rows().stream() : Stream.of());
  }

  @ParameterizedTest
  @EnumSource(Language.class)
  void everyFieldOfTheFormIsInTheDocumentOnce(Language language) {
    assertThat(rows(document(language)).map(List::getFirst))
        .containsExactlyElementsOf(
            TEMPLATE.fields().stream().map(field -> field.label(language)).toList())
        .noneMatch(label -> label.startsWith("["));
    assertThat(document(language).title()).isEqualTo(Texts.get(language, "needs.template.title"));
  }

  @ParameterizedTest
  @EnumSource(Language.class)
  void threeAreasThatWereTickedBeforehandAreOneForm(Language language) {
    List<SubjectArea> three =
        new SubjectAreas().list().stream().filter(area -> !area.help()).limit(3).toList();
    answers.put("subject-area", String.join(" ", three.stream().map(SubjectArea::key).toList()));
    assertThat(rows(document(language)).map(List::getFirst))
        .containsExactlyElementsOf(
            TEMPLATE.fields().stream().map(field -> field.label(language)).toList());
    assertThat(values(language).getOrDefault("subject-area", "").lines())
        .containsExactlyElementsOf(three.stream().map(area -> area.name(language)).toList());
  }

  @Test
  void theAnswersAreInTheirFields() {
    Map<String, String> values = values(Language.EN);
    assertThat(values)
        .containsEntry("requester", ExampleDraft.STATE)
        .containsEntry("detail", "Detection\nTwo portal monitors")
        .containsEntry("kind", "training, equipment")
        .containsEntry("weapons", "nuclear, chemical")
        .containsEntry("beneficiaries", "Example Customs\n20 officers")
        .containsEntry("objective", "Each shift can use them")
        .containsEntry("specificity", "A specific need")
        .containsEntry("language", "English")
        .containsEntry("situation", "");
  }

  @ParameterizedTest
  @ValueSource(strings = {"contact-name", "contact-title", "contact-address", "contact-telephone"})
  void personalDataIsLeftForHandwritingWhateverIsTyped(String field) {
    answers.put(field, "Nobody Example");
    assertThat(values(Language.EN)).containsEntry(field, BY_HAND);
    assertThat(TEMPLATE.find(field).orElseThrow().personal()).isTrue();
  }

  @Test
  void theOfficeAndItsMailboxArePrinted() {
    answers.put("contact-institution", "Example Ministry");
    answers.put("contact-mailbox", "desk@example.org");
    assertThat(values(Language.FR))
        .containsEntry("contact-institution", "Example Ministry")
        .containsEntry("contact-mailbox", "desk@example.org");
  }

  @Test
  void consentIsGivenOnPaperAlone() {
    assertThat(TEMPLATE.fields())
        .filteredOn(field -> field.group().equals("consent"))
        .hasSize(4)
        .allSatisfy(
            field ->
                assertThat(values(Language.EN))
                    .containsEntry(field.key(), Texts.get(Language.EN, "needs.template.yes-no")));
  }

  @Test
  void paragraphsKeepTheirOrderInRightToLeftText() {
    assertThat(values(Language.AR).get("paragraphs"))
        .isEqualTo("\u200E3(c)\u200E \u200E3(d)\u200E");
    answers.remove("paragraphs");
    assertThat(values(Language.AR)).containsEntry("paragraphs", "");
  }

  @ParameterizedTest
  @EnumSource(Language.class)
  void aNeedWithSeveralAreasIsOneFormThatNamesThemAll(Language language) {
    answers.put("subject-area", "border-control transit");
    SubjectAreas areas = new SubjectAreas();
    assertThat(rows(document(language)).count()).isEqualTo(TEMPLATE.fields().size());
    assertThat(values(language).get("subject-area"))
        .contains(
            areas.find("border-control").orElseThrow().name(language),
            areas.find("transit").orElseThrow().name(language));
  }

  @Test
  void aNeedWithoutAreaHasOneFormWithAnEmptyArea() {
    answers.remove("subject-area");
    assertThat(values(Language.EN)).containsEntry("subject-area", "");
    answers.put("subject-area", "unknown-area");
    assertThat(values(Language.EN)).containsEntry("subject-area", "");
  }

  @Test
  void aDeclaredInterestSaysThatNothingSpecificIsRequested() {
    answers.put("specificity", NeedAnswers.NOT_YET_SPECIFIC);
    assertThat(values(Language.EN).get("specificity"))
        .isEqualTo(Texts.get(Language.EN, "needs.not-yet"));
  }

  @Test
  void onlyADraftThatWasNotSentIsMarkedAsADraft() {
    assertThat(document(Language.ES).draft()).isEqualTo(Texts.get(Language.ES, "frame.draft"));
    PrintDocument sent =
        DOCUMENT.of(ExampleDraft.sent(answers), ExampleDraft.STATE, Language.ES, TODAY);
    assertThat(sent.draft()).isEmpty();
    assertThat(sent.foot()).contains(ExampleDraft.STATE, "24 de noviembre de 2026");
  }

  @Test
  void theFieldsAreFoundByTheirKeys() {
    assertThat(TEMPLATE.version()).isEqualTo("request-2017");
    assertThat(TEMPLATE.find("subject-area").orElseThrow().verified()).isTrue();
    assertThat(TEMPLATE.find("objective").orElseThrow().verified()).isFalse();
    assertThat(TEMPLATE.find("password")).isEmpty();
    assertThat(TEMPLATE.fields()).extracting(RequestTemplate.Field::key).doesNotHaveDuplicates();
  }
}
