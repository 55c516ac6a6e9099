package org.clearinghouse1540.bulk;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Map;
import org.clearinghouse1540.access.Viewer;
import org.clearinghouse1540.kit.BadInput;
import org.clearinghouse1540.kit.Problem;
import org.clearinghouse1540.kit.document.FileFormat;
import org.clearinghouse1540.kit.files.FileTables;
import org.clearinghouse1540.kit.journal.Actor;
import org.clearinghouse1540.kit.text.Language;
import org.clearinghouse1540.kit.text.Localized;
import org.clearinghouse1540.kit.text.Message;
import org.clearinghouse1540.kit.web.SentFile;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** A table of records is compared with the record, and each of its problems has its cell. */
class BulkReaderTest {
  private static final String HEAD = "Number,version,words,one,some,notes\n";
  private final ExampleTable table = new ExampleTable();

  @BeforeEach
  void record() {
    table.stored.add(
        new BulkRecord(
            7,
            "Seven",
            Map.of("words", List.of("Seven"), "one", List.of("3"), "some", List.of("en", "ar"))));
    table.stored.add(new BulkRecord(8, "Eight", Map.of("words", List.of("Eight"))));
  }

  private BulkPlan read(byte[] content, Map<String, SentFile> attached) {
    SentFile file = new SentFile("table", content);
    return new BulkReader(table, Viewer.visitor(), attached)
        .read(file, FileTables.read(content, file.name()));
  }

  private BulkPlan read(String csv) {
    return read(csv.getBytes(StandardCharsets.UTF_8), Map.of());
  }

  private List<Problem> problems(String csv) {
    return catchThrowableOfType(BadInput.class, () -> read(csv)).problems();
  }

  private static String at(Problem problem) {
    return ((Localized) problem.message().arguments().getFirst()).in(Language.EN)
        + " "
        + ((Message) problem.message().arguments().getLast()).key();
  }

  private String version(int number) {
    return table.stored.get(number).version(table.columns());
  }

  @Test
  void aRowWithANumberChangesItsRecordAndOneWithoutAddsOne() {
    BulkPlan plan =
        read(
            HEAD
                + "7,"
                + version(0)
                + ",Seven,Other,English; "
                + Language.AR.ownName()
                + ",New note\n,,Nine,,fr,\n8,,Eight,,,\n");
    assertThat(plan.changed()).extracting(BulkChange::title).containsExactly("Seven");
    assertThat(plan.added()).extracting(BulkChange::title).containsExactly("Nine");
    assertThat(plan.unchanged()).isEqualTo(1);
    assertThat(plan.numbers()).containsExactlyInAnyOrder(7L, 8L);
    assertThat(plan.account().reported()).isEmpty();
  }

  @Test
  void aColumnThatIsNotInTheFileKeepsItsValue() {
    read("number,version,words,notes\n,,,\n7," + version(0) + ",Seven again,\n")
        .changed()
        .getFirst()
        .write()
        .accept(new Actor("example", "expert"));
    assertThat(table.written.getFirst().values("some")).containsExactly("en", "ar");
    assertThat(table.written.getFirst().value("words")).isEqualTo("Seven again");
  }

  @Test
  void allProblemsAreReportedAtOnceEachWithItsCell() {
    assertThat(
            problems(
                HEAD
                    + "9,,Nine,,,\n"
                    + "7,v0,Seven changed,,,\n"
                    + ",,,Nobody,Klingon,\n"
                    + "8,,Eight,,,\n"
                    + "8,,Eight,,,\n"
                    + ",,Ten,Same name,,\n"))
        .extracting(BulkReaderTest::at)
        .containsExactly(
            "A2 bulk.refused.number",
            "B3 bulk.refused.changed",
            "C4 kit.form.required",
            "D4 kit.form.choice",
            "E4 kit.form.choice",
            "A6 bulk.refused.number-twice",
            "D7 kit.form.choice");
  }

  @Test
  void aVersionThatIsMissingIsNoVersion() {
    assertThat(problems("number,words,one,some\n7,Other words,,\n"))
        .extracting(BulkReaderTest::at)
        .containsExactly("A2 bulk.refused.changed");
  }

  @Test
  void manyProblemsAreCut() {
    List<Problem> problems = problems(HEAD + "99,,x,,,\n".repeat(250));
    assertThat(problems).hasSize(201);
    assertThat(problems.getFirst().message().key()).isEqualTo("bulk.refused.at");
    assertThat(problems.getLast().message()).isEqualTo(Message.of("bulk.refused.more", 50));
  }

  @Test
  void aFileWithoutTheTableIsRefusedAndSoIsAHeadingThatIsThereTwice() {
    assertThat(problems("a,b,c,d\n1,2,3,4\n"))
        .extracting(problem -> problem.message().key())
        .containsExactly("bulk.refused.no-table");
    assertThat(problems("words,one,words,some\nA,,B,\n"))
        .extracting(BulkReaderTest::at)
        .containsExactly("C1 bulk.refused.column-twice");
  }

  @Test
  void aRowThatIsRecordedAlreadyIsNotAddedAgain() {
    assertThat(read("words,one,some,notes\nEight,,,\n").unchanged()).isEqualTo(1);
  }

  @Test
  void aFileThatARowNamesMustBeBesideTheTable() {
    String csv = "words,one,some,file\nNine,,,law.pdf\n";
    assertThat(problems(csv))
        .extracting(BulkReaderTest::at)
        .containsExactly("D2 bulk.refused.no-file");
    SentFile law = new SentFile("law.pdf", new byte[] {1});
    BulkPlan plan = read(csv.getBytes(StandardCharsets.UTF_8), Map.of("law.pdf", law));
    assertThat(plan.added()).hasSize(1);
  }

  @Test
  void aTextThatIsTooLongForASpreadsheetIsRefusedThereAndWrittenAsCsv() {
    table.stored.add(new BulkRecord(9, "Long", Map.of("words", List.of("x".repeat(40_000)))));
    BulkWriter writer = new BulkWriter(table, Language.EN);
    assertThat(
            catchThrowableOfType(BadInput.class, () -> writer.write(table.stored, FileFormat.XLSX))
                .problems())
        .extracting(problem -> problem.message().key())
        .containsExactly("bulk.refused.long");
    assertThat(read(writer.write(table.stored, FileFormat.CSV), Map.of()).unchanged()).isEqualTo(3);
  }
}
