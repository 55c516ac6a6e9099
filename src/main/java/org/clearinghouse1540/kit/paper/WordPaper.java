package org.clearinghouse1540.kit.paper;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.math.BigInteger;
import java.util.List;
import org.apache.poi.wp.usermodel.HeaderFooterType;
import org.apache.poi.xwpf.usermodel.ParagraphAlignment;
import org.apache.poi.xwpf.usermodel.XWPFDocument;
import org.apache.poi.xwpf.usermodel.XWPFParagraph;
import org.apache.poi.xwpf.usermodel.XWPFRun;
import org.apache.poi.xwpf.usermodel.XWPFStyle;
import org.apache.poi.xwpf.usermodel.XWPFTable;
import org.apache.poi.xwpf.usermodel.XWPFTableCell;
import org.apache.poi.xwpf.usermodel.XWPFTableRow;
import org.openxmlformats.schemas.wordprocessingml.x2006.main.CTStyle;
import org.openxmlformats.schemas.wordprocessingml.x2006.main.STStyleType;

/** A paper as a Word file: headings that a reader's outline shows, heads of tables repeated. */
final class WordPaper {
  private static final BigInteger POINT = BigInteger.valueOf(20);

  private final Paper paper;
  private final XWPFDocument document = new XWPFDocument();

  private WordPaper(Paper paper) {
    this.paper = paper;
  }

  static byte[] write(Paper paper) {
    try (ByteArrayOutputStream out = new ByteArrayOutputStream()) {
      WordPaper word = new WordPaper(paper);
      word.fill();
      word.document.write(out);
      word.document.close();
      return out.toByteArray();
    } catch (IOException impossible) {
      throw new UncheckedIOException(impossible);
    }
  }

  private void fill() {
    var about = document.getProperties().getCoreProperties();
    about.setTitle(title());
    about.setCreator("Clearinghouse 1540");
    style("Title", 32, true, -1);
    style("Heading1", 26, true, 0);
    page();
    paragraph(title(), "Title", false);
    for (Paper.Part part : paper.parts()) {
      switch (part) {
        case Paper.Part.Heading heading -> paragraph(heading.words(), "Heading1", false);
        case Paper.Part.Words words -> paragraph(words.words(), "", false);
        case Paper.Part.Rows rows -> table(rows);
      }
    }
  }

  private String title() {
    return paper.draft().isEmpty() ? paper.title() : paper.draft() + " – " + paper.title();
  }

  private boolean rightToLeft() {
    return paper.language().direction().equals("rtl");
  }

  private void page() {
    var section = document.getDocument().getBody().addNewSectPr();
    var size = section.addNewPgSz();
    size.setW(BigInteger.valueOf(11906)); // A4
    size.setH(BigInteger.valueOf(16838));
    if (rightToLeft()) {
      section.addNewBidi();
    }
    if (!paper.draft().isEmpty()) {
      XWPFRun mark = run(document.createHeader(HeaderFooterType.DEFAULT).createParagraph());
      mark.setText(paper.draft());
      mark.setBold(true);
    }
    XWPFParagraph foot = document.createFooter(HeaderFooterType.DEFAULT).createParagraph();
    XWPFRun words = run(foot);
    words.setText(paper.foot() + "   ");
    words.setFontSize(8);
    foot.getCTP().addNewFldSimple().setInstr("PAGE");
  }

  private void style(String id, int halfPoints, boolean bold, int outline) {
    CTStyle style = CTStyle.Factory.newInstance();
    style.setStyleId(id);
    style.addNewName().setVal(id.equals("Heading1") ? "heading 1" : id);
    style.setType(STStyleType.PARAGRAPH);
    var paragraph = style.addNewPPr();
    paragraph.addNewKeepNext();
    paragraph.addNewSpacing().setBefore(POINT.multiply(BigInteger.TEN));
    if (outline >= 0) {
      paragraph.addNewOutlineLvl().setVal(BigInteger.valueOf(outline));
    }
    var letters = style.addNewRPr();
    if (bold) {
      letters.addNewB();
      letters.addNewBCs();
    }
    letters.addNewSz().setVal(BigInteger.valueOf(halfPoints));
    letters.addNewSzCs().setVal(BigInteger.valueOf(halfPoints));
    document.createStyles().addStyle(new XWPFStyle(style));
  }

  private void paragraph(String words, String style, boolean bold) {
    XWPFParagraph paragraph = document.createParagraph();
    if (!style.isEmpty()) {
      paragraph.setStyle(style);
    }
    fill(paragraph, words, bold);
  }

  private void fill(XWPFParagraph paragraph, String words, boolean bold) {
    if (rightToLeft()) {
      var properties =
          paragraph.getCTP().isSetPPr()
              ? paragraph.getCTP().getPPr()
              : paragraph.getCTP().addNewPPr();
      properties.addNewBidi();
      paragraph.setAlignment(ParagraphAlignment.START);
    }
    XWPFRun run = run(paragraph);
    run.setBold(bold);
    List<String> lines = Letters.clean(words).lines().toList();
    for (int i = 0; i < lines.size(); i++) {
      if (i > 0) {
        run.addBreak();
      }
      run.setText(lines.get(i), i == 0 ? 0 : run.getCTR().sizeOfTArray());
    }
  }

  private XWPFRun run(XWPFParagraph paragraph) {
    XWPFRun run = paragraph.createRun();
    if (rightToLeft()) {
      run.getCTR().addNewRPr().addNewRtl();
    }
    return run;
  }

  private void table(Paper.Part.Rows rows) {
    XWPFTable table = document.createTable(1, rows.head().size());
    table.setWidth("100%");
    if (rightToLeft()) {
      table.getCTTbl().getTblPr().addNewBidiVisual();
    }
    XWPFTableRow head = table.getRow(0);
    head.setRepeatHeader(true);
    fill(head, rows.head(), true);
    for (List<String> row : rows.rows()) {
      XWPFTableRow next = table.createRow();
      next.setCantSplitRow(true);
      fill(next, row, false);
    }
    document.createParagraph();
  }

  private void fill(XWPFTableRow row, List<String> cells, boolean bold) {
    for (int i = 0; i < cells.size(); i++) {
      XWPFTableCell cell = row.getCell(i);
      fill(cell.getParagraphs().getFirst(), cells.get(i), bold);
    }
  }
}
