package org.clearinghouse1540.briefs;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.LinkedHashMap;
import java.util.Map;
import java.util.stream.Collectors;
import org.clearinghouse1540.kit.text.Language;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/** A note that was edited in Word is divided into its sections again. */
class ReturnedNoteParserTest {
  private static final NoteTemplates TEXTS = new NoteTemplates();

  private static ReturnedNoteParser.Found read(String text) {
    return new ReturnedNoteParser(TEXTS, Language.EN).read(text);
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
    ReturnedNoteParser.Found found = new ReturnedNoteParser(TEXTS, language).read(text);
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
