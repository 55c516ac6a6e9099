package org.clearinghouse1540.exchange;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Collectors;
import org.apache.poi.ss.usermodel.CellStyle;
import org.apache.poi.ss.usermodel.ClientAnchor;
import org.apache.poi.ss.usermodel.Comment;
import org.apache.poi.ss.usermodel.Font;
import org.apache.poi.ss.usermodel.FormulaError;
import org.apache.poi.ss.usermodel.Sheet;
import org.apache.poi.ss.util.CellRangeAddress;
import org.apache.poi.xssf.usermodel.XSSFCell;
import org.apache.poi.xssf.usermodel.XSSFRichTextString;
import org.apache.poi.xssf.usermodel.XSSFRow;
import org.apache.poi.xssf.usermodel.XSSFSheet;
import org.apache.poi.xssf.usermodel.XSSFWorkbook;
import org.clearinghouse1540.exchange.VariedCopy.Cell;
import org.clearinghouse1540.exchange.VariedCopy.CellKind;
import org.clearinghouse1540.exchange.VariedCopy.Grid;
import org.openxmlformats.schemas.spreadsheetml.x2006.main.STCellType;

/** Writes a varied copy as a web page, a spreadsheet or a CSV. */
final class VariedTables {
  private static final List<String> ENTITIES = List.of("&amp;", "&lt;", "&gt;");

  private VariedTables() {}

  static byte[] html(VariedCopy copy) {
    StringBuilder page = new StringBuilder("<!DOCTYPE html>\n<html><head><meta charset=\"utf-8\">");
    page.append("<title>Copy</title></head><body>");
    if (!copy.pageHeader.isEmpty()) {
      page.append("<div>").append(escaped(copy.pageHeader)).append("</div>");
    }
    page.append("<h1>").append(escaped(copy.title)).append("</h1>");
    copy.front.forEach(line -> page.append("<p>").append(escaped(line)).append("</p>\n"));
    for (Grid grid : copy.grids) {
      page.append(grid.title.isEmpty() ? "" : "<h2>" + escaped(grid.title) + "</h2>\n");
      page.append("<table>");
      for (List<Cell> row : grid.all()) {
        page.append("<tr>");
        row.stream().filter(cell -> !cell.covered).forEach(cell -> page.append(td(cell)));
        page.append("</tr>\n");
      }
      page.append("</table>");
    }
    return page.append("</body></html>").toString().getBytes(StandardCharsets.UTF_8);
  }

  private static String td(Cell cell) {
    String words =
        cell.lines.stream().map(VariedTables::escaped).collect(Collectors.joining("<br>"));
    String content =
        switch (cell.typed) {
          case NESTED -> "<table><tr><td>" + words + "</td></tr></table>";
          case LIST ->
              "<ul>"
                  + cell.lines.stream()
                      .map(line -> "<li>" + escaped(line) + "</li>")
                      .collect(Collectors.joining())
                  + "</ul>";
          case FIELD -> "<input type=\"text\" value=\"" + escaped(cell.text()) + "\">";
          case SYMBOL -> "<input type=\"checkbox\" checked>";
          default -> words;
        };
    String struck = cell.struck.isEmpty() ? "" : " <s>" + escaped(cell.struck) + "</s>";
    return "<td"
        + (cell.across > 1 ? " colspan=\"" + cell.across + "\"" : "")
        + (cell.down > 1 ? " rowspan=\"" + cell.down + "\"" : "")
        + ">"
        + content
        + struck
        + "</td>";
  }

  private static String escaped(String text) {
    return text.replace("&", ENTITIES.get(0))
        .replace("<", ENTITIES.get(1))
        .replace(">", ENTITIES.get(2))
        .replace("\u00a0", "&nbsp;")
        .replace("\u00ad", "&shy;");
  }

  static byte[] csv(VariedCopy copy) {
    String separator = copy.sheet.getOrDefault("separator", ",");
    int width = copy.grids.stream().mapToInt(Grid::width).max().orElse(1);
    List<List<String>> lines = new ArrayList<>();
    if (!copy.pageHeader.isEmpty()) {
      lines.add(List.of(copy.pageHeader));
    }
    lines.add(List.of(copy.title));
    copy.front.forEach(line -> lines.add(List.of(line)));
    for (Grid grid : copy.grids) {
      if (!grid.title.isEmpty()) {
        lines.add(List.of(grid.title));
      }
      grid.all().forEach(row -> lines.add(row.stream().map(Cell::text).toList()));
    }
    StringBuilder text = new StringBuilder();
    for (List<String> line : lines) {
      List<String> filled = new ArrayList<>(line);
      while (filled.size() < width && !copy.sheet.containsKey("short")) {
        filled.add("");
      }
      text.append(
              filled.stream()
                  .map(field -> "\"" + field.replace("\"", "\"\"") + "\"")
                  .collect(Collectors.joining(separator)))
          .append("\r\n");
    }
    String charset = copy.sheet.getOrDefault("charset", "UTF-8");
    String mark = charset.startsWith("UTF-16") ? "\uFEFF" : "";
    return (mark + text).getBytes(Charset.forName(charset));
  }

  static byte[] xlsx(VariedCopy copy) {
    ByteArrayOutputStream out = new ByteArrayOutputStream();
    try (XSSFWorkbook book = new XSSFWorkbook()) {
      XSSFSheet sheet = book.createSheet("Sheet1");
      int line = 0;
      line(sheet, line++, copy.title);
      for (String front : copy.front) {
        line(sheet, line++, front);
      }
      for (Grid grid : copy.grids) {
        if (copy.sheet.containsKey("sheets") && !grid.title.isEmpty()) {
          sheet = book.createSheet("Part " + book.getNumberOfSheets());
          line = 0;
        }
        line = grid(sheet, grid, line);
      }
      if (copy.sheet.containsKey("hidden")) {
        Sheet hidden = book.createSheet("Old");
        line(hidden, 0, copy.sheet.get("hidden"));
        book.setSheetHidden(book.getSheetIndex(hidden), true);
      }
      if (!copy.pageHeader.isEmpty()) {
        book.getSheetAt(0).getHeader().setCenter(copy.pageHeader);
      }
      book.write(out);
    } catch (IOException impossible) {
      throw new UncheckedIOException(impossible);
    }
    return out.toByteArray();
  }

  private static void line(Sheet sheet, int at, String text) {
    sheet.createRow(at).createCell(0).setCellValue(text);
  }

  private static int grid(XSSFSheet sheet, Grid grid, int from) {
    int line = from;
    if (!grid.title.isEmpty()) {
      line(sheet, line, grid.title);
      if (grid.width() > 1) {
        sheet.addMergedRegion(new CellRangeAddress(line, line, 0, grid.width() - 1));
      }
      line++;
    }
    for (List<Cell> cells : grid.all()) {
      XSSFRow row = sheet.createRow(line);
      for (int column = 0; column < cells.size(); column++) {
        Cell cell = cells.get(column);
        write(row.createCell(column), cell);
        if ((cell.across > 1 || cell.down > 1) && !cell.covered) {
          sheet.addMergedRegion(
              new CellRangeAddress(line, line + cell.down - 1, column, column + cell.across - 1));
        }
      }
      line++;
    }
    if (grid.hiddenColumn) {
      sheet.setColumnHidden(grid.label + 2, true);
    }
    return line;
  }

  private static void write(XSSFCell to, Cell cell) {
    String text = cell.text();
    switch (cell.typed) {
      case NUMBER -> to.setCellValue(Double.parseDouble(text));
      case DATE -> {
        to.setCellValue(LocalDate.parse(text));
        format(to, "d mmm yyyy");
      }
      case PERCENT -> {
        to.setCellValue(0.45);
        format(to, "0%");
      }
      case THOUSANDS -> {
        to.setCellValue(1234567);
        format(to, "#,##0");
      }
      case ERROR -> to.setCellErrorValue(FormulaError.REF);
      case FORMULA -> {
        to.setCellFormula("\"" + text.replace("\"", "\"\"").replace("\n", " ") + "\"");
        to.setCellValue(text);
      }
      case RICH -> {
        XSSFRichTextString rich = new XSSFRichTextString(text);
        Font bold = to.getSheet().getWorkbook().createFont();
        bold.setBold(true);
        rich.applyFont(0, Math.max(1, text.length() / 2), bold);
        to.setCellValue(rich);
      }
      case INLINE -> {
        to.getCTCell().setT(STCellType.INLINE_STR);
        to.getCTCell().addNewIs().setT(text);
      }
      default -> {
        if (!text.isEmpty()) {
          to.setCellValue(text);
        }
      }
    }
    attach(to, cell);
  }

  private static void attach(XSSFCell to, Cell cell) {
    if (!cell.struck.isEmpty() && cell.typed == CellKind.TEXT) {
      CellStyle style = to.getSheet().getWorkbook().createCellStyle();
      Font struck = to.getSheet().getWorkbook().createFont();
      struck.setStrikeout(true);
      style.setFont(struck);
      to.setCellValue(cell.struck);
      to.setCellStyle(style);
    }
    if (!cell.comment.isEmpty()) {
      ClientAnchor anchor = to.getSheet().getWorkbook().getCreationHelper().createClientAnchor();
      anchor.setRow1(to.getRowIndex());
      anchor.setCol1(to.getColumnIndex());
      Comment comment = to.getSheet().createDrawingPatriarch().createCellComment(anchor);
      comment.setString(new XSSFRichTextString(cell.comment));
      to.setCellComment(comment);
    }
  }

  private static void format(org.apache.poi.ss.usermodel.Cell cell, String format) {
    CellStyle style = cell.getSheet().getWorkbook().createCellStyle();
    style.setDataFormat(cell.getSheet().getWorkbook().createDataFormat().getFormat(format));
    cell.setCellStyle(style);
  }
}
