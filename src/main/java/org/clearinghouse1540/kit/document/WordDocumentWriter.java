package org.clearinghouse1540.kit.document;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.math.BigInteger;
import java.util.List;
import org.apache.poi.wp.usermodel.HeaderFooterType;
import org.apache.poi.xwpf.usermodel.VerticalAlign;
import org.apache.poi.xwpf.usermodel.XWPFDocument;
import org.apache.poi.xwpf.usermodel.XWPFFootnote;
import org.apache.poi.xwpf.usermodel.XWPFParagraph;
import org.apache.poi.xwpf.usermodel.XWPFRun;
import org.apache.poi.xwpf.usermodel.XWPFStyle;
import org.apache.poi.xwpf.usermodel.XWPFTable;
import org.apache.poi.xwpf.usermodel.XWPFTableCell;
import org.apache.poi.xwpf.usermodel.XWPFTableRow;
import org.openxmlformats.schemas.wordprocessingml.x2006.main.CTStyle;
import org.openxmlformats.schemas.wordprocessingml.x2006.main.CTTbl;
import org.openxmlformats.schemas.wordprocessingml.x2006.main.CTTblGrid;
import org.openxmlformats.schemas.wordprocessingml.x2006.main.CTTblGridCol;
import org.openxmlformats.schemas.wordprocessingml.x2006.main.STStyleType;
import org.openxmlformats.schemas.wordprocessingml.x2006.main.STTblLayoutType;

/** Writes a document as a Word file with an outline of headings and repeated table headers. */
final class WordDocumentWriter {
  private static final int AFTER_WORDS = 120; // six points
  private static final BigInteger POINT = BigInteger.valueOf(20);
  private static final BigInteger FOOT_SIZE = BigInteger.valueOf(16); // half points
  private static final int PAGE_WIDTH = 11906; // A4
  private static final int EDGE = 1134; // 20 mm
  private static final int SMALL_EDGE = 760; // 13.4 mm
  private static final int LONGEST_UNSPLIT = 1_500;

  private final PrintDocument paper;
  private final TextDirection direction;
  private final XWPFDocument document = new XWPFDocument();

  private WordDocumentWriter(PrintDocument paper) {
    this.paper = paper;
    this.direction = TextDirection.of(paper.language());
  }

  static byte[] write(PrintDocument paper) {
    try (ByteArrayOutputStream out = new ByteArrayOutputStream()) {
      WordDocumentWriter word = new WordDocumentWriter(paper);
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
    if (small()) {
      smallLetters();
    }
    style("Title", small() ? 26 : 32, true, -1);
    style("Heading1", small() ? 19 : 26, true, 0);
    page();
    if (!paper.head().isEmpty()) {
      apart(paper.head());
    }
    paragraph(title(), "Title", false);
    if (!paper.note().isEmpty()) {
      footnote(document.getLastParagraph());
    }
    for (PrintDocument.Part part : paper.parts()) {
      switch (part) {
        case PrintDocument.Part.Heading heading -> paragraph(heading.words(), "Heading1", false);
        case PrintDocument.Part.Words words -> apart(words.words());
        case PrintDocument.Part.Labelled labelled -> labelled(labelled);
        case PrintDocument.Part.Rows rows -> table(rows);
      }
    }
  }

  private String title() {
    return paper.printedTitle();
  }

  private boolean small() {
    return paper.look() == PrintDocument.Look.SMALL;
  }

  private int edge() {
    return small() ? SMALL_EDGE : EDGE;
  }

  private boolean rightToLeft() {
    return direction == TextDirection.RIGHT_TO_LEFT;
  }

  private void page() {
    var section = document.getDocument().getBody().addNewSectPr();
    var size = section.addNewPgSz();
    size.setW(BigInteger.valueOf(PAGE_WIDTH));
    size.setH(BigInteger.valueOf(16838));
    var margin = section.addNewPgMar();
    BigInteger side = BigInteger.valueOf(edge());
    margin.setTop(side);
    margin.setBottom(side);
    margin.setLeft(side);
    margin.setRight(side);
    BigInteger half = BigInteger.valueOf(edge() / 2);
    margin.setHeader(half);
    margin.setFooter(half);
    if (rightToLeft()) {
      section.addNewBidi();
    }
    if (!paper.draft().isEmpty()) {
      fill(document.createHeader(HeaderFooterType.DEFAULT).createParagraph(), paper.draft(), true);
    }
    XWPFParagraph foot = document.createFooter(HeaderFooterType.DEFAULT).createParagraph();
    fill(foot, paper.foot() + "   ", false);
    foot.getRuns().forEach(WordDocumentWriter::footSize);
    var page = foot.getCTP().addNewFldSimple();
    page.setInstr("PAGE");
    var number = page.addNewR();
    number.addNewRPr().addNewSz().setVal(FOOT_SIZE);
    number.getRPr().addNewSzCs().setVal(FOOT_SIZE);
    number.addNewT().setStringValue("1");
  }

  // The default style has small text.
  private void smallLetters() {
    CTStyle style = CTStyle.Factory.newInstance();
    style.setStyleId("Normal");
    style.addNewName().setVal("Normal");
    style.setType(STStyleType.PARAGRAPH);
    style.setDefault(true);
    var spacing = style.addNewPPr().addNewSpacing();
    spacing.setAfter(BigInteger.ZERO);
    var letters = style.addNewRPr();
    var fonts = letters.addNewRFonts();
    fonts.setAscii("Arial");
    fonts.setHAnsi("Arial");
    fonts.setCs("Arial");
    letters.addNewSz().setVal(BigInteger.valueOf(16));
    letters.addNewSzCs().setVal(BigInteger.valueOf(17));
    document.createStyles().addStyle(new XWPFStyle(style));
  }

  private void style(String id, int halfPoints, boolean bold, int outline) {
    CTStyle style = CTStyle.Factory.newInstance();
    style.setStyleId(id);
    style.addNewName().setVal(id.equals("Heading1") ? "heading 1" : id);
    style.setType(STStyleType.PARAGRAPH);
    if (small()) {
      style.addNewBasedOn().setVal("Normal");
    }
    var paragraph = style.addNewPPr();
    paragraph.addNewKeepNext();
    var spacing = paragraph.addNewSpacing();
    spacing.setBefore(POINT.multiply(small() ? BigInteger.valueOf(4) : BigInteger.TEN));
    if (small()) {
      spacing.setAfter(BigInteger.ZERO);
    }
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

  private void apart(String words) {
    XWPFParagraph paragraph = document.createParagraph();
    if (!small()) {
      paragraph.setSpacingAfter(AFTER_WORDS);
    }
    fill(paragraph, words, false);
  }

  private void labelled(PrintDocument.Part.Labelled labelled) {
    XWPFParagraph paragraph = document.createParagraph();
    WordLines lines = new WordLines(paragraph, direction, direction);
    lines.write(labelled.label() + ":", true);
    lines.write(" ", false);
    lines.write(labelled.words(), false);
  }

  // A Word footnote stays with the title when the file is edited.
  private void footnote(XWPFParagraph title) {
    XWPFFootnote footnote = document.createFootnote();
    title.addFootnoteReference(footnote);
    title.getRuns().getLast().setSubscript(VerticalAlign.SUPERSCRIPT);
    XWPFParagraph words =
        footnote.getParagraphs().isEmpty()
            ? footnote.createParagraph()
            : footnote.getParagraphs().getFirst();
    WordLines lines = new WordLines(words, direction, direction);
    XWPFRun mark = lines.run(direction);
    mark.getCTR().addNewFootnoteRef();
    mark.setSubscript(VerticalAlign.SUPERSCRIPT);
    lines.write(" " + paper.note(), false);
    words.getRuns().stream().skip(1).forEach(WordDocumentWriter::footSize);
  }

  private static void footSize(XWPFRun run) {
    run.setFontSize(8);
    run.getCTR().getRPr().addNewSzCs().setVal(FOOT_SIZE);
  }

  private void fill(XWPFParagraph paragraph, String words, boolean bold) {
    WordLines.of(paragraph, words, direction).write(words, bold);
  }

  private void table(PrintDocument.Part.Rows rows) {
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
      next.setCantSplitRow(row.stream().allMatch(cell -> cell.length() < LONGEST_UNSPLIT));
      fill(next, row, false);
    }
    widths(table, rows.widths());
    if (!small()) {
      document.createParagraph();
    }
  }

  // In a fixed layout a long address is broken at the edge of its column.
  private void widths(XWPFTable table, List<Integer> widths) {
    table.getCTTbl().getTblPr().addNewTblLayout().setType(STTblLayoutType.FIXED);
    CTTbl inside = table.getCTTbl();
    CTTblGrid columns = inside.getTblGrid() == null ? inside.addNewTblGrid() : inside.getTblGrid();
    columns.setGridColArray(new CTTblGridCol[0]);
    int page = PAGE_WIDTH - 2 * edge();
    for (int i = 0; i < widths.size(); i++) {
      int width = page * widths.get(i) / 100;
      columns.addNewGridCol().setW(BigInteger.valueOf(width));
      for (XWPFTableRow row : table.getRows()) {
        row.getCell(i).setWidth(Integer.toString(width));
      }
    }
  }

  private void fill(XWPFTableRow row, List<String> cells, boolean bold) {
    for (int i = 0; i < cells.size(); i++) {
      XWPFTableCell cell = row.getCell(i);
      XWPFParagraph words = cell.getParagraphs().getFirst();
      fill(words, cells.get(i), bold);
      if (ColumnWidths.isNarrow(cells.size()) && !small()) {
        words.getRuns().forEach(WordDocumentWriter::footSize);
      }
    }
  }
}
