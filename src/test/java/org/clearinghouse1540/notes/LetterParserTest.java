package org.clearinghouse1540.notes;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Set;
import org.clearinghouse1540.kit.BadInput;
import org.clearinghouse1540.kit.files.ContentAccount;
import org.clearinghouse1540.kit.files.DocumentText;
import org.clearinghouse1540.kit.text.Language;
import org.clearinghouse1540.kit.text.Message;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/** Needs in letters of request, in six languages. */
class LetterParserTest {
  private static final LetterParser READING = LetterParser.standalone();

  private static String letter(Language language) {
    try {
      return Files.readString(
          Path.of("src/test/resources/notes/letters/" + language.code() + ".txt"));
    } catch (IOException missing) {
      throw new java.io.UncheckedIOException(missing);
    }
  }

  private static DocumentText document(String text) {
    return new DocumentText("text/plain", text, List.of());
  }

  private static void hasTheFourNeeds(ParsedLetter letter, Language language) {
    assertThat(letter.language()).isEqualTo(language.code());
    assertThat(letter.needs()).as(letter.toString()).hasSize(4);
    assertThat(letter.needs().get(0).areas()).contains("drafting", "export-control");
    assertThat(letter.needs().get(1).areas()).contains("equipment");
    assertThat(letter.needs().get(2).areas()).contains("training", "border-control");
    assertThat(letter.needs().get(3).areas()).contains("equipment", "laboratories");
  }

  @ParameterizedTest
  @EnumSource(Language.class)
  void theNeedsOfALetterAreProposedWithTheirWordsAndPlace(Language language) {
    String text = letter(language);
    ParsedLetter letter = READING.read(document(text));
    hasTheFourNeeds(letter, language);
    for (ParsedLetter.LetterNeed need : letter.needs()) {
      String written = text.substring(need.place().start(), need.place().end());
      assertThat(written.replaceAll("\\s+", " ")).isEqualTo(need.words());
      int line = Integer.parseInt(need.lines());
      assertThat(text.lines().toList().get(line - 1)).contains(need.words());
    }
    assertThat(letter.account().reported())
        .as("an item without a subject is no need, and is not lost")
        .anyMatch(line -> line.reason().equals(Message.of("notes.review.need-unclear")));
  }

  @ParameterizedTest
  @EnumSource(Language.class)
  void aWordFileHasTheSameNeeds(Language language) throws IOException {
    List<String> lines = letter(language).lines().filter(line -> !line.isBlank()).toList();
    hasTheFourNeeds(
        READING.read(DocumentText.read(TestDocuments.docx(lines), "letter.docx")), language);
  }

  @ParameterizedTest
  @EnumSource(
      value = Language.class,
      names = {"EN", "FR", "ES"})
  void aPdfFileWithBrokenLinesHasTheSameNeeds(Language language) throws IOException {
    List<String> lines =
        letter(language).lines().flatMap(line -> TestDocuments.lines(line, 60).stream()).toList();
    byte[] pdf = NoteFiles.drawn(lines, 200, "plain");
    hasTheFourNeeds(READING.read(DocumentText.read(pdf, "letter.pdf")), language);
  }

  @Test
  void theLinesOfANeedThatWasLeftOutAreReported() {
    DocumentText letter = document(letter(Language.EN));
    ParsedLetter read = READING.read(letter);
    ContentAccount all =
        READING.account(letter, read.needs().stream().map(ParsedLetter.LetterNeed::place).toList());
    assertThat(all).isEqualTo(read.account());
    ContentAccount none = READING.account(letter, Set.of());
    assertThat(none.total()).isEqualTo(all.total());
    assertThat(none.reported())
        .filteredOn(line -> line.reason().equals(Message.of("notes.letter.left-out")))
        .extracting(ContentAccount.Reported::text)
        .contains(
            "(a) training of border guards;",
            "(b) laboratory equipment for the identification of toxic chemicals;");
  }

  @Test
  void needsOfOneSentenceAreSeparate() {
    ParsedLetter letter =
        READING.read(
            document(
                "We request assistance in: (a) drafting of a penal law; (b) training of customs"
                    + " officers; and (c) translation of control lists."));
    assertThat(letter.needs())
        .extracting(ParsedLetter.LetterNeed::words)
        .containsExactly(
            "drafting of a penal law;",
            "training of customs officers;",
            "translation of control lists.");
    assertThat(letter.account().reported()).isEmpty();
  }

  @Test
  void aLetterWithoutNeedsProposesNothingAndReportsEachLine() {
    ParsedLetter letter =
        READING.read(document("The Mission presents its compliments.\n\nIt has a new address."));
    assertThat(letter.needs()).isEmpty();
    assertThat(letter.account().placed()).isZero();
    assertThat(letter.account().total()).isEqualTo(2);
  }

  @Test
  void aTextThatIsTooLongIsRefused() {
    assertThat(
            org.assertj.core.api.Assertions.catchThrowableOfType(
                    BadInput.class, () -> READING.read(document("a ".repeat(100_001))))
                .problems()
                .getFirst()
                .message()
                .key())
        .isEqualTo("notes.letter.too-long");
  }
}
