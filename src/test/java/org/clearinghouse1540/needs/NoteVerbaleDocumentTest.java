package org.clearinghouse1540.needs;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.clearinghouse1540.kit.document.PrintDocument;
import org.clearinghouse1540.kit.document.PrintDocument.Part;
import org.clearinghouse1540.kit.text.Language;
import org.clearinghouse1540.kit.text.Texts;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.EnumSource;

/** The draft note verbale that transmits needs to the Chair. */
class NoteVerbaleDocumentTest {
  private static final LocalDate TODAY = LocalDate.of(2026, 11, 24);

  private static List<String> lines(Language language, NeedDraft... drafts) {
    return note(language, drafts).parts().stream()
        .flatMap(part -> part instanceof Part.Words words ? Stream.of(words.words()) : Stream.of())
        .filter(words -> !words.isEmpty())
        .toList();
  }

  private static PrintDocument note(Language language, NeedDraft... drafts) {
    return NoteVerbaleDocument.of(List.of(drafts), ExampleDraft.STATE, language, TODAY);
  }

  private static NeedDraft draft(String... answers) {
    NeedAnswers filled = NeedAnswers.NONE;
    for (int i = 0; i < answers.length; i += 2) {
      filled = filled.with(answers[i], answers[i + 1]);
    }
    return ExampleDraft.of(filled.byField());
  }

  @ParameterizedTest
  @EnumSource(Language.class)
  void theNoteHasItsFormulasInTheLanguageOfTheNote(Language language) {
    List<String> lines = lines(language, draft("title", "Detection"));
    assertThat(lines.getFirst())
        .isEqualTo(ExampleDraft.STATE + "\n" + Texts.get(language, "needs.note.mission"));
    assertThat(lines)
        .contains(Texts.get(language, "needs.note.compliments"))
        .contains(Texts.get(language, "needs.note.assurances"))
        .endsWith(Texts.get(language, "needs.note.addressee"))
        .noneMatch(line -> line.startsWith("[needs."));
    assertThat(note(language, draft()).draft()).isEqualTo(Texts.get(language, "frame.draft"));
  }

  @ParameterizedTest
  @CsvSource({
    "EN,'New York, 24 November 2026'",
    "FR,24 novembre 2026",
    "ES,24 de noviembre de 2026",
    "ZH,2026年11月24日"
  })
  void theDayIsWrittenInWords(Language language, String day) {
    assertThat(lines(language, draft())).anyMatch(line -> line.contains(day));
  }

  @Test
  void everyNeedIsNumberedWithItsTimeFrame() {
    List<String> lines =
        lines(
            Language.EN,
            draft("title", "Detection", "time-frame", "first half of 2027"),
            draft("detail", "A draft act\nwith annexes"),
            draft());
    assertThat(lines)
        .contains("1. Detection (first half of 2027)\n2. A draft act\n3. …")
        .anyMatch(line -> line.endsWith("with the following needs (3):"));
  }

  @Test
  void theContactIsTheFirstOfficeWithAMailbox() {
    NeedDraft withoutMailbox = draft("contact-institution", "Example Ministry");
    NeedDraft first =
        draft("contact-institution", "Example Customs", "contact-mailbox", "desk@example.org");
    NeedDraft second = draft("contact-mailbox", "other@example.org");
    assertThat(lines(Language.EN, withoutMailbox, first, second))
        .contains(
            "The office to be contacted concerning this matter is: "
                + "Example Customs desk@example.org.");
    assertThat(lines(Language.EN, second))
        .contains("The office to be contacted concerning this matter is: other@example.org.");
    assertThat(lines(Language.EN, withoutMailbox))
        .contains("The office to be contacted concerning this matter is: ….");
  }

  @Test
  void anEmptyParagraphFollowsEachParagraph() {
    List<Part> parts = note(Language.FR, draft("title", "Lois")).parts();
    assertThat(parts.size() % 2).isZero();
    for (int i = 1; i < parts.size(); i += 2) {
      assertThat(parts.get(i)).isEqualTo(new Part.Words(""));
    }
  }

  @Test
  void personalDataInAnswersIsNotPrinted() {
    NeedDraft draft = ExampleDraft.of(Map.of("title", "Laws", "contact-name", "Nobody Example"));
    assertThat(lines(Language.EN, draft)).noneMatch(line -> line.contains("Nobody"));
  }
}
