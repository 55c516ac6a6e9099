package org.clearinghouse1540.kit.document;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.List;
import org.apache.poi.ss.usermodel.Cell;
import org.apache.poi.ss.usermodel.DataValidation;
import org.apache.poi.ss.usermodel.Row;
import org.apache.poi.xssf.usermodel.XSSFSheet;
import org.apache.poi.xssf.usermodel.XSSFWorkbook;

/** A spreadsheet that a person opened, changed and saved. */
public final class EditedSheet {
  private final XSSFWorkbook book;

  public EditedSheet(byte[] xlsx) {
    try {
      book = new XSSFWorkbook(new ByteArrayInputStream(xlsx));
    } catch (IOException unreadable) {
      throw new UncheckedIOException(unreadable);
    }
  }

  /** The text of a cell; the first row and column are 0. */
  public String text(String sheet, int row, int column) {
    Row found = book.getSheet(sheet).getRow(row);
    Cell cell = found == null ? null : found.getCell(column);
    return cell == null ? "" : cell.getStringCellValue();
  }

  /** The number format of a cell, or of its column if nothing is in the cell. */
  public String format(String sheet, int row, int column) {
    Row found = book.getSheet(sheet).getRow(row);
    Cell cell = found == null ? null : found.getCell(column);
    return cell == null
        ? book.getSheet(sheet).getColumnStyle(column).getDataFormatString()
        : cell.getCellStyle().getDataFormatString();
  }

  /** The number of rows of a sheet. */
  public int rows(String sheet) {
    return book.getSheet(sheet).getLastRowNum() + 1;
  }

  /** The column with a heading. */
  public int column(String sheet, String heading) {
    int column = 0;
    while (!text(sheet, 0, column).equals(heading)) {
      if (column++ > 40) {
        throw new AssertionError(heading);
      }
    }
    return column;
  }

  /** The formulas of the drop-downs of a sheet. */
  public List<String> choices(String sheet) {
    return book.getSheet(sheet).getDataValidations().stream()
        .map(validation -> validation.getValidationConstraint().getFormula1())
        .toList();
  }

  /** The titles of the messages that stop other text than a choice; empty if it is accepted. */
  public List<String> refusals(String sheet) {
    return book.getSheet(sheet).getDataValidations().stream()
        .map(
            validation ->
                validation.getShowErrorBox()
                        && validation.getErrorStyle() == DataValidation.ErrorStyle.STOP
                    ? validation.getErrorBoxTitle()
                    : "")
        .toList();
  }

  /** Whether a sheet is written from right to left. */
  public boolean isRightToLeft(String sheet) {
    return book.getSheet(sheet).isRightToLeft();
  }

  /** The places to which the links of a sheet lead. */
  public List<String> links(String sheet) {
    return book.getSheet(sheet).getHyperlinkList().stream()
        .map(link -> link.getLocation() == null ? link.getAddress() : link.getLocation())
        .toList();
  }

  /** Types a text into a cell. */
  public EditedSheet type(String sheet, int row, int column, String text) {
    XSSFSheet found = book.getSheet(sheet);
    Row line = found.getRow(row) == null ? found.createRow(row) : found.getRow(row);
    Cell cell = line.getCell(column) == null ? line.createCell(column) : line.getCell(column);
    cell.setCellValue(text);
    return this;
  }

  /** Gives a sheet another name. */
  public EditedSheet rename(String sheet, String name) {
    book.setSheetName(book.getSheetIndex(sheet), name);
    return this;
  }

  /** The file. */
  public byte[] saved() {
    ByteArrayOutputStream out = new ByteArrayOutputStream();
    try {
      book.write(out);
    } catch (IOException impossible) {
      throw new UncheckedIOException(impossible);
    }
    return out.toByteArray();
  }
}
