package org.clearinghouse1540.notes;

import static org.assertj.core.api.Assertions.assertThat;

import com.networknt.schema.InputFormat;
import com.networknt.schema.Schema;
import com.networknt.schema.SchemaRegistry;
import com.networknt.schema.SpecificationVersion;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;
import org.clearinghouse1540.kit.files.DocumentText;
import org.clearinghouse1540.kit.text.Language;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/**
 * Notes invented for tests in six languages, with the traps of real ones: inverted names, 'and' in
 * names, lists with bullets, labels without colons, empty places, doubtful names, several dates.
 * The expected result of each is beside it, checked by a person.
 */
class InventedNotesTest {
  private static final Path FOLDER = Path.of("src/test/resources/notes");
  private static final NoteParser READING = NoteParser.standalone();
  private static final Schema SCHEMA =
      SchemaRegistry.withDefaultDialect(SpecificationVersion.DRAFT_2020_12)
          .getSchema(read(Path.of("src/main/resources/notes/read-note.schema.json")));

  static List<Path> notes() throws IOException {
    try (Stream<Path> files = Files.list(FOLDER)) {
      return files.filter(file -> file.toString().endsWith(".txt")).sorted().toList();
    }
  }

  @ParameterizedTest
  @MethodSource("notes")
  void findsTheSameAsAPerson(Path file) throws IOException {
    Path expected = Path.of(file.toString().replace(".txt", ".found"));
    String found =
        NoteTextFormatter.of(READING.read(DocumentText.read(file)).note(), Language.EN) + "\n";
    assertThat(found).isEqualTo(Files.readString(expected));
  }

  @ParameterizedTest
  @MethodSource("notes")
  void theJsonHasTheFormOfItsSchema(Path file) {
    String json = NoteJson.text(READING.read(DocumentText.read(file)).note());
    assertThat(SCHEMA.validate(json, InputFormat.JSON)).isEmpty();
  }

  @Test
  void theJsonOfTheSeedHasTheFormOfItsSchema() {
    Path seed = Path.of("src/test/resources/seed/information-note-astana-2014.txt");
    String json = NoteJson.text(READING.read(DocumentText.read(seed)).note());
    assertThat(SCHEMA.validate(json, InputFormat.JSON)).isEmpty();
    assertThat(SCHEMA.validate(json.replace("\"kind\"", "\"sort\""), InputFormat.JSON))
        .isNotEmpty();
  }

  private static String read(Path file) {
    try {
      return Files.readString(file);
    } catch (IOException unreadable) {
      throw new java.io.UncheckedIOException(unreadable);
    }
  }
}
