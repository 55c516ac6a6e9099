package org.clearinghouse1540.kit.files;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.clearinghouse1540.kit.files.Table.Row;
import org.clearinghouse1540.kit.files.Table.WrongDefinition;
import org.clearinghouse1540.kit.text.Language;
import org.clearinghouse1540.kit.text.Message;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** Definition files in CSV, and the errors that name their line. */
class TableTest {
  private static final String BUNDLED = "states/data/states.csv";

  @TempDir private Path folder = Path.of("");

  @Test
  void valuesAreReadByColumnAndTrimmed() {
    Row row =
        Table.of("rows.csv", "code, name ,note\nEX1,  Example State 001 ,\n").rows().getFirst();
    assertThat(row.get("code")).isEqualTo("EX1");
    assertThat(row.require(" name ")).isEqualTo("Example State 001");
    assertThat(row.get("note")).isEmpty();
    assertThat(row.find("note")).isEmpty();
    assertThat(row.find("code")).contains("EX1");
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {"a,b/1,2|1", "a;b/1;2|1", "a;b/1,5;2|1,5", "a,b;c/1,2|1"})
  void theHeaderDecidesBetweenCommasAndSemicolons(String text, String first) {
    Row row = Table.of("rows.csv", text.replace('/', '\n')).rows().getFirst();
    assertThat(row.get("a")).isEqualTo(first);
  }

  @Test
  void emptyLinesAreSkippedAndStillCounted() {
    List<Row> rows = Table.of("rows.csv", "a,b\n\n1,2\n\n\n3,4\n").rows();
    assertThat(rows).extracting(Row::line).containsExactly(3L, 6L);
  }

  @Test
  void aRowAfterACellOfSeveralLinesHasTheRightNumber() {
    List<Row> rows = Table.of("rows.csv", "a,b\n1,\"two\nlines\"\n3,4\n").rows();
    assertThat(rows).extracting(Row::line).containsExactly(2L, 4L);
    assertThat(rows.getFirst().get("b")).isEqualTo("two\nlines");
  }

  @ParameterizedTest
  @ValueSource(strings = {"", "a,b", "a,b\n", "\n\n"})
  void aTableWithoutRowsIsEmpty(String text) {
    assertThat(Table.of("rows.csv", text).rows()).isEmpty();
  }

  @Test
  void aMissingColumnIsReportedWithFileAndLine() {
    Row row = Table.of("rows.csv", "a,b\n1,2\n").rows().getFirst();
    assertThat(problem(() -> row.get("c")))
        .isEqualTo(at("rows.csv:2", Message.of("kit.table.no-column", "c")));
  }

  @Test
  void anEmptyRequiredValueIsReported() {
    Row row = Table.of("rows.csv", "a,b\n1,2\n3,  \n").rows().getLast();
    assertThat(problem(() -> row.require("b")))
        .isEqualTo(at("rows.csv:3", Message.of("kit.table.empty", "b")));
  }

  @Test
  void aValueThatCannotBeConvertedIsReportedWithTheValue() {
    Row row = Table.of("rows.csv", "day,b\nsoon,2\n").rows().getFirst();
    assertThat(problem(() -> row.read("day", java.time.LocalDate::parse)))
        .isEqualTo(at("rows.csv:2", Message.of("kit.table.unreadable", "day", "soon")));
    assertThat(row.<Integer>read("b", Integer::valueOf)).isEqualTo(2);
  }

  @ParameterizedTest
  @CsvSource({"'1,2,3',3", "'1',1"})
  void aLineWithTheWrongNumberOfFieldsIsReported(String line, int fields) {
    assertThat(problem(() -> Table.of("rows.csv", "a,b\n1,2\n" + line + "\n")))
        .isEqualTo(at("rows.csv:3", Message.of("kit.table.fields", fields, 2)));
  }

  @Test
  void aCellLargerThanAnyTableIsNotCsv() {
    String huge = "a,b\n\"" + "x".repeat(17 << 20);
    assertThat(problem(() -> Table.of("rows.csv", huge)))
        .isEqualTo(at("rows.csv:1", Message.of("kit.table.not-csv")));
  }

  @Test
  void aMissingBundledFileIsReported() {
    assertThat(problem(() -> Table.fromData("states/data/missing.csv")))
        .isEqualTo(at("states/data/missing.csv:1", Message.of("kit.table.missing")));
  }

  @Test
  void anUnreadableStreamIsNoErrorOfTheTable() {
    InputStream broken =
        new InputStream() {
          @Override
          public int read() throws IOException {
            throw new IOException("unplugged");
          }
        };
    assertThatThrownBy(() -> Table.read("rows.csv", broken))
        .isInstanceOf(UncheckedIOException.class);
  }

  @Test
  void anErrorInAFileOfTheProgramIsInEnglishForItsOperator() {
    Row row = Table.of("rows.csv", "a\n1\n").rows().getFirst();
    WrongDefinition error = row.wrong("the code 1 is used twice");
    assertThat(error).hasMessage("rows.csv:2: the code 1 is used twice");
    assertThat(error.problem())
        .isEqualTo(Message.of("kit.table.error", "rows.csv:2: the code 1 is used twice"));
  }

  @Test
  void anErrorInASuppliedFileIsInTheLanguageOfItsReader() {
    WrongDefinition error =
        catchThrowableOfType(WrongDefinition.class, () -> Table.of("rows.csv", "a,b\n1\n").rows());
    assertThat(error)
        .hasMessage(
            "rows.csv:2: The line has 1 fields, but the header has 2. Make the numbers equal.");
    assertThat(error.problem().in(Language.FR)).startsWith("rows.csv:2").doesNotContain("The line");
  }

  @Test
  void textIsReadAsUtf8() {
    byte[] bytes = "name\nدولة\nГосударство\n".getBytes(StandardCharsets.UTF_8);
    Table table = Table.read("rows.csv", new ByteArrayInputStream(bytes));
    assertThat(table.file()).isEqualTo("rows.csv");
    assertThat(table.rows())
        .extracting(row -> row.get("name"))
        .containsExactly("دولة", "Государство");
  }

  @Test
  void aDefinitionOfTheInstallationReplacesTheBundledOne() throws IOException {
    assertThat(Definitions.in(folder).read(BUNDLED).rows())
        .hasSameSizeAs(Definitions.bundled().read(BUNDLED).rows());
    Path own = folder.resolve(Definitions.FOLDER).resolve(BUNDLED);
    Files.createDirectories(own.getParent());
    Files.writeString(own, "code,name\nEX1,Example State 001\n");
    Table read = Definitions.in(folder).read(BUNDLED);
    assertThat(read.rows()).hasSize(1);
    assertThat(read.file()).isEqualTo(own.toString());
    assertThat(Definitions.bundled().read(BUNDLED).rows()).hasSizeGreaterThan(1);
  }

  @Test
  void aWrongDefinitionOfTheInstallationIsReportedWithItsPath() throws IOException {
    Path own = folder.resolve(Definitions.FOLDER).resolve("own.csv");
    Files.createDirectories(own.getParent());
    Files.writeString(own, "code,name\nEX1\n");
    assertThat(problem(() -> Definitions.in(folder).read("own.csv")))
        .isEqualTo(at(own + ":2", Message.of("kit.table.fields", 1, 2)));
  }

  private static Message at(String place, Message error) {
    return Message.of("kit.table.at", place, error);
  }

  private static Message problem(org.assertj.core.api.ThrowableAssert.ThrowingCallable action) {
    return catchThrowableOfType(WrongDefinition.class, action).problem();
  }
}
