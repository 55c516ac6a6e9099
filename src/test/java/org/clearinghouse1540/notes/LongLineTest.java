package org.clearinghouse1540.notes;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import org.clearinghouse1540.kit.BadInput;
import org.clearinghouse1540.kit.files.DocumentText;
import org.clearinghouse1540.kit.text.Language;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** A note with one line that repeats a few characters very often is read like any other. */
class LongLineTest {
  private static final Path SEED =
      Path.of("src/test/resources/seed/information-note-astana-2014.txt");
  // Steps that grow with the square of the length would take minutes here.
  private static final int LENGTH = 30_000;

  @ParameterizedTest
  @ValueSource(
      strings = {
        " ",
        ".",
        "a",
        "1",
        ",",
        "(",
        "a ",
        "1 ",
        "1.",
        "中",
        "US$ 1 ",
        "fifty ",
        "the first ",
        "meeting of ",
        "of the same year "
      })
  @Timeout(value = 120, threadMode = Timeout.ThreadMode.SEPARATE_THREAD)
  void aLineThatRepeatsCharactersDoesNotHoldTheReader(String repeated) throws IOException {
    String line = "x" + repeated.repeat(LENGTH / repeated.length()) + "y";
    String text = Files.readString(SEED) + "\n" + line + "\n";
    String outcome;
    try {
      NoteParser.standalone()
          .read(DocumentText.read(text.getBytes(StandardCharsets.UTF_8), "note.txt"));
      outcome = "read";
    } catch (BadInput refused) {
      outcome = refused.sentence(Language.EN);
    }
    assertThat(outcome).isNotBlank();
  }
}
