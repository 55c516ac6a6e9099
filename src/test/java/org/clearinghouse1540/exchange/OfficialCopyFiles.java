package org.clearinghouse1540.exchange;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.function.UnaryOperator;
import org.apache.poi.ss.usermodel.Row;
import org.apache.poi.ss.usermodel.Sheet;
import org.apache.poi.ss.util.CellRangeAddress;
import org.apache.poi.xssf.usermodel.XSSFWorkbook;
import org.apache.poi.xwpf.usermodel.XWPFDocument;
import org.apache.poi.xwpf.usermodel.XWPFTable;
import org.apache.poi.xwpf.usermodel.XWPFTableRow;
import org.clearinghouse1540.kit.document.PdfRenderer;
import org.clearinghouse1540.obligations.FormVersion;
import org.jsoup.Jsoup;
import org.jsoup.nodes.Document;
import org.jsoup.nodes.Element;

/**
 * Invented copies in the layout of an official copy: title, lines of the State, preamble, codes,
 * and a table for each part with a heading of two lines.
 */
public final class OfficialCopyFiles {
  private final FormVersion form;
  private String title;
  private final List<String> front = new ArrayList<>();
  private final List<Table> tables = new ArrayList<>();

  private record Table(String title, List<List<String>> rows) {}

  private OfficialCopyFiles(FormVersion form, String title) {
    this.form = form;
    this.title = title;
  }

  /**
   * A copy in the words of a form, changed.
   *
   * @param year the year in the title
   * @param words changes the label of a row or column
   */
  public static OfficialCopyFiles of(FormVersion form, String year, UnaryOperator<String> words) {
    String name = form.title().replaceAll("[(（].*", "").strip();
    OfficialCopyFiles copy = new OfficialCopyFiles(form, name + " (" + year + ")");
    for (FormVersion.Part part : form.parts()) {
      List<List<String>> rows = new ArrayList<>();
      rows.add(head(part, words, true));
      rows.add(head(part, words, false));
      for (FormVersion.Row row : part.rows()) {
        List<String> cells =
            new ArrayList<>(Collections.nCopies(part.printedColumns().size() + 2, ""));
        cells.set(0, row.number());
        cells.set(1, words.apply(row.label()));
        rows.add(cells);
      }
      copy.tables.add(new Table(part.title(), rows));
    }
    return copy;
  }

  private static List<String> head(
      FormVersion.Part part, UnaryOperator<String> words, boolean group) {
    List<String> cells = new ArrayList<>(group ? List.of("No.", "") : List.of("", ""));
    for (FormVersion.Column column : part.printedColumns()) {
      String[] both = column.label().split(": (?=[^:]*$)", 2);
      cells.add(words.apply(group ? both[0] : both.length > 1 ? both[1] : ""));
    }
    return cells;
  }

  /** Removes the year from the title. */
  public OfficialCopyFiles withoutYear() {
    title = title.replaceAll("\\s*\\(.*", "");
    return this;
  }

  /** Adds a line above the tables. */
  public OfficialCopyFiles line(String line) {
    front.add(line);
    return this;
  }

  /** Adds a row to the table of a part, counted from 0. */
  public OfficialCopyFiles row(int part, int at, String number, String label) {
    List<List<String>> rows = tables.get(part).rows();
    List<String> cells = new ArrayList<>(Collections.nCopies(rows.getFirst().size(), ""));
    cells.set(0, number);
    cells.set(1, label);
    rows.add(at + 2, cells);
    return this;
  }

  /** Removes a row from the table of a part. */
  public OfficialCopyFiles without(int part, int at) {
    tables.get(part).rows().remove(at + 2);
    return this;
  }

  /** Changes a cell of a part. */
  public OfficialCopyFiles cell(int part, int at, int column, String text) {
    tables.get(part).rows().get(at + 2).set(column, text);
    return this;
  }

  /** A file of Word. */
  public byte[] docx() {
    XWPFDocument document = new XWPFDocument();
    document.createParagraph().createRun().setText(title);
    front.forEach(line -> document.createParagraph().createRun().setText(line));
    for (Table part : tables) {
      document.createParagraph().createRun().setText(part.title());
      XWPFTable table = document.createTable(1, part.rows().getFirst().size());
      for (int at = 0; at < part.rows().size(); at++) {
        XWPFTableRow row = at == 0 ? table.getRow(0) : table.createRow();
        List<String> cells = part.rows().get(at);
        for (int column = 0; column < cells.size(); column++) {
          row.getCell(column).setText(cells.get(column));
        }
      }
    }
    return bytes(document::write);
  }

  /** A spreadsheet with all parts on one sheet; titles are merged cells. */
  public byte[] xlsx() {
    try (XSSFWorkbook book = new XSSFWorkbook()) {
      Sheet sheet = book.createSheet("Sheet1");
      int at = 0;
      List<String> lines = new ArrayList<>(List.of(title));
      lines.addAll(front);
      for (String line : lines) {
        sheet.createRow(at++).createCell(0).setCellValue(line);
      }
      for (Table part : tables) {
        sheet.createRow(at).createCell(0).setCellValue(part.title());
        sheet.addMergedRegion(new CellRangeAddress(at, at, 0, part.rows().getFirst().size() - 1));
        at++;
        for (List<String> cells : part.rows()) {
          Row row = sheet.createRow(at++);
          for (int column = 0; column < cells.size(); column++) {
            row.createCell(column).setCellValue(cells.get(column));
          }
        }
      }
      return bytes(book::write);
    } catch (IOException impossible) {
      throw new UncheckedIOException(impossible);
    }
  }

  /** A web page. */
  public byte[] html() {
    return page().outerHtml().getBytes(StandardCharsets.UTF_8);
  }

  /** A file of pages. */
  public byte[] pdf() {
    Document page = page();
    page.head()
        .appendElement("style")
        .text(
            "@page { size: A4 landscape } body { font-family: 'DejaVu Sans', 'Chinese';"
                + " font-size: 7pt } table { border-collapse: collapse; width: 740pt }"
                + " td { border: 0.5pt solid black; padding: 2pt }");
    return PdfRenderer.of(page);
  }

  private Document page() {
    Document page = Jsoup.parse("<html><head><title>Copy</title></head><body></body></html>");
    page.outputSettings().prettyPrint(false);
    page.child(0).attr("lang", form.language());
    page.head().appendElement("meta").attr("charset", "utf-8");
    page.head().appendElement("meta").attr("name", "description").attr("content", "Copy");
    page.body().appendElement("h1").text(title);
    front.forEach(line -> page.body().appendElement("p").text(line));
    for (Table part : tables) {
      page.body().appendElement("h2").text(part.title());
      Element table = page.body().appendElement("table");
      for (List<String> cells : part.rows()) {
        Element row = table.appendElement("tr");
        for (String cell : cells) {
          Element data = row.appendElement("td");
          if (!cell.isEmpty()) {
            data.text(cell);
          }
        }
      }
    }
    return page;
  }

  private interface FileOutput {
    void to(OutputStream out) throws IOException;
  }

  private static byte[] bytes(FileOutput writing) {
    ByteArrayOutputStream out = new ByteArrayOutputStream();
    try {
      writing.to(out);
    } catch (IOException impossible) {
      throw new UncheckedIOException(impossible);
    }
    return out.toByteArray();
  }
}
