package org.clearinghouse1540.briefs;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.stream.Collectors;
import org.clearinghouse1540.kit.files.DocumentText;
import org.clearinghouse1540.kit.text.Language;
import org.clearinghouse1540.kit.text.Message;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/** A note that was edited in Word is divided into its sections again. */
class ReturnedNoteParserTest {
  private static final NoteTemplates TEXTS = new NoteTemplates();
  private static final int ROUNDS = Integer.getInteger("rounds", 500);

  private static ReturnedNoteParser.Found read(String text) {
    return read(text, Language.EN);
  }

  private static ReturnedNoteParser.Found read(String text, Language language) {
    return new ReturnedNoteParser(TEXTS, language)
        .read(new DocumentText("text/plain", text, List.of()));
  }

  private static String title(String key) {
    return TEXTS.title(key, Language.EN);
  }

  private static String line(String key, Language language, String words) {
    String title = TEXTS.title(key, language);
    return NoteTemplates.inHead(key) ? title + ": " + words : title + "\n" + words;
  }

  @ParameterizedTest
  @EnumSource(Language.class)
  void everySectionIsFoundInEveryLanguage(Language language) {
    Map<String, String> expected = new LinkedHashMap<>();
    NoteTemplates.SECTIONS.forEach(key -> expected.put(key, "Example words of " + key));
    String text =
        TEXTS.get("heading", language)
            + "\n"
            + expected.entrySet().stream()
                .map(entry -> line(entry.getKey(), language, entry.getValue()))
                .collect(Collectors.joining("\n"))
            + "\n"
            + TEXTS.get("footnote", language);
    ReturnedNoteParser.Found found = read(text, language);
    assertThat(found.sections()).containsExactlyEntriesOf(expected);
    assertThat(found.notRecognized()).isEmpty();
  }

  @Test
  void aFileWithoutSectionsHasOnlyUnrecognizedLines() {
    ReturnedNoteParser.Found found = read("Example letter\n\nSecond line");
    assertThat(found.sections()).isEmpty();
    assertThat(found.notRecognized()).containsExactly("Example letter", "Second line");
    assertThat(read("").notRecognized()).isEmpty();
  }

  /** Sections, titles and hostile lines in any order: each line is in the result or reported. */
  @Test
  void everyLineOfAnyNoteIsInASectionOrReported() {
    Random random = new Random(1540);
    int lines = 0;
    for (int round = 0; round < ROUNDS; round++) {
      Language language = Language.values()[random.nextInt(Language.values().length)];
      List<String> text = new ArrayList<>();
      List<String> tokens = new ArrayList<>();
      for (int i = 0; i < 1 + random.nextInt(12); i++) {
        String token = "Qz" + (100 + i);
        String key = NoteTemplates.SECTIONS.get(random.nextInt(NoteTemplates.SECTIONS.size()));
        text.add(
            switch (random.nextInt(4)) {
              case 0 -> line(key, language, token);
              case 1 -> TEXTS.title(key, language) + " " + token;
              case 2 -> "  \t" + token + "  and\u00a0more";
              default -> token;
            });
        tokens.add(token);
      }
      DocumentText document =
          new DocumentText(
              "text/plain",
              String.join("\n", text),
              random.nextBoolean() ? List.of() : List.of(Message.of("kit.file.scan")));
      ReturnedNoteParser.Found found = new ReturnedNoteParser(TEXTS, language).read(document);
      long withWords = document.text().lines().filter(line -> !line.isBlank()).count();
      assertThat(found.account().total()).isEqualTo((int) withWords + document.warnings().size());
      String result = found.sections() + " " + found.account().reported();
      tokens.forEach(token -> assertThat(result).contains(token));
      lines += found.account().total();
    }
    System.out.println("accounts of edited notes: " + ROUNDS + " notes, " + lines + " lines");
  }

  @Test
  void linesOfASectionAreKeptAndEmptyLinesAreDropped() {
    String text = title("background") + "\nFirst\n\n   \nSecond\u00a0 line";
    assertThat(read(text).sections()).containsEntry("background", "First\nSecond line");
  }

  @Test
  void aHeadingIsRecognizedWithoutItsNumber() {
    String heading = TEXTS.get("section.summary", Language.EN);
    assertThat(read(heading + "\nExample").sections()).containsEntry("summary", "Example");
  }

  @Test
  void aLineLikeAnEarlierHeadingBelongsToTheText() {
    String text = title("summary") + "\nExample\n" + title("background") + "\nMore";
    assertThat(read(text).sections())
        .containsExactly(Map.entry("summary", "Example\n" + title("background") + "\nMore"));
  }

  @Test
  void aSectionThatWasEmptiedIsFoundWithoutText() {
    String text =
        title("event") + ":\n" + title("background") + "\n" + title("summary") + "\nWords";
    assertThat(read(text).sections())
        .containsEntry("event", "")
        .containsEntry("background", "")
        .containsEntry("summary", "Words")
        .hasSize(3);
  }

  @Test
  void aLabelMayContinueOnTheNextLine() {
    String text = title("participants") + ": Example State 001\nExample State 002";
    assertThat(read(text).sections())
        .containsEntry("participants", "Example State 001\nExample State 002");
  }
}
