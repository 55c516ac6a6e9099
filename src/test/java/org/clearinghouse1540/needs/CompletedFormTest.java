package org.clearinghouse1540.needs;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.util.Map;
import org.clearinghouse1540.kit.document.FileFormat;
import org.clearinghouse1540.kit.document.PrintDocument;
import org.clearinghouse1540.kit.files.DocumentText;
import org.clearinghouse1540.kit.files.Table;
import org.clearinghouse1540.kit.text.Language;
import org.clearinghouse1540.kit.text.Texts;
import org.clearinghouse1540.notes.LetterParser;
import org.clearinghouse1540.notes.ParsedLetter;
import org.clearinghouse1540.obligations.SubjectAreas;
import org.clearinghouse1540.states.PartyResolver;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/** A completed request form that returns as a file is read as the need that it states. */
class CompletedFormTest {
  private static final SubjectAreas AREAS = new SubjectAreas();
  private static final RequestTemplate TEMPLATE = new RequestTemplate();
  private static final LetterParser READING = new LetterParser(PartyResolver.standalone(), AREAS);

  private static PrintDocument form(Language language) {
    return new RequestTemplateDocument(TEMPLATE, AREAS)
        .of(
            ExampleDraft.of(
                Map.of(
                    "title", "1540-77",
                    "detail", "ABC 2000 x 4",
                    "subject-area", "border-control",
                    "kind", "training equipment",
                    "time-frame", "2027-07",
                    "objective", "XYZ")),
            ExampleDraft.STATE,
            language,
            LocalDate.of(2026, 11, 24));
  }

  private static void isTheNeed(FileFormat format, Language language) {
    DocumentText text = DocumentText.read(format.write(form(language)), "form." + format.ending());
    ParsedLetter letter = READING.read(text);
    assertThat(letter.needs()).as(text.text()).hasSize(1);
    ParsedLetter.LetterNeed need = letter.needs().getFirst();
    assertThat(need.words()).contains("1540-77", "ABC 2000 x 4");
    assertThat(need.areas()).as(text.text()).contains("border-control", "training", "equipment");
    assertThat(need.neededBy()).contains("2027-07");
    assertThat(letter.account().reported())
        .as("the objective is for a person")
        .anyMatch(line -> line.text().contains("XYZ"));
  }

  @ParameterizedTest
  @EnumSource(Language.class)
  void theFormAsAWordFileIsOneNeed(Language language) {
    isTheNeed(FileFormat.DOCX, language);
  }

  @ParameterizedTest
  @EnumSource(Language.class)
  void theFormAsAPdfFileIsOneNeed(Language language) {
    isTheNeed(FileFormat.PDF, language);
  }

  @Test
  void everyLabelOfTheFormIsKnownInEveryLanguage() {
    var known =
        Table.fromData("notes/data/letter_labels.csv").rows().stream()
            .map(
                row ->
                    row.require("field") + " " + row.require("language") + " " + row.get("words"))
            .toList();
    for (Language language : Language.values()) {
      for (RequestTemplate.Field field : TEMPLATE.fields()) {
        assertThat(known)
            .contains(
                field.key()
                    + " "
                    + language.code()
                    + " "
                    + Texts.get(language, "needs.field." + field.key()));
      }
    }
  }
}
