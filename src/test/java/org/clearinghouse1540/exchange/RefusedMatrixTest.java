package org.clearinghouse1540.exchange;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.clearinghouse1540.app.ProgramProcess;
import org.clearinghouse1540.app.RefusedCommand;
import org.clearinghouse1540.kit.text.Language;
import org.clearinghouse1540.kit.text.Texts;
import org.clearinghouse1540.matrix.FieldKey;
import org.clearinghouse1540.matrix.FieldValue;
import org.clearinghouse1540.obligations.FormVersion;
import org.clearinghouse1540.obligations.Forms;
import org.clearinghouse1540.states.States;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.ValueSource;

/** Copies of matrices that the commands cannot read, compare, write or export. */
class RefusedMatrixTest {
  private static final List<FormVersion> FORMS = new Forms().list();

  @TempDir private Path folder = Path.of("");

  @Test
  void aFileThatIsNoCopyIsNotRead() throws IOException {
    Path letter = Files.writeString(folder.resolve("letter.txt"), "Dear colleagues,\n");
    Path broken = Files.writeString(folder.resolve("broken.json"), "{\n\"format\":\n");
    Path missing = folder.resolve("missing.docx");
    RefusedCommand.of("matrix", "read", letter.toString()).because("exchange.refused.no-table");
    RefusedCommand.of("matrix", "read", broken.toString()).because("exchange.refused.json", 3);
    RefusedCommand.of("matrix", "read", missing.toString())
        .because("exchange.refused.no-file", missing);
    RefusedCommand.of("matrix", "read", folder.toString())
        .because("exchange.refused.no-file", folder);
  }

  @Test
  void aFileOfAnotherStateIsNotReadForAState() throws IOException {
    Path copy = copy("copy.json", FORMS.getLast());
    for (Language language : List.of(Language.EN, Language.FR, Language.AR)) {
      RefusedCommand.of("matrix", "read", copy.toString(), "--state", "ZMB")
          .in(language)
          .because("kit.file.elsewhere", "Example State 131", new States().name("ZMB", language));
    }
    RefusedCommand.of("matrix", "read", copy.toString(), "--state", "XXX")
        .because("exchange.refused.no-state", "XXX");
    ProgramProcess.Ended same =
        ProgramProcess.here("matrix", "read", copy.toString(), "--state", "Example State 131");
    assertThat(same.status()).as(same.errors()).isZero();
  }

  @Test
  void aFileThatTheSystemDoesNotReadIsRefused() {
    // The memory of this process: a file whose first bytes nobody may read.
    RefusedCommand.of("matrix", "read", "/proc/self/mem")
        .because("exchange.refused.unreadable", "/proc/self/mem");
  }

  @ParameterizedTest
  @ValueSource(strings = {"copy.odt", "copy", "copy.docx.bak", ".pdf.", "copy.DOC"})
  void aCopyIsNotWrittenInAnUnknownFormat(String name) throws IOException {
    Path copy = copy("copy.json", FORMS.getLast());
    Path to = folder.resolve(name);
    RefusedCommand.of("matrix", "read", copy.toString(), "--to", to.toString())
        .because("exchange.refused.extension", to);
    RefusedCommand.of("matrix", "export", "KAZ", "--to", to.toString())
        .because("exchange.refused.extension", to);
    assertThat(names()).containsExactly("copy.json");
  }

  @Test
  void anExistingFileIsNotOverwritten() throws IOException {
    Path copy = copy("copy.json", FORMS.getLast());
    Path to = Files.writeString(folder.resolve("mine.csv"), "mine");
    RefusedCommand.of("matrix", "read", copy.toString(), "--to", to.toString())
        .because("exchange.refused.exists", to);
    RefusedCommand.of("matrix", "compare", copy.toString(), copy.toString(), "--out", to.toString())
        .because("exchange.refused.exists", to);
    assertThat(to).hasContent("mine");
    assertThat(names()).containsExactly("copy.json", "mine.csv");
  }

  @Test
  void aFolderThatDoesNotExistIsNotCreated() throws IOException {
    Path copy = copy("copy.json", FORMS.getLast());
    Path to = folder.resolve("none").resolve("copy.xlsx");
    RefusedCommand.of("matrix", "read", copy.toString(), "--to", to.toString())
        .because("exchange.refused.unwritable", to);
    assertThat(names()).containsExactly("copy.json");
  }

  @Test
  void copiesInDifferentVersionsOfTheFormAreNotCompared() throws IOException {
    assertThat(FORMS.size()).isGreaterThan(1);
    Path before = copy("before.json", FORMS.getFirst());
    Path after = copy("after.json", FORMS.getLast());
    Path out = folder.resolve("changes.docx");
    RefusedCommand.of(
            "matrix", "compare", before.toString(), after.toString(), "--out", out.toString())
        .because(
            "exchange.refused.versions", FORMS.getFirst().version(), FORMS.getLast().version());
    assertThat(out).doesNotExist();
    Path missing = folder.resolve("missing.json");
    RefusedCommand.of("matrix", "compare", before.toString(), missing.toString())
        .because("exchange.refused.no-file", missing);
  }

  @ParameterizedTest
  @ValueSource(strings = {"XXX", "kaz.", "Kazakhstan and others", "Example State"})
  void aMatrixIsExportedOnlyForAKnownState(String state) throws IOException {
    Path data = folder.resolve("data");
    export(state, data).because("commands.refused.no-state", state);
    assertThat(names()).isEmpty();
  }

  @ParameterizedTest
  @ValueSource(strings = {"1999", "17", "current"})
  void aMatrixIsExportedOnlyInAVersionThatExists(String year) throws IOException {
    String known = FORMS.stream().map(FormVersion::version).collect(Collectors.joining(", "));
    export("KAZ", folder.resolve("data"), "--form", year)
        .because("commands.refused.no-form", year, known);
    assertThat(names()).isEmpty();
  }

  @ParameterizedTest
  @EnumSource(Language.class)
  void theNumberOfChangesIsInTheChosenLanguage(Language language) throws IOException {
    MatrixCopy copy = example(FORMS.getLast());
    Map<FieldKey, FieldValue> other = new LinkedHashMap<>(copy.contents());
    other.put(new FieldKey("op2.manufacture", "remarks"), FieldValue.of("Amended (invented)."));
    Path before = Files.write(folder.resolve("before.json"), CopyFormat.JSON.write(copy));
    Path after =
        Files.write(
            folder.resolve("after.json"),
            CopyFormat.JSON.write(new MatrixCopy(copy.header(), other, copy.documents())));
    ProgramProcess.Ended ended =
        ProgramProcess.here(
            "matrix",
            "compare",
            before.toString(),
            after.toString(),
            "--language",
            language.code());
    assertThat(ended.status()).isZero();
    assertThat(ended.errors().strip())
        .isEqualTo(Texts.get(language, "exchange.command.changed", 1));
  }

  private RefusedCommand export(String state, Path data, String... more) {
    Stream<String> command =
        Stream.of(
            "matrix",
            "export",
            state,
            "--data",
            data.toString(),
            "--to",
            folder.resolve("copy.json").toString());
    return RefusedCommand.of(Stream.concat(command, Stream.of(more)).toArray(String[]::new));
  }

  private Path copy(String name, FormVersion form) throws IOException {
    return Files.write(folder.resolve(name), CopyFormat.JSON.write(example(form)));
  }

  private static MatrixCopy example(FormVersion form) {
    return ExampleCopies.make(form, "Example State 131", new Random(1540), 12);
  }

  private List<String> names() throws IOException {
    try (Stream<Path> files = Files.list(folder)) {
      return files.map(path -> String.valueOf(path.getFileName())).sorted().toList();
    }
  }
}
