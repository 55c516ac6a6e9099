package org.clearinghouse1540.notes;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.tuple;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.clearinghouse1540.kit.files.DocumentText;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Every fact of the real note, from every kind of file and at every width of lines. */
class SeedNoteTest {
  private static final Path SEED =
      Path.of("src/test/resources/seed/information-note-astana-2014.txt");
  private static final NoteParser READING = NoteParser.standalone();

  @Test
  void everyFactOfTheNoteIsReadFromText() {
    Note note = READING.read(DocumentText.read(SEED)).note();
    SeedFacts.hold(note);
    assertThat(note.needsReview())
        .extracting(Note.Review::field, review -> review.text().substring(0, 35))
        .containsExactly(
            tuple("/participants", "Kazakhstan, Kyrgyzstan, Tajikistan,"),
            // Sentences about needs and requests in general: a person decides.
            tuple("/needs", "A 1540 Committee member delivered a"),
            tuple("/needs", "In this regard they discussed ways "));
  }

  @Test
  void everyFactIsReadFromAPdf() throws IOException {
    SeedFacts.hold(read(TestDocuments.pdf(paragraphs()), "note.pdf"));
  }

  @Test
  void everyFactIsReadFromADocx() throws IOException {
    SeedFacts.hold(read(TestDocuments.docx(paragraphs()), "note.docx"));
  }

  @Test
  void everyFactIsReadFromADocxWithAFootnoteOfWord() throws IOException {
    SeedFacts.hold(read(TestDocuments.docxWithFootnote(paragraphs()), "note.docx"));
  }

  @Test
  void everyFactIsReadFromAWebPage() throws IOException {
    SeedFacts.hold(read(TestDocuments.html(paragraphs()), "note.html"));
  }

  @ParameterizedTest
  @ValueSource(ints = {36, 40, 52, 60, 72, 80, 100, 132, 200, 100_000})
  void everyFactIsReadWhenItIsWrappedAnew(int width) throws IOException {
    SeedFacts.hold(read(TestDocuments.wrapped(paragraphs(), width, "\n\n"), "note.txt"));
  }

  @ParameterizedTest
  @ValueSource(ints = {60, 80, 100_000})
  void everyFactIsReadWithoutEmptyLines(int width) throws IOException {
    SeedFacts.hold(read(TestDocuments.wrapped(paragraphs(), width, "\n"), "note.txt"));
  }

  @Test
  void everyFactIsReadWithTheHeadOnOneLine() throws IOException {
    List<String> paragraphs = paragraphs();
    int body = paragraphs.indexOf("1. Background");
    String text =
        String.join(" ", paragraphs.subList(0, body))
            + "\n\n"
            + String.join("\n\n", paragraphs.subList(body, paragraphs.size()));
    SeedFacts.hold(read(text.getBytes(StandardCharsets.UTF_8), "note.txt"));
  }

  @Test
  void windowsLineEndsAndByteOrderMarksDoNotMatter() throws IOException {
    String text = "\uFEFF" + Files.readString(SEED).replace("\n", "\r\n");
    SeedFacts.hold(read(text.getBytes(StandardCharsets.UTF_8), "note.txt"));
    SeedFacts.hold(read(text.getBytes(StandardCharsets.UTF_16LE), "note.txt"));
  }

  @Test
  void eachFoundPieceStandsWhereItsPlaceSays() {
    ParsedNote read = READING.read(DocumentText.read(SEED));
    for (int i = 0; i < read.note().participants().size(); i++) {
      ParsedNote.Place place = placeOf(read, "/participants/" + i);
      String words = read.text().substring(place.start(), place.end()).replaceAll("\\s+", " ");
      assertThat(words).isEqualTo(read.note().participants().get(i).asReceived());
    }
    ParsedNote.Place start = placeOf(read, "/event/start");
    assertThat(read.text().substring(start.start(), start.end())).isEqualTo("11-12 March 2014");
  }

  private static ParsedNote.Place placeOf(ParsedNote read, String pointer) {
    return java.util.Optional.ofNullable(read.places().get(pointer)).orElseThrow();
  }

  private static Note read(byte[] content, String name) {
    return READING.read(DocumentText.read(content, name)).note();
  }

  private static List<String> paragraphs() throws IOException {
    return TestDocuments.paragraphs(Files.readString(SEED));
  }
}
