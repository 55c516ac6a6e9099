package org.clearinghouse1540.commands;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.RandomAccessFile;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.clearinghouse1540.app.RefusedCommand;
import org.clearinghouse1540.kit.store.EmbeddedPostgres;
import org.clearinghouse1540.kit.text.Language;
import org.clearinghouse1540.obligations.FormVersion;
import org.clearinghouse1540.obligations.Forms;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** Forms and briefs that are neither read nor written. */
class RefusedContentTest {
  @TempDir private Path folder = Path.of("");

  @ParameterizedTest
  @ValueSource(strings = {"1999", "17", "2017.", "matrix-2017"})
  void aFormIsWrittenOnlyInAVersionThatExists(String year) throws IOException {
    String known =
        new Forms().list().stream().map(FormVersion::version).collect(Collectors.joining(", "));
    RefusedCommand.of("forms", "write", year, folder.resolve("form").toString())
        .because("commands.refused.no-form", year, known);
    assertThat(names()).isEmpty();
  }

  @Test
  void aFormIsNotWrittenIntoAnExistingFolderOrBelowAFile() throws IOException {
    String year = new Forms().current().version();
    Path file = Files.writeString(folder.resolve("mine"), "mine");
    for (Path taken : List.of(folder, file)) {
      RefusedCommand.of("forms", "write", year, taken.toString()).because("kit.file.exists", taken);
    }
    Path below = file.resolve("form");
    RefusedCommand.of("forms", "write", year, below.toString())
        .because("kit.file.folder-unwritable", below);
    assertThat(file).hasContent("mine");
    assertThat(names()).containsExactly("mine");
  }

  @Test
  void aFormIsNotReadFromWhatIsNoFolder() throws IOException {
    Path missing = folder.resolve("missing");
    add(missing).because("obligations.refused.folder-missing", missing);
    Path file = Files.writeString(folder.resolve("rows.csv"), "key,part\n");
    add(file).because("obligations.refused.folder-missing", file);
    assertThat(names()).containsExactly("rows.csv");
  }

  @ParameterizedTest
  @CsvSource({"notes.txt", "rows.xlsx", "words.de.csv", "from-17.csv"})
  void aFolderOfAFormHasNoOtherFiles(String name) throws IOException {
    Path form = Files.createDirectory(folder.resolve("matrix-2027"));
    Files.writeString(form.resolve(name), "x");
    add(form).because("obligations.refused.file-name", name);
    assertThat(names()).containsExactly("matrix-2027");
  }

  @Test
  void theFilesOfAFormAreSmallAndInUtf8() throws IOException {
    Path form = Files.createDirectory(folder.resolve("matrix-2027"));
    add(form).because("obligations.refused.no-files");
    Path rows = form.resolve("rows.csv");
    Files.write(rows, "clé,partie\n".getBytes(StandardCharsets.ISO_8859_1));
    add(form).because("obligations.refused.encoding", "rows.csv");
    try (RandomAccessFile large = new RandomAccessFile(rows.toFile(), "rw")) {
      large.setLength(2_000_001);
    }
    add(form).because("obligations.refused.too-large", "rows.csv");
    assertThat(names()).containsExactly("matrix-2027");
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {"de|de", "en,xx|xx", "en,all|all", "fr, ar, english|english"})
  void briefsAreWrittenInKnownLanguages(String languages, String unknown) throws IOException {
    String known =
        Arrays.stream(Language.values()).map(Language::code).collect(Collectors.joining(", "));
    brief("1", folder.resolve("briefs"), "--languages", languages)
        .because("commands.refused.language", unknown, known);
    assertThat(names()).isEmpty();
  }

  @Test
  void briefsAreNotWrittenAmongOtherFiles() throws IOException {
    Path out = Files.createDirectory(folder.resolve("briefs"));
    Path mine = Files.writeString(out.resolve("mine.docx"), "mine");
    brief("1", out).because("kit.file.folder-in-use", out);
    brief("1", mine).because("kit.file.folder-in-use", mine);
    assertThat(mine).hasContent("mine");
    assertThat(names()).containsExactly("briefs");
  }

  @Test
  void briefsNeedADatabase() throws IOException {
    brief("1", folder.resolve("briefs")).because("startup.refused.no-database", data());
    assertThat(names()).isEmpty();
  }

  @Test
  void briefsAreForAnEventOnRecord() throws IOException {
    EmbeddedPostgres.start(data(), progress -> {}).close();
    Path out = folder.resolve("briefs");
    brief("EV99999", out)
        .in(Language.FR)
        .afterProgressBecause("commands.refused.no-event", "EV99999");
    assertThat(out).doesNotExist();
  }

  private RefusedCommand add(Path form) {
    return RefusedCommand.of("forms", "add", form.toString(), "--data", data().toString());
  }

  private RefusedCommand brief(String event, Path out, String... more) {
    Stream<String> command =
        Stream.of("brief", event, "--out", out.toString(), "--data", data().toString());
    return RefusedCommand.of(Stream.concat(command, Stream.of(more)).toArray(String[]::new));
  }

  private Path data() {
    return folder.resolve("data").toAbsolutePath();
  }

  private List<String> names() throws IOException {
    try (Stream<Path> files = Files.list(folder)) {
      return files.map(path -> String.valueOf(path.getFileName())).sorted().toList();
    }
  }
}
