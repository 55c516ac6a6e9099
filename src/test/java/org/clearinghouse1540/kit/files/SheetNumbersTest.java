package org.clearinghouse1540.kit.files;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.time.LocalDate;
import org.apache.poi.ss.usermodel.CellStyle;
import org.apache.poi.ss.usermodel.FormulaError;
import org.apache.poi.xssf.usermodel.XSSFCell;
import org.apache.poi.xssf.usermodel.XSSFWorkbook;
import org.clearinghouse1540.kit.files.FileTables.Block;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** Numbers, dates and errors in cells of a spreadsheet. */
class SheetNumbersTest {
  private static FileTables read(Object value, String format) throws IOException {
    try (XSSFWorkbook book = new XSSFWorkbook()) {
      XSSFCell cell = book.createSheet("One").createRow(0).createCell(0);
      switch (value) {
        case LocalDate date -> cell.setCellValue(date);
        case Double number -> cell.setCellValue(number);
        default -> cell.setCellErrorValue(FormulaError.forString(value.toString()));
      }
      if (!format.isEmpty()) {
        CellStyle style = book.createCellStyle();
        style.setDataFormat(book.createDataFormat().getFormat(format));
        cell.setCellStyle(style);
      }
      ByteArrayOutputStream out = new ByteArrayOutputStream();
      book.write(out);
      return FileTables.read(out.toByteArray(), "table.xlsx");
    }
  }

  private static String text(FileTables file) {
    return ((Block.Cells) file.blocks().getFirst()).rows().getFirst().getFirst();
  }

  @ParameterizedTest
  @CsvSource({
    "123456789012, '', 123456789012",
    "12345678901234, '', 12345678901234",
    "-123456789012, '', -123456789012",
    "2026, '', 2026",
    "1234.5, '', 1234.5",
    "12, 0000, 0012"
  })
  void aNumberKeepsItsDigits(double number, String format, String written) throws IOException {
    assertThat(text(read(number, format))).isEqualTo(written);
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "d.m.yyyy",
        "m/d/yy",
        "[$-419]d mmmm yyyy",
        "[$-C01]d mmmm yyyy",
        "yyyy\"年\"m\"月\"d\"日\""
      })
  void aDateIsTheSameInEachFormat(String format) throws IOException {
    assertThat(text(read(LocalDate.of(2026, 3, 4), format))).isEqualTo("2026-03-04");
  }

  @ParameterizedTest
  @CsvSource({
    "mmm-yy, 2031-03",
    "mmmm yyyy, 2031-03",
    "yyyy/mm, 2031-03",
    "yyyy-mm, 2031-03",
    "[$-419]mmmm\\ yyyy, 2031-03",
    "yyyy\"年\"m\"月\", 2031-03",
    "yyyy, 2031",
    "yyyy-mm-dd hh:mm, 2031-03-04",
    "d-mmm, 4-Mar",
    "d.m., 4.3."
  })
  void aDateIsAsExactAsItsCellShowsIt(String format, String written) throws IOException {
    assertThat(text(read(LocalDate.of(2031, 3, 4), format))).isEqualTo(written);
  }

  @Test
  void anErrorIsReportedAndIsNoText() throws IOException {
    FileTables file = read("#REF!", "");
    assertThat(text(file)).isEmpty();
    assertThat(file.warnings().getFirst().key()).isEqualTo("kit.file.formula-error");
  }
}
