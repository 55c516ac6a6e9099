package org.clearinghouse1540.kit.document;

import de.siegmar.fastcsv.reader.CsvReader;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import org.apache.poi.xwpf.usermodel.IBodyElement;
import org.apache.poi.xwpf.usermodel.XWPFDocument;
import org.apache.poi.xwpf.usermodel.XWPFParagraph;
import org.apache.poi.xwpf.usermodel.XWPFTable;
import org.apache.poi.xwpf.usermodel.XWPFTableCell;
import org.apache.poi.xwpf.usermodel.XWPFTableRow;
import org.clearinghouse1540.kit.files.FileTables;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** The texts of a document in the order of its file: paragraphs and cells. */
public record WrittenPaper(List<String> texts) {
  private static final JsonMapper JSON = JsonMapper.builder().build();

  public WrittenPaper {
    texts = List.copyOf(texts);
  }

  /** The texts of the JSON file of a document; the other formats must contain them. */
  public static WrittenPaper ofJson(byte[] file) {
    JsonNode paper = JSON.readTree(file);
    List<String> texts = new ArrayList<>();
    texts.add(paper.path("draft").asString(""));
    texts.add(paper.path("title").asString());
    for (JsonNode part : paper.path("parts")) {
      add(texts, part.path("heading"));
      add(texts, part.path("label"));
      add(texts, part.path("words"));
      part.path("head").forEach(cell -> texts.add(cell.asString()));
      part.path("rows").forEach(row -> row.forEach(cell -> texts.add(cell.asString())));
    }
    add(texts, paper.path("footnote"));
    texts.add(paper.path("source").asString());
    return new WrittenPaper(texts);
  }

  private static void add(List<String> texts, JsonNode text) {
    if (!text.isMissingNode()) {
      texts.add(text.asString());
    }
  }

  /** The texts of a DOCX file, with the headers, footers and footnotes. */
  public static WrittenPaper ofWord(byte[] file) {
    List<String> texts = new ArrayList<>();
    try (XWPFDocument document = new XWPFDocument(new ByteArrayInputStream(file))) {
      document.getHeaderList().forEach(header -> texts.add(header.getText()));
      for (IBodyElement element : document.getBodyElements()) {
        if (element instanceof XWPFParagraph paragraph) {
          // The text of a footnote, which getText adds, is read below.
          texts.add(withoutMark(paragraph.getParagraphText()));
        } else if (element instanceof XWPFTable table) {
          for (XWPFTableRow row : table.getRows()) {
            row.getTableCells().stream().map(WrittenPaper::cell).forEach(texts::add);
          }
        }
      }
      document
          .getFootnotes()
          .forEach(
              note -> note.getParagraphs().forEach(line -> texts.add(withoutMark(line.getText()))));
      document.getFooterList().forEach(footer -> texts.add(footer.getText()));
    } catch (IOException broken) {
      throw new UncheckedIOException(broken);
    }
    return new WrittenPaper(texts);
  }

  // The reader of the file writes the mark of a footnote as a word.
  private static String withoutMark(String text) {
    return text.replaceAll("\\[footnoteRef:\\d+]", "");
  }

  private static String cell(XWPFTableCell cell) {
    return String.join("\n", cell.getParagraphs().stream().map(XWPFParagraph::getText).toList());
  }

  /** The texts of a spreadsheet. */
  public static WrittenPaper ofSheet(byte[] file) {
    return new WrittenPaper(
        FileTables.read(file, "paper.xlsx").blocks().stream()
            .filter(FileTables.Block.Cells.class::isInstance)
            .map(FileTables.Block.Cells.class::cast)
            .flatMap(table -> table.rows().stream())
            .flatMap(List::stream)
            .toList());
  }

  /** The texts of a file of comma-separated values. */
  public static WrittenPaper ofCsv(byte[] file) {
    return new WrittenPaper(
        CsvReader.builder()
            .allowMissingFields(true)
            .allowExtraFields(true)
            .ofCsvRecord(new String(file, StandardCharsets.UTF_8).substring(1))
            .stream()
            .flatMap(line -> line.getFields().stream())
            .toList());
  }

  /** The texts of another one that are not a text, or a part of one, here. */
  public List<String> missing(WrittenPaper other) {
    List<String> here = texts.stream().map(WrittenPaper::plain).toList();
    String all = String.join("\n", here);
    return other.texts().stream().filter(text -> !all.contains(plain(text))).toList();
  }

  // Without the marks of direction, which have no width, and the differences of empty lines.
  private static String plain(String text) {
    return text.replaceAll("[\\u200e\\u200f\\u2066-\\u2069]", "")
        .replaceAll("[ \\t\\u00a0]+", " ")
        .replaceAll("\\s*\\n\\s*", "\n")
        .strip();
  }
}
