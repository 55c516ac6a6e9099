package org.clearinghouse1540.exchange;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Random;
import org.clearinghouse1540.kit.files.FileTables;
import org.clearinghouse1540.kit.files.FileTables.Block;
import org.clearinghouse1540.kit.text.Language;
import org.clearinghouse1540.kit.text.Message;
import org.clearinghouse1540.matrix.Citation;
import org.clearinghouse1540.matrix.FieldKey;
import org.clearinghouse1540.matrix.FieldValue;
import org.clearinghouse1540.obligations.FieldMark;
import org.clearinghouse1540.obligations.FormVersion;
import org.clearinghouse1540.obligations.Forms;
import org.clearinghouse1540.sources.CitedDocument;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/** Printed copies as words and tables, without the file formats. */
class LayoutCopyParserTest {
  private static final List<FormVersion> FORMS = new Forms().list();
  private static final FormVersion FORM = FORMS.getLast();
  private static final FormVersion.Part OP2 = FORM.partOf("op2.manufacture").orElseThrow();
  private static final FormVersion.Row FIRST = OP2.rows().getFirst();
  private static final Block TITLE =
      new Block.Words("DRAFT 1540 COMMITTEE MATRIX (" + FORM.version() + ")");

  @ParameterizedTest
  @EnumSource(Language.class)
  void aPrintedCopyIsParsedToTheSameContent(Language language) {
    FormVersion form = FORM.in(language);
    MatrixCopy copy = ExampleCopies.make(form, "Example State 121", new Random(3), 60);
    for (boolean mirrored : List.of(false, true)) {
      if (mirrored && language != Language.AR) {
        continue;
      }
      String type = mirrored ? CopyFormat.PDF.mediaType() : CopyFormat.DOCX.mediaType();
      ImportProposal read = read(type, printed(copy, mirrored));
      assertThat(read.unrecognized()).isEmpty();
      assertThat(read.state()).isEqualTo("Example State 121");
      assertThat(read.form()).isSameAs(FORM);
      Map<FieldKey, FieldValue> contents = new LinkedHashMap<>(read.contents());
      contents.values().removeIf(FieldValue::isNothing);
      assertThat(contents).containsExactlyInAnyOrderEntriesOf(copy.contents());
      assertThat(read.documents()).hasSameSizeAs(copy.documents());
      copy.documents()
          .forEach(
              (number, cited) -> {
                assertThat(document(read, number).title()).isEqualTo(cited.title());
                assertThat(document(read, number).address()).isEqualTo(cited.address());
                assertThat(document(read, number).state().isEmpty())
                    .isEqualTo(cited.state().isEmpty());
              });
    }
  }

  @Test
  void theStateAndTheHeaderCanBeInLines() {
    FormVersion.Column column = FORM.header().columns().getFirst();
    ImportProposal read =
        read(
            TITLE,
            new Block.Words("State: Example State 001"),
            new Block.Words("State: Example State 002"),
            new Block.Words(column.label() + ": 2 May 2022"),
            new Block.Words(": no label"),
            new Block.Words("x".repeat(60) + ": no label"),
            table(row("X")));
    assertThat(read.state()).isEqualTo("Example State 001");
    assertThat(read.contents())
        .containsEntry(new FieldKey("header", column.key()), FieldValue.of("2 May 2022"));
  }

  @Test
  void everyMarkIsParsedAndOtherTextIsReported() {
    ImportProposal read = read(TITLE, table(row(" x "), row(1, "?"), row(2, "n/a"), row(3, "Yes")));
    assertThat(read.contents().get(mark(0))).isEqualTo(FieldValue.of(FieldMark.X));
    assertThat(read.contents().get(mark(1))).isEqualTo(FieldValue.of(FieldMark.UNCLEAR));
    assertThat(read.contents().get(mark(2))).isEqualTo(FieldValue.of(FieldMark.NOT_APPLICABLE));
    assertThat(read.contents()).doesNotContainKey(mark(3));
    assertThat(keys(read)).containsExactly("exchange.unrecognized.mark");
  }

  @Test
  void aSourceWithoutNumberBecomesANewDocument() {
    List<String> cells = row("");
    cells.set(5, "Example Act, s. 1\nOther Act [S9]\n\nExample Act, s. 10\nExample Act, s. 1");
    ImportProposal read = read(TITLE, table(cells));
    FieldKey key = new FieldKey(FIRST.key(), OP2.columns().get(3).key());
    assertThat(read.contents().get(key))
        .isEqualTo(
            FieldValue.of(List.of(Citation.of(1).at(List.of("s. 1", "s. 10")), Citation.of(2))));
    assertThat(document(read, 1L).title()).isEqualTo("Example Act");
    assertThat(document(read, 2L).title()).isEqualTo("Other Act [S9]");
    assertThat(keys(read)).containsExactly("exchange.unrecognized.citation");
  }

  @Test
  void aNewDocumentGetsTheNextNumber() {
    List<String> cells = row("");
    cells.set(5, "Other Act");
    ImportProposal read = read(TITLE, table(cells), sources(source("S 4", "Act"), source("?", "")));
    assertThat(read.documents()).containsOnlyKeys(4L, 5L);
    assertThat(keys(read)).containsExactly("exchange.unrecognized.source");
  }

  @Test
  void aLongTitleIsCut() {
    List<String> cells = row("");
    cells.set(5, "x".repeat(501));
    assertThat(document(read(TITLE, table(cells)), 1).title()).hasSize(500);
  }

  @Test
  void aRowThatTheFormDoesNotHaveIsReportedWhereverItIs() {
    List<String> other = new ArrayList<>(Collections.nCopies(OP2.columns().size() + 2, ""));
    other.set(1, "No such row");
    assertThat(keys(read(TITLE, table(row("X"), other))))
        .containsExactly("exchange.unrecognized.row");
    assertThat(keys(read(TITLE, table(other, row("X")))))
        .as("also before the first row of the form")
        .containsExactly("exchange.unrecognized.row");
  }

  @Test
  void aLineWithoutNumberAndLabelContinuesTheRowAboveAndIsReported() {
    int remarks = OP2.columns().size() + 1;
    List<String> second = row(1, "X");
    second.set(remarks, "One");
    List<String> more = new ArrayList<>(Collections.nCopies(OP2.columns().size() + 2, ""));
    more.set(remarks, "two");
    ImportProposal read = read(TITLE, table(row(2, ""), row("X"), second, more));
    FieldKey key = new FieldKey(OP2.rows().get(1).key(), OP2.columns().getLast().key());
    assertThat(read.contents().get(key)).isEqualTo(FieldValue.of("One\ntwo"));
    assertThat(read.contents().get(mark(1))).isEqualTo(FieldValue.of(FieldMark.X));
    assertThat(keys(read)).containsExactly("exchange.unrecognized.joined");
  }

  @Test
  void columnsAreFoundByTheirHeadersIfSomeAreMissing() {
    FormVersion.Column last = OP2.columns().getLast();
    Block.Cells table =
        new Block.Cells(
            "",
            List.of(
                List.of("No.", "Row", "Unknown", last.label()),
                List.of(FIRST.number(), FIRST.label(), "What", "Words"),
                List.of(OP2.rows().get(1).number(), OP2.rows().get(1).label(), "", ""),
                List.of(OP2.rows().get(2).number(), OP2.rows().get(2).label(), "", "")));
    ImportProposal read = read(TITLE, table);
    assertThat(read.contents())
        .containsOnly(Map.entry(new FieldKey(FIRST.key(), last.key()), FieldValue.of("Words")));
    assertThat(keys(read)).containsExactly("exchange.unrecognized.column");
  }

  @Test
  void otherTablesAreReportedButNotTheLegend() {
    Block.Cells legend =
        new Block.Cells("", List.of(List.of("Code", "Meaning"), List.of("[X]", "Yes")));
    Block.Cells other =
        new Block.Cells("", List.of(List.of("a", "a", "b"), List.of("", ""), List.of("[c]", "d")));
    ImportProposal read = read(TITLE, table(row("X")), legend, other);
    assertThat(read.unrecognized())
        .containsExactly(Message.of("exchange.unrecognized.table", "a | b"));
  }

  @Test
  void conflictingSourcesAreAssignedToTheirFields() {
    MatrixCopy copy = ExampleCopies.make(FORM, "Example State 001", new Random(1), 0);
    List<String> head = copy.words().decisions();
    org.clearinghouse1540.matrix.FieldLabel label =
        org.clearinghouse1540.matrix.FieldLabel.of(FORM, mark(0));
    Block.Cells decisions =
        new Block.Cells(
            "",
            List.of(
                head,
                List.of(label.rowWithPart(), label.column(), "They differ"),
                List.of("No row", "No column", "Lost")));
    ImportProposal read = read(TITLE, table(row("X")), decisions);
    assertThat(read.contents().get(mark(0)))
        .isEqualTo(new FieldValue(FieldMark.X, "", List.of(), "They differ"));
    assertThat(keys(read)).containsExactly("exchange.unrecognized.decision");
  }

  @Test
  void warningsOfTheFileAreReported() {
    Message warning = Message.of("kit.file.page-without-text", 3);
    FileTables file =
        new FileTables("text/html", List.of(TITLE, table(row("X"))), List.of(warning));
    assertThat(LayoutCopyParser.read(file, VersionChoice.none(FORMS)).unrecognized())
        .containsExactly(Message.of("exchange.unrecognized.warning", warning));
  }

  private static List<Block> printed(MatrixCopy copy, boolean mirrored) {
    List<Block> blocks = new ArrayList<>();
    for (CopyPart part : CopyPart.of(copy)) {
      switch (part) {
        case CopyPart.Title title -> blocks.add(new Block.Words(title.words()));
        case CopyPart.Heading heading -> blocks.add(new Block.Words(heading.words()));
        case CopyPart.Line line -> blocks.add(new Block.Words(line.words()));
        case CopyPart.Grid grid -> {
          CopyPart.Grid drawn = mirrored ? grid.mirrored() : grid;
          List<List<String>> rows = new ArrayList<>(drawn.head());
          rows.addAll(drawn.rows());
          blocks.add(new Block.Cells("", rows));
        }
      }
    }
    return blocks;
  }

  private static ImportProposal read(Block... blocks) {
    return read("text/html", List.of(blocks));
  }

  private static ImportProposal read(String mediaType, List<Block> blocks) {
    return LayoutCopyParser.read(
        new FileTables(mediaType, blocks, List.of()), VersionChoice.none(FORMS));
  }

  private static List<String> keys(ImportProposal read) {
    return read.unrecognized().stream().map(Message::key).toList();
  }

  private static FieldKey mark(int row) {
    return new FieldKey(OP2.rows().get(row).key(), OP2.columns().getFirst().key());
  }

  private static List<String> row(String mark) {
    return row(0, mark);
  }

  private static List<String> row(int at, String mark) {
    FormVersion.Row row = OP2.rows().get(at);
    List<String> cells = new ArrayList<>(List.of(row.number(), row.label(), mark));
    cells.addAll(Collections.nCopies(OP2.columns().size() - 1, ""));
    return cells;
  }

  // The heads, the rows of a test, and three empty ones by which the form is recognized.
  @SafeVarargs
  private static Block.Cells table(List<String>... rows) {
    List<String> heads = new ArrayList<>(List.of("No.", "Row"));
    OP2.columns().forEach(column -> heads.add(column.label()));
    List<List<String>> all = new ArrayList<>(List.of(heads));
    all.addAll(List.of(rows));
    for (int at = 4; at < 7; at++) {
      all.add(row(at, ""));
    }
    return new Block.Cells("", all);
  }

  private static List<String> source(String number, String title) {
    return List.of(number, title, "", "", "", "", "", "", "", "");
  }

  @SafeVarargs
  private static Block.Cells sources(List<String>... rows) {
    List<List<String>> all = new ArrayList<>(List.of(CopyLabels.of("en").sources()));
    all.addAll(List.of(rows));
    return new Block.Cells("", all);
  }

  private static CitedDocument document(ImportProposal read, long number) {
    return Optional.ofNullable(read.documents().get(number)).orElseThrow();
  }
}
