package org.clearinghouse1540.kit.files;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Collectors;
import org.apache.poi.ooxml.POIXMLException;
import org.apache.poi.openxml4j.exceptions.OpenXML4JRuntimeException;
import org.apache.poi.openxml4j.util.ZipSecureFile;
import org.apache.poi.util.RecordFormatException;
import org.apache.poi.xwpf.usermodel.IBodyElement;
import org.apache.poi.xwpf.usermodel.XWPFDocument;
import org.apache.poi.xwpf.usermodel.XWPFParagraph;
import org.apache.poi.xwpf.usermodel.XWPFTable;
import org.apache.poi.xwpf.usermodel.XWPFTableCell;
import org.apache.poi.xwpf.usermodel.XWPFTableRow;
import org.clearinghouse1540.kit.files.FileTables.Block;

/** Reads the paragraphs and tables of a DOCX file in their order. */
final class WordTables {
  private static final String DOCX =
      "application/vnd.openxmlformats-officedocument.wordprocessingml.document";

  private WordTables() {}

  static FileTables read(byte[] content) {
    Archive.check(content, "word/document.xml", "DOCX");
    ZipSecureFile.setMinInflateRatio(0.005);
    try (XWPFDocument document = new XWPFDocument(new ByteArrayInputStream(content))) {
      List<Block> blocks = new ArrayList<>();
      for (IBodyElement element : document.getBodyElements()) {
        if (element instanceof XWPFParagraph paragraph && !paragraph.getText().isBlank()) {
          blocks.add(new Block.Words(paragraph.getText().strip()));
        } else if (element instanceof XWPFTable table) {
          blocks.add(new Block.Cells("", rows(table)));
        }
      }
      return new FileTables(DOCX, blocks, List.of());
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

  private static List<List<String>> rows(XWPFTable table) {
    List<List<String>> rows = new ArrayList<>();
    for (XWPFTableRow row : table.getRows()) {
      List<String> cells = new ArrayList<>();
      for (XWPFTableCell cell : row.getTableCells()) {
        String words = words(cell);
        // A cell merged with the one above has the same text.
        if (goesOn(cell) && !rows.isEmpty() && cells.size() < rows.getLast().size()) {
          words = rows.getLast().get(cells.size());
        }
        for (int i = 0; i < span(cell) && cells.size() < 100; i++) {
          cells.add(words);
        }
      }
      rows.add(cells);
    }
    return rows;
  }

  private static String words(XWPFTableCell cell) {
    return cell.getParagraphs().stream()
        .map(paragraph -> paragraph.getText().strip())
        .filter(line -> !line.isEmpty())
        .collect(Collectors.joining("\n"));
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
