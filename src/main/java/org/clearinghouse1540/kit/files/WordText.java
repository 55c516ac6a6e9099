package org.clearinghouse1540.kit.files;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.math.BigInteger;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.apache.poi.ooxml.POIXMLException;
import org.apache.poi.openxml4j.exceptions.OpenXML4JRuntimeException;
import org.apache.poi.openxml4j.util.ZipSecureFile;
import org.apache.poi.util.RecordFormatException;
import org.apache.poi.xwpf.usermodel.IBodyElement;
import org.apache.poi.xwpf.usermodel.XWPFAbstractFootnoteEndnote;
import org.apache.poi.xwpf.usermodel.XWPFAbstractNum;
import org.apache.poi.xwpf.usermodel.XWPFDocument;
import org.apache.poi.xwpf.usermodel.XWPFNumbering;
import org.apache.poi.xwpf.usermodel.XWPFParagraph;
import org.apache.poi.xwpf.usermodel.XWPFRun;
import org.apache.poi.xwpf.usermodel.XWPFTable;
import org.apache.poi.xwpf.usermodel.XWPFTableRow;
import org.clearinghouse1540.kit.text.Message;
import org.jspecify.annotations.Nullable;

/** Reads the text of a DOCX file: paragraphs, tables and footnotes in order. */
final class WordText {
  private static final java.util.regex.Pattern FOOTNOTE_REFERENCE =
      java.util.regex.Pattern.compile("\\[(footnote|endnote)Ref:(\\d+)\\]");

  /** Marks without width, which keep punctuation in place between texts of both directions. */
  private static final String DIRECTION_MARKS = "[\\u200e\\u200f]";

  private static final int MOST_OF_A_WARNING = 300;

  private final StringBuilder text = new StringBuilder();
  private final List<Reference> footnotes = new ArrayList<>();
  private final Map<String, Integer> counters = new HashMap<>();
  private final Set<String> begun = new HashSet<>();

  private record Reference(boolean atTheEnd, int id) {}

  private WordText() {}

  static DocumentText read(byte[] content) {
    Archive.check(content, "word/document.xml", "DOCX");
    ZipSecureFile.setMinInflateRatio(0.005);
    try {
      return read(WordMarkup.of(content));
    } catch (IOException damaged) {
      throw DocumentText.damaged("DOCX");
    }
  }

  private static DocumentText read(WordMarkup.Plain markup) throws IOException {
    try (XWPFDocument document = new XWPFDocument(new ByteArrayInputStream(markup.content()))) {
      WordText reading = new WordText();
      for (IBodyElement element : document.getBodyElements()) {
        reading.read(element);
      }
      reading.readFootnotes(document);
      return new DocumentText(
          "application/vnd.openxmlformats-officedocument.wordprocessingml.document",
          reading.text.toString(),
          warnings(document, markup.removed()));
    } catch (POIXMLException
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

  // Words outside the text that a reader of the file sees, or should not see.
  private static List<Message> warnings(XWPFDocument document, List<WordMarkup.Removed> removed) {
    List<Message> warnings = new ArrayList<>();
    removed.forEach(part -> warn(warnings, part.key(), part.words()));
    document
        .getHeaderList()
        .forEach(header -> warn(warnings, "kit.file.header-text", header.getText()));
    document
        .getFooterList()
        .forEach(footer -> warn(warnings, "kit.file.header-text", footer.getText()));
    return warnings;
  }

  private static void warn(List<Message> warnings, String key, String words) {
    String flowing = words.strip().replaceAll("\\s+", " ");
    if (flowing.codePoints().anyMatch(Character::isLetter)) {
      warnings.add(
          Message.of(key, flowing.substring(0, Math.min(MOST_OF_A_WARNING, flowing.length()))));
    }
  }

  private void read(XWPFTableRow row) {
    StringBuilder line = new StringBuilder();
    var cells = row.getTableCells();
    for (int i = 0; i < cells.size(); i++) {
      StringBuilder cell = new StringBuilder();
      cells.get(i).getBodyElements().forEach(element -> readInCell(element, cell));
      line.append(cell.toString().strip());
      line.append(i == cells.size() - 1 ? "" : Superscripts.afterCell(cell.toString()));
    }
    if (!line.toString().isBlank()) {
      text.append(line).append("\n\n");
    }
  }

  private void readInCell(IBodyElement element, StringBuilder cell) {
    if (element instanceof XWPFParagraph paragraph) {
      cell.append(words(paragraph)).append('\n');
    } else if (element instanceof XWPFTable table) {
      for (XWPFTableRow row : table.getRows()) {
        row.getTableCells()
            .forEach(inner -> inner.getBodyElements().forEach(part -> readInCell(part, cell)));
      }
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
      footnotes.add(
          new Reference(
              reference.group(1).equals("endnote"), Integer.parseInt(reference.group(2))));
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
    return counted(paragraph) + ". ";
  }

  // Lists of one definition continue each other, unless one begins again.
  private int counted(XWPFParagraph paragraph) {
    String list = paragraph.getNumID().toString();
    XWPFNumbering numbering = paragraph.getDocument().getNumbering();
    BigInteger definition = numbering.getAbstractNumID(paragraph.getNumID());
    String counter = definition == null ? "list " + list : definition.toString();
    BigInteger again = paragraph.getNumStartOverride();
    if (begun.add(list) && again != null) {
      counters.put(counter, again.intValue());
    } else {
      counters.merge(counter, first(numbering, definition), (before, start) -> before + 1);
    }
    return counters.getOrDefault(counter, 1);
  }

  private static int first(XWPFNumbering numbering, @Nullable BigInteger definition) {
    XWPFAbstractNum list = definition == null ? null : numbering.getAbstractNum(definition);
    if (list == null || list.getCTAbstractNum().sizeOfLvlArray() == 0) {
      return 1;
    }
    var start = list.getCTAbstractNum().getLvlArray(0).getStart();
    return start == null ? 1 : start.getVal().intValue();
  }

  private void readFootnotes(XWPFDocument document) {
    for (int i = 0; i < footnotes.size(); i++) {
      int id = footnotes.get(i).id();
      XWPFAbstractFootnoteEndnote footnote =
          footnotes.get(i).atTheEnd() ? document.getEndnoteByID(id) : document.getFootnoteByID(id);
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
