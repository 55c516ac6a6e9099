package org.clearinghouse1540.kit.files;

import org.apache.poi.ss.usermodel.Cell;
import org.apache.poi.ss.usermodel.CellType;
import org.apache.poi.xssf.usermodel.XSSFCell;
import org.apache.poi.xssf.usermodel.XSSFFont;
import org.apache.poi.xssf.usermodel.XSSFRichTextString;

/** Leaves out the text of a cell that is struck through: somebody deleted it by hand. */
final class StruckCells {
  private StruckCells() {}

  /** The text of a cell without what is struck through. */
  static String without(Cell cell, String text) {
    if (text.isBlank() || !(cell instanceof XSSFCell sheetCell)) {
      return text;
    }
    boolean struck = sheetCell.getCellStyle().getFont().getStrikeout();
    if (cell.getCellType() != CellType.STRING) {
      return struck ? "" : text;
    }
    XSSFRichTextString rich = sheetCell.getRichStringCellValue();
    if (rich.numFormattingRuns() == 0) {
      return struck ? "" : text;
    }
    StringBuilder left = new StringBuilder();
    String words = rich.getString();
    int from = 0;
    for (int run = 0; run < rich.numFormattingRuns(); run++) {
      int start = rich.getIndexOfFormattingRun(run);
      left.append(struck ? "" : words.substring(from, Math.max(from, start)));
      int end = Math.min(words.length(), start + rich.getLengthOfFormattingRun(run));
      // A run without a font has that of the cell.
      XSSFFont font = rich.getFontOfFormattingRun(run);
      if (font == null ? !struck : !font.getStrikeout()) {
        left.append(words, start, end);
      }
      from = end;
    }
    left.append(struck ? "" : words.substring(from));
    String read = left.toString().replace("\r\n", "\n");
    return read.equals(text) ? text : read.strip();
  }
}
