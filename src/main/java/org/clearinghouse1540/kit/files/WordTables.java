package org.clearinghouse1540.kit.files;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.apache.poi.ooxml.POIXMLException;
import org.apache.poi.openxml4j.exceptions.OpenXML4JRuntimeException;
import org.apache.poi.openxml4j.util.ZipSecureFile;
import org.apache.poi.util.RecordFormatException;
import org.apache.poi.xwpf.usermodel.IBodyElement;
import org.apache.poi.xwpf.usermodel.XWPFComment;
import org.apache.poi.xwpf.usermodel.XWPFDocument;
import org.apache.poi.xwpf.usermodel.XWPFParagraph;
import org.apache.poi.xwpf.usermodel.XWPFTable;
import org.apache.poi.xwpf.usermodel.XWPFTableCell;
import org.apache.poi.xwpf.usermodel.XWPFTableRow;
import org.clearinghouse1540.kit.BadInput;
import org.clearinghouse1540.kit.files.FileTables.Block;
import org.clearinghouse1540.kit.text.Message;

/**
 * Reads the paragraphs and tables of a DOCX file in their order, as a reader of Word sees them.
 * Page headers, footers and footnotes follow as paragraphs; hidden and struck text and comments are
 * reported.
 */
final class WordTables {
  private static final String DOCX =
      "application/vnd.openxmlformats-officedocument.wordprocessingml.document";
  private static final int MOST_COLUMNS = 100;
  private static final Pattern REFERENCE = Pattern.compile("\\[(?:footnote|endnote)Ref:\\d+\\]");

  private WordTables() {}

  static FileTables read(byte[] content) {
    Archive.check(content, "word/document.xml", "DOCX");
    ZipSecureFile.setMinInflateRatio(0.005);
    try {
      return read(WordMarkup.of(content));
    } catch (IOException damaged) {
      throw DocumentText.damaged("DOCX");
    }
  }

  private static FileTables read(WordMarkup.Plain markup) {
    try (XWPFDocument document = new XWPFDocument(new ByteArrayInputStream(markup.content()))) {
      List<Block> blocks = new ArrayList<>();
      for (IBodyElement element : document.getBodyElements()) {
        if (element instanceof XWPFParagraph paragraph) {
          add(blocks, text(paragraph));
        } else if (element instanceof XWPFTable table) {
          blocks.add(new Block.Cells("", rows(table)));
        }
      }
      outside(document).stream().distinct().forEach(text -> add(blocks, text));
      List<Message> warnings = new ArrayList<>();
      markup.removed().forEach(part -> warnings.add(Message.of(part.key(), part.words())));
      if (document.getComments() != null) {
        for (XWPFComment comment : document.getComments()) {
          warnings.add(Message.of("kit.file.comment", comment.getText().strip()));
        }
      }
      return new FileTables(DOCX, blocks, warnings);
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

  private static void add(List<Block> blocks, String text) {
    if (!text.isBlank()) {
      blocks.add(new Block.Words(text.strip()));
    }
  }

  // Page headers and footers can have the status or the name of the State.
  private static List<String> outside(XWPFDocument document) {
    List<String> texts = new ArrayList<>();
    document.getHeaderList().forEach(header -> texts.add(paragraphs(header.getParagraphs())));
    document.getFooterList().forEach(footer -> texts.add(paragraphs(footer.getParagraphs())));
    document.getFootnotes().forEach(note -> texts.add(paragraphs(note.getParagraphs())));
    document.getEndnotes().forEach(note -> texts.add(paragraphs(note.getParagraphs())));
    return texts;
  }

  private static List<List<String>> rows(XWPFTable table) {
    List<List<String>> rows = new ArrayList<>();
    for (XWPFTableRow row : table.getRows()) {
      List<String> cells = new ArrayList<>(Collections.nCopies(before(row), ""));
      for (XWPFTableCell cell : row.getTableCells()) {
        String words = words(cell);
        // A cell merged with the one above has the same text.
        if (goesOn(cell) && !rows.isEmpty() && cells.size() < rows.getLast().size()) {
          words = rows.getLast().get(cells.size());
        }
        for (int i = 0; i < span(cell) && cells.size() < MOST_COLUMNS; i++) {
          cells.add(words);
        }
        if (cells.size() == MOST_COLUMNS && cell != row.getTableCells().getLast()) {
          throw BadInput.of("file", "kit.file.too-many-cells");
        }
      }
      rows.add(cells);
    }
    return rows;
  }

  // A table inside a cell is text of the cell.
  private static String words(XWPFTableCell cell) {
    List<String> lines = new ArrayList<>();
    for (IBodyElement element : cell.getBodyElements()) {
      if (element instanceof XWPFParagraph paragraph) {
        lines.add(text(paragraph));
      } else if (element instanceof XWPFTable inner) {
        rows(inner).forEach(row -> lines.add(String.join(" ", row).strip()));
      }
    }
    return lines.stream().filter(line -> !line.isEmpty()).collect(Collectors.joining("\n"));
  }

  private static String paragraphs(List<XWPFParagraph> paragraphs) {
    return paragraphs.stream()
        .map(WordTables::text)
        .filter(line -> !line.isEmpty())
        .collect(Collectors.joining("\n"));
  }

  // A reference to a footnote is no part of a mark.
  private static String text(XWPFParagraph paragraph) {
    StringBuilder text = new StringBuilder();
    paragraph.getRuns().forEach(run -> text.append(run.text()));
    return REFERENCE.matcher(text).replaceAll("").strip();
  }

  // A row can begin behind the first columns.
  private static int before(XWPFTableRow row) {
    var properties = row.getCtRow().getTrPr();
    return properties == null || properties.sizeOfGridBeforeArray() == 0
        ? 0
        : Math.clamp(properties.getGridBeforeArray(0).getVal().longValue(), 0, MOST_COLUMNS - 1);
  }

  private static int span(XWPFTableCell cell) {
    var properties = cell.getCTTc().getTcPr();
    return properties == null || properties.getGridSpan() == null
        ? 1
        : Math.clamp(properties.getGridSpan().getVal().longValue(), 1, 60);
  }

  private static boolean goesOn(XWPFTableCell cell) {
    var properties = cell.getCTTc().getTcPr();
    return properties != null
        && properties.getVMerge() != null
        && (properties.getVMerge().getVal() == null
            || properties.getVMerge().getVal().toString().equals("continue"));
  }
}
