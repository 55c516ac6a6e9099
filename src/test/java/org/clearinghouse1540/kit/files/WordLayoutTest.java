package org.clearinghouse1540.kit.files;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.math.BigInteger;
import java.util.HexFormat;
import java.util.List;
import org.apache.poi.xwpf.usermodel.XWPFAbstractNum;
import org.apache.poi.xwpf.usermodel.XWPFDocument;
import org.apache.poi.xwpf.usermodel.XWPFParagraph;
import org.apache.poi.xwpf.usermodel.XWPFTable;
import org.clearinghouse1540.kit.files.FileTables.Block;
import org.clearinghouse1540.kit.text.Message;
import org.junit.jupiter.api.Test;
import org.openxmlformats.schemas.wordprocessingml.x2006.main.CTAbstractNum;
import org.openxmlformats.schemas.wordprocessingml.x2006.main.CTLvl;
import org.openxmlformats.schemas.wordprocessingml.x2006.main.STNumberFormat;

/** Rows, symbols and numbers of Word files are those that a reader of Word sees. */
class WordLayoutTest {
  private interface Filling {
    void fill(XWPFDocument document);
  }

  @Test
  void aRowThatBeginsFartherInHasEmptyCellsBefore() throws IOException {
    byte[] file =
        file(
            document -> {
              XWPFTable table = document.createTable(2, 3);
              for (int column = 0; column < 3; column++) {
                table.getRow(0).getCell(column).setText("head " + column);
                table.getRow(1).getCell(column).setText("value " + column);
              }
              table.getRow(1).removeCell(0);
              table.getRow(1).getCtRow().addNewTrPr().addNewGridBefore().setVal(BigInteger.ONE);
            });
    assertThat(FileTables.read(file, "a.docx").blocks())
        .contains(
            new Block.Cells(
                "",
                List.of(List.of("head 0", "head 1", "head 2"), List.of("", "value 1", "value 2"))));
  }

  @Test
  void aSymbolOfAFontIsACharacterAndAnyOtherIsReported() throws IOException {
    byte[] file =
        file(
            document -> {
              symbol(document.createParagraph(), "Wingdings", "F0FC", "Training");
              symbol(document.createParagraph(), "Wingdings", "F0A8", "Equipment");
              symbol(document.createParagraph(), "Wingdings 2", "F052", "Drafting");
              symbol(document.createParagraph(), "Example Font", "F041", "Other");
              symbol(document.createParagraph(), "Example Font", "2612", "Advice");
            });
    String text = DocumentText.read(file, "a.docx").text();
    assertThat(text).contains("✓Training", "☐Equipment", "☑Drafting", "\uFFFDOther", "☒Advice");
    assertThat(DocumentText.read(file, "a.docx").warnings())
        .containsExactly(Message.of("kit.file.character", "\uFFFDOther"));
    assertThat(FileTables.read(file, "a.docx").blocks()).contains(new Block.Words("✓Training"));
  }

  private static void symbol(XWPFParagraph paragraph, String font, String code, String words) {
    var symbol = paragraph.createRun().getCTR().addNewSym();
    symbol.setFont(font);
    symbol.setChar(HexFormat.of().parseHex(code));
    paragraph.createRun().setText(words);
  }

  @Test
  void aListBeginsWithItsOwnNumberAndAnotherListOfItsDefinitionContinues() throws IOException {
    byte[] file =
        file(
            document -> {
              BigInteger definition = definition(document, 3);
              BigInteger first = document.getNumbering().addNum(definition);
              BigInteger second = document.getNumbering().addNum(definition);
              item(document, first, "one");
              item(document, first, "two");
              item(document, second, "three");
              item(document, first, "four");
            });
    assertThat(DocumentText.read(file, "a.docx").text())
        .contains("3. one", "4. two", "5. three", "6. four");
  }

  private static BigInteger definition(XWPFDocument document, int start) {
    CTAbstractNum list = CTAbstractNum.Factory.newInstance();
    list.setAbstractNumId(BigInteger.TEN);
    CTLvl level = list.addNewLvl();
    level.setIlvl(BigInteger.ZERO);
    level.addNewStart().setVal(BigInteger.valueOf(start));
    level.addNewNumFmt().setVal(STNumberFormat.DECIMAL);
    level.addNewLvlText().setVal("%1.");
    return document.createNumbering().addAbstractNum(new XWPFAbstractNum(list));
  }

  private static void item(XWPFDocument document, BigInteger list, String words) {
    XWPFParagraph paragraph = document.createParagraph();
    paragraph.setNumID(list);
    paragraph.setNumILvl(BigInteger.ZERO);
    paragraph.createRun().setText(words);
  }

  private static byte[] file(Filling filling) throws IOException {
    ByteArrayOutputStream out = new ByteArrayOutputStream();
    try (XWPFDocument document = new XWPFDocument()) {
      document.createParagraph().createRun().setText("A document of an invented State");
      filling.fill(document);
      document.write(out);
    }
    return out.toByteArray();
  }
}
