package org.clearinghouse1540.kit.files;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.math.BigInteger;
import java.util.List;
import org.apache.poi.wp.usermodel.HeaderFooterType;
import org.apache.poi.xwpf.usermodel.XWPFDocument;
import org.apache.poi.xwpf.usermodel.XWPFTable;
import org.apache.poi.xwpf.usermodel.XWPFTableRow;
import org.clearinghouse1540.kit.Problem;
import org.clearinghouse1540.kit.Refusal;
import org.clearinghouse1540.kit.files.FileTables.Block;
import org.clearinghouse1540.kit.text.Message;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.openxmlformats.schemas.wordprocessingml.x2006.main.CTTcPr;
import org.openxmlformats.schemas.wordprocessingml.x2006.main.STMerge;

/** Tables of Word files. */
class WordTablesTest {
  private interface Filling {
    void fill(XWPFDocument document);
  }

  @Test
  void paragraphsAndTablesKeepTheirOrder() throws IOException {
    FileTables read =
        read(
            document -> {
              document.createParagraph().createRun().setText("  Before ");
              document.createParagraph();
              row(document.createTable(1, 2).getRow(0), "a", "b");
              document.createParagraph().createRun().setText("After");
            });
    assertThat(read.mediaType()).endsWith("wordprocessingml.document");
    assertThat(read.blocks())
        .containsExactly(
            new Block.Words("Before"),
            new Block.Cells("", List.of(List.of("a", "b"))),
            new Block.Words("After"));
  }

  @Test
  void headersFootnotesCommentsAndTablesInsideCellsAreNotLost() throws IOException {
    FileTables read =
        read(
            document -> {
              row(document.createTable(1, 2).getRow(0), "X", "b");
              var cell = document.getTables().getFirst().getRow(0).getCell(1);
              cell.insertNewTbl(cell.getParagraphArray(0).getCTP().newCursor())
                  .createRow()
                  .createCell()
                  .setText("inner");
              document
                  .createFooter(HeaderFooterType.DEFAULT)
                  .createParagraph()
                  .createRun()
                  .setText("At the foot");
              document.createFootnote().createParagraph().createRun().setText("A note");
              document
                  .createComments()
                  .createComment(BigInteger.ONE)
                  .createParagraph()
                  .createRun()
                  .setText("Ask again");
            });
    assertThat(read.blocks())
        .containsExactly(
            new Block.Cells("", List.of(List.of("X", "inner\nb"))),
            new Block.Words("At the foot"),
            new Block.Words("A note"));
    assertThat(read.warnings()).containsExactly(Message.of("kit.file.comment", "Ask again"));
  }

  @ParameterizedTest
  @CsvSource({"1,2", "2,3", "3,4", "60,61", "99,61", "10000,61", "0,2"})
  void aCellThatSpansColumnsIsRepeatedUpToALimit(long span, int cells) throws IOException {
    List<List<String>> rows =
        table(
            document -> {
              XWPFTableRow row = document.createTable(1, 2).getRow(0);
              row(row, "wide", "last");
              properties(row, 0).addNewGridSpan().setVal(BigInteger.valueOf(span));
            });
    assertThat(rows.getFirst()).hasSize(cells).startsWith("wide").endsWith("last");
  }

  @Test
  void aRowHasAtMostAHundredCells() throws IOException {
    assertThat(table(document -> wide(document, "a", "b")).getFirst()).hasSize(100);
    assertThat(Refusal.of(() -> table(document -> wide(document, "a", "b", "c"))))
        .as("the third cell would be lost")
        .isEqualTo(Problem.of("file", "kit.file.too-many-cells"));
  }

  @Test
  void aCellMergedWithTheOneAboveHasTheSameText() throws IOException {
    List<List<String>> rows =
        table(
            document -> {
              XWPFTable table = document.createTable(4, 2);
              row(table.getRow(0), "group", "1");
              properties(table.getRow(0), 0).addNewVMerge().setVal(STMerge.RESTART);
              row(table.getRow(1), "", "2");
              properties(table.getRow(1), 0).addNewVMerge().setVal(STMerge.CONTINUE);
              row(table.getRow(2), "", "3");
              properties(table.getRow(2), 0).addNewVMerge();
              row(table.getRow(3), "other", "4");
            });
    assertThat(rows)
        .containsExactly(
            List.of("group", "1"),
            List.of("group", "2"),
            List.of("group", "3"),
            List.of("other", "4"));
  }

  @Test
  void aMergedCellInTheFirstRowIsReadAsItIs() throws IOException {
    List<List<String>> rows =
        table(
            document -> {
              XWPFTable table = document.createTable(1, 1);
              row(table.getRow(0), "first");
              properties(table.getRow(0), 0).addNewVMerge();
            });
    assertThat(rows).containsExactly(List.of("first"));
  }

  @Test
  void theParagraphsOfACellAreItsLinesWithoutEmptyOnes() throws IOException {
    List<List<String>> rows =
        table(
            document -> {
              var cell = document.createTable(1, 1).getRow(0).getCell(0);
              cell.setText("one");
              cell.addParagraph();
              cell.addParagraph().createRun().setText(" two ");
            });
    assertThat(rows).containsExactly(List.of("one\ntwo"));
  }

  @Test
  void aTableWithinACellIsNotMixedWithItsTable() throws IOException {
    FileTables read =
        read(
            document -> {
              var cell = document.createTable(1, 1).getRow(0).getCell(0);
              cell.setText("outer");
              var inner = cell.getCTTc().addNewTbl().addNewTr().addNewTc().addNewP().addNewR();
              inner.addNewT().setStringValue("inner");
              cell.getCTTc().addNewP();
            });
    assertThat(read.blocks()).hasSize(1);
    assertThat(((Block.Cells) read.blocks().getFirst()).rows().getFirst()).hasSize(1);
  }

  private static List<List<String>> table(Filling filling) throws IOException {
    List<Block> blocks = read(filling).blocks();
    assertThat(blocks).hasSize(1);
    return ((Block.Cells) blocks.getFirst()).rows();
  }

  private static FileTables read(Filling filling) throws IOException {
    ByteArrayOutputStream out = new ByteArrayOutputStream();
    try (XWPFDocument document = new XWPFDocument()) {
      filling.fill(document);
      document.write(out);
    }
    return FileTables.read(out.toByteArray(), "a.docx");
  }

  // Cells that each stand for sixty.
  private static void wide(XWPFDocument document, String... cells) {
    XWPFTableRow row = document.createTable(1, cells.length).getRow(0);
    row(row, cells);
    for (int i = 0; i < cells.length; i++) {
      properties(row, i).addNewGridSpan().setVal(BigInteger.valueOf(60));
    }
  }

  private static void row(XWPFTableRow row, String... cells) {
    for (int i = 0; i < cells.length; i++) {
      row.getCell(i).setText(cells[i]);
    }
  }

  private static CTTcPr properties(XWPFTableRow row, int cell) {
    var xml = row.getCell(cell).getCTTc();
    return xml.isSetTcPr() ? xml.getTcPr() : xml.addNewTcPr();
  }
}
