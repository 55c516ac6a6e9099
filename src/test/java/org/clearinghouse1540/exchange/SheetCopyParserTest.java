package org.clearinghouse1540.exchange;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Optional;
import org.clearinghouse1540.kit.BadInput;
import org.clearinghouse1540.kit.files.FileTables;
import org.clearinghouse1540.kit.files.FileTables.Block;
import org.clearinghouse1540.kit.text.Language;
import org.clearinghouse1540.kit.text.Message;
import org.clearinghouse1540.kit.text.Texts;
import org.clearinghouse1540.matrix.Citation;
import org.clearinghouse1540.matrix.FieldKey;
import org.clearinghouse1540.matrix.FieldValue;
import org.clearinghouse1540.obligations.FieldMark;
import org.clearinghouse1540.obligations.FormVersion;
import org.clearinghouse1540.obligations.Forms;
import org.clearinghouse1540.sources.CitedDocument;
import org.junit.jupiter.api.Test;

/** Copies as data: sheets of a workbook and lines of a CSV file. */
class SheetCopyParserTest {
  private static final List<FormVersion> FORMS = new Forms().list();
  private static final FieldKey MARK = new FieldKey("op2.manufacture", "framework.nw");
  private static final FieldKey REMARKS = new FieldKey("op2.manufacture", "remarks");
  private static final FieldKey SOURCE = new FieldKey("op2.manufacture", "framework.source");
  private static final List<String> SOURCES_HEAD = DataCopyWriter.SOURCE_HEAD;

  @Test
  void theSheetsOfAWorkbookAreParsed() {
    ImportProposal read =
        SheetCopyParser.read(
            workbook(
                part(
                    row("op2.manufacture", " X ", "", "Words"),
                    row("", "", "", ""),
                    row("op2.manufacture", "X", "Act [S1] · art. 4", "Words")),
                sources(source("S1", "Act", "common"), source("S12", "Law", "")),
                decisions(List.of("op2.manufacture", "framework.nw", "Two sources differ"))),
            FORMS);
    assertThat(read.state()).isEqualTo("Example State 001");
    assertThat(read.form().version()).isEqualTo("2017");
    assertThat(read.contents())
        .containsEntry(MARK, new FieldValue(FieldMark.X, "", List.of(), "Two sources differ"))
        .containsEntry(REMARKS, FieldValue.of("Words"))
        .containsEntry(SOURCE, FieldValue.of(List.of(Citation.of(1).at("art. 4"))));
    assertThat(document(read, 1L))
        .isEqualTo(
            new CitedDocument(
                1,
                "",
                "symbol",
                "Act",
                "fr",
                "https://example.org/a",
                "https://example.org/b",
                "2022-01-02",
                "2004",
                "repealed"));
    assertThat(document(read, 12L).state()).isEqualTo("own");
    assertThat(read.unrecognized()).isEmpty();
  }

  @Test
  void everyProblemOfAWorkbookIsReportedWithItsCell() {
    assertThat(
            problems(
                workbook(
                    part(
                        row("op2.manufacture", "Y", "No number", "Words"),
                        row("op2.none", "X", "", ""),
                        row("op2.manufacture", "X", "Act [S7]", "Words")),
                    new Block.Cells("op9", List.of(List.of("row"))),
                    sources(source("S", "Act", ""), source("", "Act", "")),
                    decisions(
                        List.of("op2.none", "framework.nw", "Differ"),
                        List.of("op2.manufacture", "framework.nw", " "),
                        List.of("op2.manufacture")))))
        .containsExactly(
            problem("op2!D2", "exchange.refused.mark", "Y"),
            problem("op2!E2", "exchange.refused.citation", "No number"),
            problem("op2!A3", "exchange.refused.row", "op2.none"),
            problem("op9", "exchange.refused.part", "op9"),
            problem("sources!A2", "exchange.refused.number"),
            problem("decisions!A2", "exchange.refused.row", "op2.none"),
            unlisted(7));
  }

  @Test
  void aValueInAColumnThatTheRowDoesNotHaveIsReported() {
    List<List<String>> rows =
        List.of(
            List.of("row", "number", "label", "no-column"),
            List.of("op2.manufacture", "", "", "Words", "More"),
            List.of("op2.manufacture", "", "", " "));
    assertThat(problems(workbook(new Block.Cells("op2", rows))))
        .containsExactly(
            problem(
                "op2!D1",
                "exchange.refused.heading",
                "no-column",
                FORMS.getLast().partOf("op2.manufacture").orElseThrow().columns().stream()
                    .map(FormVersion.Column::key)
                    .collect(java.util.stream.Collectors.joining(", "))),
            problem("op2!E2", "exchange.refused.field", "op2.manufacture "));
  }

  @Test
  void columnsAfterTheTwentySixthHaveTwoLetters() {
    List<String> head = new ArrayList<>(Collections.nCopies(53, ""));
    List<String> cells = new ArrayList<>(Collections.nCopies(53, ""));
    cells.set(0, "op2.manufacture");
    cells.set(25, "z");
    cells.set(26, "aa");
    cells.set(52, "ba");
    FileTables file = workbook(new Block.Cells("op2", List.of(head, cells)));
    assertThat(problems(file))
        .extracting(problem -> problem.substring(0, problem.indexOf(':')))
        .containsExactly("op2!Z2", "op2!AA2", "op2!BA2");
  }

  @Test
  void anUnknownVersionOfTheFormIsReportedAtItsCell() {
    Block.Cells matrix =
        new Block.Cells("matrix", List.of(List.of("State", "A"), List.of("Form", "1999")));
    assertThat(problems(file(matrix)))
        .containsExactly(problem("matrix!B2", "exchange.refused.version", "1999"));
    assertThat(problems(csv(List.of("matrix", "", "Form", "form", "1999", ""))))
        .containsExactly(
            problem(
                Message.of("exchange.place.line", 3).toString(),
                "exchange.refused.version",
                "1999"));
  }

  @Test
  void theLinesOfACsvFileAreParsed() {
    ImportProposal read =
        SheetCopyParser.read(
            csv(
                List.of("matrix", "", "State", "state", "'=Example", ""),
                List.of("matrix", "", "Form", "form", "2017", ""),
                List.of(""),
                List.of("op2", "op2.manufacture", "", "framework.nw", "X", "'-Differ"),
                List.of("op2", "op2.manufacture", "", "remarks", "'=1+1", ""),
                List.of("op2", "op2.manufacture", "", "framework.source", "Act [S1]\n\n", ""),
                List.of("source", "S1", "", "title", "Act", ""),
                List.of("source", "S1", "", "symbol", "'@symbol", ""),
                List.of("source", "S1", "", "unknown", "Nothing", "")),
            FORMS);
    assertThat(read.state()).isEqualTo("=Example");
    assertThat(read.contents())
        .containsEntry(MARK, new FieldValue(FieldMark.X, "", List.of(), "-Differ"))
        .containsEntry(REMARKS, FieldValue.of("=1+1"))
        .containsEntry(SOURCE, FieldValue.of(List.of(Citation.of(1))));
    assertThat(document(read, 1L).title()).isEqualTo("Act");
    assertThat(document(read, 1L).symbol()).isEqualTo("@symbol");
    assertThat(document(read, 1L).state()).isEqualTo("own");
  }

  @Test
  void everyProblemOfACsvFileIsReportedWithItsLine() {
    FileTables file =
        csv(
            List.of("matrix", "", "Form", "form", "2017", ""),
            List.of("op2", "op2.manufacture", "X"),
            List.of("op2", "op2.manufacture", "", "framework.nw", "Y", ""),
            List.of("op2", "op2.none", "", "remarks", "Words", ""),
            List.of("source", "7", "", "title", "Act", ""));
    assertThat(problems(file))
        .containsExactly(
            problem(line(3), "exchange.refused.columns", 3, 6),
            problem(line(4), "exchange.refused.mark", "Y"),
            problem(line(5), "exchange.refused.field", "op2.none remarks"),
            problem(
                Message.of("exchange.place.source", "7").toString(), "exchange.refused.number"));
  }

  @Test
  void otherTablesAreNotCopiesAsData() {
    assertThat(SheetCopyParser.isSheet(file(new Block.Cells("matrix", List.of())))).isTrue();
    assertThat(SheetCopyParser.isSheet(csv(List.of("matrix")))).isTrue();
    assertThat(SheetCopyParser.isSheet(file(new Block.Cells("other", List.of())))).isFalse();
    assertThat(SheetCopyParser.isSheet(file(new Block.Cells("other", List.of(List.of("part"))))))
        .isFalse();
    assertThat(SheetCopyParser.isSheet(file(new Block.Words("matrix")))).isFalse();
    assertThat(SheetCopyParser.isSheet(file())).isFalse();
  }

  private static FileTables workbook(Block.Cells... sheets) {
    List<Block> blocks = new ArrayList<>();
    blocks.add(
        new Block.Cells(
            "matrix",
            List.of(List.of("State", "Example State 001"), List.of("Form", "2017"), List.of("x"))));
    blocks.addAll(List.of(sheets));
    return new FileTables(CopyFormat.XLSX.mediaType(), blocks, List.of());
  }

  @SafeVarargs
  private static Block.Cells part(List<String>... rows) {
    List<List<String>> all = new ArrayList<>();
    all.add(List.of("row", "number", "label", "framework.nw", "framework.source", "remarks"));
    all.addAll(List.of(rows));
    return new Block.Cells("op2", all);
  }

  private static List<String> row(String key, String mark, String sources, String remarks) {
    return List.of(key, "", "", mark, sources, remarks);
  }

  @SafeVarargs
  private static Block.Cells sources(List<String>... rows) {
    List<List<String>> all = new ArrayList<>(List.of(SOURCES_HEAD));
    all.addAll(List.of(rows));
    return new Block.Cells("sources", all);
  }

  private static List<String> source(String number, String title, String common) {
    List<String> cells =
        new ArrayList<>(
            List.of(
                number,
                title,
                "symbol",
                "fr",
                "https://example.org/a",
                "https://example.org/b",
                "2022-01-02",
                "2004",
                "repealed"));
    if (!common.isEmpty()) {
      cells.add(common);
    }
    return cells;
  }

  @SafeVarargs
  private static Block.Cells decisions(List<String>... rows) {
    List<List<String>> all = new ArrayList<>(List.of(List.of("row", "column", "decision")));
    all.addAll(List.of(rows));
    return new Block.Cells("decisions", all);
  }

  @SafeVarargs
  private static FileTables csv(List<String>... lines) {
    List<List<String>> all = new ArrayList<>(List.of(DataCopyWriter.CSV_HEAD));
    all.addAll(List.of(lines));
    return file(new Block.Cells("", all));
  }

  private static FileTables file(Block... blocks) {
    return new FileTables("text/csv", List.of(blocks), List.of());
  }

  private static List<String> problems(FileTables file) {
    try {
      SheetCopyParser.read(file, FORMS);
      return List.of();
    } catch (BadInput refused) {
      return refused.reasons(Language.EN);
    }
  }

  private static String line(int number) {
    return Message.of("exchange.place.line", number).toString();
  }

  private static String problem(String place, String key, Object... arguments) {
    return place + ": " + Texts.get(Language.EN, key, arguments);
  }

  private static String unlisted(long number) {
    FormVersion form =
        FORMS.stream().filter(known -> known.version().equals("2017")).findFirst().orElseThrow();
    return problem(
        org.clearinghouse1540.matrix.FieldLabel.of(form, SOURCE).withPart(),
        "exchange.refused.unlisted",
        number);
  }

  private static CitedDocument document(ImportProposal read, long number) {
    return Optional.ofNullable(read.documents().get(number)).orElseThrow();
  }
}
