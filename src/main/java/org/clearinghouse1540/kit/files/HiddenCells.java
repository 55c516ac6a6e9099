package org.clearinghouse1540.kit.files;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.apache.poi.ss.usermodel.Cell;
import org.apache.poi.ss.usermodel.Row;
import org.apache.poi.ss.usermodel.Sheet;
import org.apache.poi.ss.util.CellRangeAddress;
import org.clearinghouse1540.kit.text.Message;

/**
 * The cells of a sheet that are in hidden rows and columns: each with its text, or, where a sheet
 * has many, each hidden row and column as a range.
 */
final class HiddenCells {
  private static final int MOST_SINGLE = 100;
  private final Sheet sheet;
  private final List<Message> single = new ArrayList<>();
  private final Map<Integer, CellRangeAddress> columns = new LinkedHashMap<>();
  private final Map<Integer, CellRangeAddress> rows = new LinkedHashMap<>();

  HiddenCells(Sheet sheet) {
    this.sheet = sheet;
  }

  /** Notes a cell with text if it is hidden. */
  void see(Row row, Cell cell, String text) {
    int column = cell.getColumnIndex();
    if (sheet.isColumnHidden(column)) {
      extend(columns, column, row.getRowNum(), column);
    } else if (row.getZeroHeight()) {
      extend(rows, row.getRowNum(), row.getRowNum(), column);
    } else {
      return;
    }
    single.add(Message.of("kit.file.hidden.cell", SheetTables.place(cell), text));
  }

  private static void extend(Map<Integer, CellRangeAddress> ranges, int key, int row, int column) {
    CellRangeAddress range =
        ranges.computeIfAbsent(key, first -> new CellRangeAddress(row, row, column, column));
    range.setLastRow(row);
    range.setLastColumn(column);
  }

  /** The warnings that a person has to read about them. */
  List<Message> warnings() {
    if (single.size() <= MOST_SINGLE) {
      return single;
    }
    List<Message> ranges = new ArrayList<>();
    columns.values().forEach(range -> ranges.add(warning(range)));
    rows.values().forEach(range -> ranges.add(warning(range)));
    return ranges;
  }

  private Message warning(CellRangeAddress range) {
    return Message.of("kit.file.hidden.cells", sheet.getSheetName() + "!" + range.formatAsString());
  }
}
