package org.clearinghouse1540.kit.document;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.math.BigInteger;
import java.text.Bidi;
import java.util.List;
import org.apache.poi.wp.usermodel.HeaderFooterType;
import org.apache.poi.xwpf.usermodel.ParagraphAlignment;
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
import org.openxmlformats.schemas.wordprocessingml.x2006.main.STStyleType;

/** Writes a document as a Word file with an outline of headings and repeated table headers. */
final class WordDocumentWriter {
  private static final int AFTER_WORDS = 120; // six points
  private static final BigInteger POINT = BigInteger.valueOf(20);
  private static final BigInteger SMALL_EDGE = BigInteger.valueOf(760); // 13.4 mm
  private static final BigInteger HALF_EDGE = BigInteger.valueOf(380);

  private final PrintDocument paper;
  private final XWPFDocument document = new XWPFDocument();

  private WordDocumentWriter(PrintDocument paper) {
    this.paper = paper;
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

  private boolean rightToLeft() {
    return paper.language().direction().equals("rtl");
  }

  private void page() {
    var section = document.getDocument().getBody().addNewSectPr();
    var size = section.addNewPgSz();
    size.setW(BigInteger.valueOf(11906)); // A4
    size.setH(BigInteger.valueOf(16838));
    if (small()) {
      var edge = section.addNewPgMar();
      edge.setTop(SMALL_EDGE);
      edge.setBottom(SMALL_EDGE);
      edge.setLeft(SMALL_EDGE);
      edge.setRight(SMALL_EDGE);
      edge.setHeader(HALF_EDGE);
      edge.setFooter(HALF_EDGE);
    }
    if (rightToLeft()) {
      section.addNewBidi();
    }
    if (!paper.draft().isEmpty()) {
      fill(document.createHeader(HeaderFooterType.DEFAULT).createParagraph(), paper.draft(), true);
    }
    XWPFParagraph foot = document.createFooter(HeaderFooterType.DEFAULT).createParagraph();
    fill(foot, paper.foot() + "   ", false);
    foot.getRuns().forEach(WordDocumentWriter::footSize);
    foot.getCTP().addNewFldSimple().setInstr("PAGE");
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
    direct(paragraph);
    words(paragraph, labelled.label() + ":", true);
    words(paragraph, " " + labelled.words(), false);
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
    direct(words);
    XWPFRun mark = run(words);
    mark.getCTR().addNewFootnoteRef();
    mark.setSubscript(VerticalAlign.SUPERSCRIPT);
    XWPFRun text = run(words);
    text.setText(" " + paper.note());
    text.setFontSize(8);
  }

  private static void footSize(XWPFRun run) {
    run.setFontSize(8);
    run.getCTR().getRPr().addNewSzCs().setVal(BigInteger.valueOf(16));
  }

  private void direct(XWPFParagraph paragraph) {
    if (rightToLeft()) {
      var properties =
          paragraph.getCTP().isSetPPr()
              ? paragraph.getCTP().getPPr()
              : paragraph.getCTP().addNewPPr();
      properties.addNewBidi();
      paragraph.setAlignment(ParagraphAlignment.START);
    }
  }

  private void fill(XWPFParagraph paragraph, String words, boolean bold) {
    if (rightToLeft() && TextDirection.isLeftToRightOnly(words)) {
      paragraph.setAlignment(ParagraphAlignment.RIGHT);
    } else {
      direct(paragraph);
    }
    words(paragraph, words, bold);
  }

  private void words(XWPFParagraph paragraph, String words, boolean bold) {
    List<String> lines = PrintableText.clean(words).lines().toList();
    for (int i = 0; i < lines.size(); i++) {
      if (i > 0) {
        run(paragraph).addBreak();
      }
      line(paragraph, lines.get(i), bold);
    }
  }

  // A Latin name within Arabic text needs a separate run, because a run has one direction.
  private void line(XWPFParagraph paragraph, String line, boolean bold) {
    if (!rightToLeft() || line.isEmpty()) {
      XWPFRun run = run(paragraph);
      run.setBold(bold);
      run.setText(line, 0);
      return;
    }
    Bidi directions = new Bidi(line, Bidi.DIRECTION_RIGHT_TO_LEFT);
    for (int i = 0; i < directions.getRunCount(); i++) {
      boolean leftToRight = directions.getRunLevel(i) % 2 == 0;
      XWPFRun run = leftToRight ? paragraph.createRun() : run(paragraph);
      run.setBold(bold);
      if (bold && !leftToRight) {
        run.getCTR().getRPr().addNewBCs();
      }
      run.setText(line.substring(directions.getRunStart(i), directions.getRunLimit(i)), 0);
    }
  }

  private XWPFRun run(XWPFParagraph paragraph) {
    XWPFRun run = paragraph.createRun();
    if (rightToLeft()) {
      run.getCTR().addNewRPr().addNewRtl();
    }
    return run;
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
      next.setCantSplitRow(true);
      fill(next, row, false);
    }
    for (int i = 0; i < rows.widths().size(); i++) {
      for (XWPFTableRow row : table.getRows()) {
        row.getCell(i).setWidth(rows.widths().get(i) + "%");
      }
    }
    if (!small()) {
      document.createParagraph();
    }
  }

  private void fill(XWPFTableRow row, List<String> cells, boolean bold) {
    for (int i = 0; i < cells.size(); i++) {
      XWPFTableCell cell = row.getCell(i);
      fill(cell.getParagraphs().getFirst(), cells.get(i), bold);
    }
  }
}
