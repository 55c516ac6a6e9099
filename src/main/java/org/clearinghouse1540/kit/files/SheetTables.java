package org.clearinghouse1540.kit.files;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import org.apache.poi.ooxml.POIXMLException;
import org.apache.poi.openxml4j.exceptions.OpenXML4JRuntimeException;
import org.apache.poi.openxml4j.util.ZipSecureFile;
import org.apache.poi.ss.usermodel.Cell;
import org.apache.poi.ss.usermodel.DataFormatter;
import org.apache.poi.ss.usermodel.Row;
import org.apache.poi.ss.usermodel.Sheet;
import org.apache.poi.util.RecordFormatException;
import org.apache.poi.xssf.usermodel.XSSFWorkbook;
import org.clearinghouse1540.kit.BadInput;
import org.clearinghouse1540.kit.files.FileTables.Block;

/** Reads the cells of an XLSX file as displayed; formulas are not evaluated. */
final class SheetTables {
  private static final String XLSX =
      "application/vnd.openxmlformats-officedocument.spreadsheetml.sheet";
  private static final int MOST_COLUMNS = 200;

  private SheetTables() {}

  static FileTables read(byte[] content) {
    Archive.check(content, "xl/workbook.xml", "XLSX");
    ZipSecureFile.setMinInflateRatio(0.005);
    try (XSSFWorkbook book = new XSSFWorkbook(new ByteArrayInputStream(content))) {
      List<Block> blocks = new ArrayList<>();
      for (int i = 0; i < Math.min(50, book.getNumberOfSheets()); i++) {
        Sheet sheet = book.getSheetAt(i);
        blocks.add(new Block.Cells(sheet.getSheetName(), rows(sheet)));
      }
      return new FileTables(XLSX, blocks, List.of());
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

  private static List<List<String>> rows(Sheet sheet) {
    if (sheet.getLastRowNum() > 20_000) {
      throw BadInput.of("file", "kit.file.too-many-rows", 20_000);
    }
    DataFormatter shown = new DataFormatter(java.util.Locale.ROOT);
    List<List<String>> rows = new ArrayList<>();
    for (int i = 0; i <= sheet.getLastRowNum(); i++) {
      List<String> cells = new ArrayList<>();
      Row row = sheet.getRow(i);
      int last = row == null ? 0 : Math.min(MOST_COLUMNS, Math.max(0, row.getLastCellNum()));
      for (int column = 0; column < last; column++) {
        Cell cell = row == null ? null : row.getCell(column);
        cells.add(cell == null ? "" : shown.formatCellValue(cell).replace("\r\n", "\n"));
      }
      rows.add(cells);
    }
    return rows;
  }
}
