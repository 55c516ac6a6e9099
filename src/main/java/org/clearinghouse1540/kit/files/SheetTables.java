package org.clearinghouse1540.kit.files;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.math.BigDecimal;
import java.time.LocalDateTime;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import org.apache.poi.ooxml.POIXMLException;
import org.apache.poi.openxml4j.exceptions.OpenXML4JRuntimeException;
import org.apache.poi.openxml4j.util.ZipSecureFile;
import org.apache.poi.ss.usermodel.Cell;
import org.apache.poi.ss.usermodel.CellType;
import org.apache.poi.ss.usermodel.DataFormatter;
import org.apache.poi.ss.usermodel.DateUtil;
import org.apache.poi.ss.usermodel.Row;
import org.apache.poi.ss.usermodel.Sheet;
import org.apache.poi.ss.usermodel.SheetVisibility;
import org.apache.poi.ss.util.CellRangeAddress;
import org.apache.poi.util.RecordFormatException;
import org.apache.poi.xssf.usermodel.XSSFCell;
import org.apache.poi.xssf.usermodel.XSSFWorkbook;
import org.clearinghouse1540.kit.BadInput;
import org.clearinghouse1540.kit.files.FileTables.Block;
import org.clearinghouse1540.kit.text.Message;
import org.jspecify.annotations.Nullable;

/**
 * Reads the cells of an XLSX file as displayed: a formula by the value that the file keeps, a date
 * in ISO 8601 as exact as its format shows it, a merged cell in each cell that it covers. Hidden
 * content is read and reported, and so are comments; struck text is reported and not read.
 */
final class SheetTables {
  private static final String XLSX =
      "application/vnd.openxmlformats-officedocument.spreadsheetml.sheet";
  private static final int MOST_COLUMNS = 200;
  private static final double LONG_NUMBER = 1e11;
  private static final int MOST_SHEETS = 50;

  // Spreadsheet programs keep 15 digits.
  private static final double EXACT_NUMBER = 1e15;

  private SheetTables() {}

  static FileTables read(byte[] content) {
    Archive.check(content, "xl/workbook.xml", "XLSX");
    ZipSecureFile.setMinInflateRatio(0.005);
    try (XSSFWorkbook book = new XSSFWorkbook(new ByteArrayInputStream(content))) {
      List<Block> blocks = new ArrayList<>();
      List<Message> warnings = new ArrayList<>();
      if (book.getNumberOfSheets() > MOST_SHEETS) {
        throw BadInput.of("file", "kit.file.too-many-cells");
      }
      for (int i = 0; i < book.getNumberOfSheets(); i++) {
        Sheet sheet = book.getSheetAt(i);
        if (book.getSheetVisibility(i) != SheetVisibility.VISIBLE) {
          warnings.add(Message.of("kit.file.hidden.sheet", sheet.getSheetName()));
        }
        blocks.add(new Block.Cells(sheet.getSheetName(), rows(sheet, warnings)));
        SheetSurroundings.report(sheet, warnings);
      }
      return new FileTables(XLSX, blocks, warnings);
    } catch (IOException
        | POIXMLException
        | OpenXML4JRuntimeException
        | RecordFormatException
        | IllegalArgumentException
        | IllegalStateException
        | NullPointerException
        | IndexOutOfBoundsException damaged) {
      throw DocumentText.damaged("XLSX");
    }
  }

  private static List<List<String>> rows(Sheet sheet, List<Message> warnings) {
    if (sheet.getLastRowNum() > 20_000) {
      throw BadInput.of("file", "kit.file.too-many-rows", 20_000);
    }
    DataFormatter shown = new DataFormatter(Locale.ROOT);
    shown.setUseCachedValuesForFormulaCells(true);
    List<List<String>> rows = new ArrayList<>();
    HiddenCells hidden = new HiddenCells(sheet);
    for (int i = 0; i <= sheet.getLastRowNum(); i++) {
      List<String> cells = new ArrayList<>();
      Row row = sheet.getRow(i);
      int last = row == null ? 0 : Math.min(MOST_COLUMNS, Math.max(0, row.getLastCellNum()));
      requireNoneBeyond(row, shown);
      for (int column = 0; column < last; column++) {
        Cell cell = row == null ? null : row.getCell(column);
        String whole = cell == null ? "" : text(cell, shown);
        String text = cell == null ? "" : StruckCells.without(cell, whole);
        if (cell != null && !text.equals(whole)) {
          warnings.add(Message.of("kit.file.struck.cell", place(cell), whole));
        }
        if (cell != null) {
          report(cell, whole, shown, warnings);
        }
        if (cell != null && !text.isBlank()) {
          hidden.see(row, cell, text);
        }
        cells.add(text);
      }
      rows.add(cells);
    }
    warnings.addAll(hidden.warnings());
    sheet.getMergedRegions().forEach(region -> fill(rows, region));
    return rows;
  }

  private static void report(Cell cell, String whole, DataFormatter shown, List<Message> warnings) {
    if (whole.isEmpty() && cell.getCellType() == CellType.FORMULA) {
      warnings.add(Message.of("kit.file.formula", place(cell)));
    }
    if (type(cell) == CellType.ERROR) {
      warnings.add(Message.of("kit.file.formula-error", place(cell), shown.formatCellValue(cell)));
    }
    if (cell.getCellComment() != null) {
      String words = cell.getCellComment().getString().getString().strip();
      warnings.add(Message.of("kit.file.comment", place(cell) + ": " + words));
    }
  }

  // A cell that is not read would be lost in silence.
  private static void requireNoneBeyond(@Nullable Row row, DataFormatter shown) {
    for (int column = MOST_COLUMNS; row != null && column < row.getLastCellNum(); column++) {
      Cell cell = row.getCell(column);
      if (cell != null && !text(cell, shown).isBlank()) {
        throw BadInput.of("file", "kit.file.too-many-cells");
      }
    }
  }

  /** The address of a cell with the name of its sheet. */
  static String place(Cell cell) {
    return cell.getSheet().getSheetName() + "!" + cell.getAddress().formatAsString();
  }

  private static CellType type(Cell cell) {
    return cell.getCellType() == CellType.FORMULA
        ? cell.getCachedFormulaResultType()
        : cell.getCellType();
  }

  // A number without a format is shown as 1.2E+11 where its digits do not fit.
  private static boolean isLongNumber(Cell cell) {
    double number = cell.getNumericCellValue();
    return cell.getCellStyle().getDataFormat() == 0
        && Math.abs(number) >= LONG_NUMBER
        && Math.abs(number) < EXACT_NUMBER
        && number == Math.rint(number);
  }

  private static String text(Cell cell, DataFormatter shown) {
    CellType type = type(cell);
    if (type == CellType.ERROR) {
      return "";
    }
    if (type == CellType.NUMERIC && isLongNumber(cell)) {
      return BigDecimal.valueOf(cell.getNumericCellValue()).toBigInteger().toString();
    }
    if (type == CellType.NUMERIC && DateUtil.isCellDateFormatted(cell)) {
      LocalDateTime time = cell.getLocalDateTimeCellValue();
      // A number below 1 is a time of day without a date.
      if (time != null && cell.getNumericCellValue() >= 1) {
        return CellDates.text(
            time, cell.getCellStyle().getDataFormatString(), shown.formatCellValue(cell));
      }
    }
    boolean kept =
        cell.getCellType() != CellType.FORMULA
            || !(cell instanceof XSSFCell formula)
            || formula.getCTCell().isSetV();
    return kept ? shown.formatCellValue(cell).replace("\r\n", "\n") : "";
  }

  // The content of a merged cell holds for each cell that it covers.
  private static void fill(List<List<String>> rows, CellRangeAddress region) {
    int top = region.getFirstRow();
    int left = region.getFirstColumn();
    if (top >= rows.size() || left >= rows.get(top).size()) {
      return;
    }
    String text = rows.get(top).get(left);
    for (int i = top; !text.isBlank() && i <= Math.min(region.getLastRow(), rows.size() - 1); i++) {
      List<String> cells = rows.get(i);
      for (int column = left;
          column <= Math.min(region.getLastColumn(), MOST_COLUMNS - 1);
          column++) {
        while (cells.size() <= column) {
          cells.add("");
        }
        if (cells.get(column).isBlank()) {
          cells.set(column, text);
        }
      }
    }
  }
}
