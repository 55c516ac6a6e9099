package org.clearinghouse1540.kit.files;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.apache.poi.ooxml.POIXMLException;
import org.apache.poi.openxml4j.exceptions.OpenXML4JRuntimeException;
import org.apache.poi.openxml4j.util.ZipSecureFile;
import org.apache.poi.util.RecordFormatException;
import org.apache.poi.xwpf.usermodel.IBodyElement;
import org.apache.poi.xwpf.usermodel.XWPFDocument;
import org.apache.poi.xwpf.usermodel.XWPFFootnote;
import org.apache.poi.xwpf.usermodel.XWPFParagraph;
import org.apache.poi.xwpf.usermodel.XWPFRun;
import org.apache.poi.xwpf.usermodel.XWPFTable;
import org.apache.poi.xwpf.usermodel.XWPFTableRow;

/** Reads the text of a DOCX file: paragraphs, tables and footnotes in order. */
final class WordText {
  private static final java.util.regex.Pattern FOOTNOTE_REFERENCE =
      java.util.regex.Pattern.compile("\\[(?:footnote|endnote)Ref:(\\d+)\\]");

  /** Marks without width, which keep punctuation in place between texts of both directions. */
  private static final String DIRECTION_MARKS = "[\\u200e\\u200f]";

  private final StringBuilder text = new StringBuilder();
  private final List<Integer> footnotes = new ArrayList<>();
  private final Map<String, Integer> counters = new HashMap<>();

  private WordText() {}

  static DocumentText read(byte[] content) {
    Archive.check(content, "word/document.xml", "DOCX");
    ZipSecureFile.setMinInflateRatio(0.005);
    try (XWPFDocument document = new XWPFDocument(new ByteArrayInputStream(content))) {
      WordText reading = new WordText();
      for (IBodyElement element : document.getBodyElements()) {
        reading.read(element);
      }
      reading.readFootnotes(document);
      return new DocumentText(
          "application/vnd.openxmlformats-officedocument.wordprocessingml.document",
          reading.text.toString(),
          List.of());
    } catch (IOException
        | POIXMLException
        | OpenXML4JRuntimeException
        | RecordFormatException
        | IllegalArgumentException
        | IllegalStateException
        | NullPointerException
        | IndexOutOfBoundsException damaged) {
      throw DocumentText.damaged("DOCX");
    }
  }

  private void read(IBodyElement element) {
    if (element instanceof XWPFParagraph paragraph) {
      String words = words(paragraph).strip();
      if (!words.isEmpty()) {
        text.append(words).append("\n\n");
      }
    } else if (element instanceof XWPFTable table) {
      table.getRows().forEach(this::read);
    }
  }

  private void read(XWPFTableRow row) {
    StringBuilder line = new StringBuilder();
    var cells = row.getTableCells();
    for (int i = 0; i < cells.size(); i++) {
      StringBuilder cell = new StringBuilder();
      cells
          .get(i)
          .getParagraphs()
          .forEach(getParagraph -> cell.append(words(getParagraph)).append('\n'));
      line.append(cell.toString().strip());
      line.append(i == cells.size() - 1 ? "" : Superscripts.afterCell(cell.toString()));
    }
    if (!line.toString().isBlank()) {
      text.append(line).append("\n\n");
    }
  }

  private String words(XWPFParagraph paragraph) {
    StringBuilder words = new StringBuilder(number(paragraph));
    for (XWPFRun run : paragraph.getRuns()) {
      if (run.getCTR().sizeOfDelTextArray() > 0 && run.getCTR().sizeOfTArray() == 0) {
        continue; // deleted by a tracked change, which is read as accepted
      }
      String part = marks(run.text().replaceAll(DIRECTION_MARKS, ""));
      boolean raised =
          run.getVerticalAlignment()
              == org.openxmlformats
                  .schemas
                  .officeDocument
                  .x2006
                  .sharedTypes
                  .STVerticalAlignRun
                  .SUPERSCRIPT;
      words.append(raised ? Superscripts.of(part) : part);
    }
    return words.toString();
  }

  private String marks(String run) {
    var reference = FOOTNOTE_REFERENCE.matcher(run);
    StringBuilder marked = new StringBuilder();
    while (reference.find()) {
      footnotes.add(Integer.parseInt(reference.group(1)));
      reference.appendReplacement(marked, Superscripts.of(Integer.toString(footnotes.size())));
    }
    reference.appendTail(marked);
    return marked.toString();
  }

  // Word computes the numbers of headings; they are not in the text and are counted here.
  private String number(XWPFParagraph paragraph) {
    if (paragraph.getNumID() == null || !"decimal".equals(paragraph.getNumFmt())) {
      return "";
    }
    int level = paragraph.getNumIlvl() == null ? 0 : paragraph.getNumIlvl().intValue();
    if (level != 0) {
      return "";
    }
    return counters.merge(paragraph.getNumID().toString(), 1, Integer::sum) + ". ";
  }

  private void readFootnotes(XWPFDocument document) {
    for (int i = 0; i < footnotes.size(); i++) {
      XWPFFootnote footnote = document.getFootnoteByID(footnotes.get(i));
      if (footnote == null) {
        continue;
      }
      StringBuilder words = new StringBuilder();
      footnote
          .getParagraphs()
          .forEach(getParagraph -> words.append(getParagraph.getText()).append(' '));
      text.append(Superscripts.of(Integer.toString(i + 1)))
          .append(' ')
          .append(FOOTNOTE_REFERENCE.matcher(words).replaceAll("").strip())
          .append("\n\n");
    }
  }
}
