package org.clearinghouse1540.kit.files;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.util.Arrays;
import java.util.List;
import java.util.zip.ZipEntry;
import java.util.zip.ZipInputStream;
import java.util.zip.ZipOutputStream;
import org.apache.poi.ss.usermodel.Row;
import org.apache.poi.ss.usermodel.Sheet;
import org.apache.poi.ss.util.CellRangeAddress;
import org.apache.poi.xssf.usermodel.XSSFCellStyle;
import org.apache.poi.xssf.usermodel.XSSFWorkbook;
import org.clearinghouse1540.kit.Problem;
import org.clearinghouse1540.kit.Refusal;
import org.clearinghouse1540.kit.files.FileTables.Block;
import org.clearinghouse1540.kit.text.Message;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Spreadsheets as they are displayed, and hostile ones. */
class SheetTablesTest {
  private static final Problem TOO_MANY = Problem.of("file", "kit.file.too-many-cells");
  private static final Problem DAMAGED = Problem.of("file", "kit.file.damaged", "XLSX");

  private interface Filling {
    void fill(XSSFWorkbook book);
  }

  @Test
  void eachSheetIsATableWithItsName() throws IOException {
    byte[] file =
        book(
            book -> {
              book.createSheet("First").createRow(0).createCell(0).setCellValue("a");
              book.createSheet("الثانية").createRow(0).createCell(0).setCellValue("b");
              book.createSheet("Empty");
            });
    assertThat(FileTables.read(file, "a.xlsx").blocks())
        .containsExactly(
            new Block.Cells("First", List.of(List.of("a"))),
            new Block.Cells("الثانية", List.of(List.of("b"))),
            new Block.Cells("Empty", List.of()));
  }

  @Test
  void numbersDatesAndTruthValuesAreReadAsDisplayed() throws IOException {
    byte[] file =
        book(
            book -> {
              XSSFCellStyle day = book.createCellStyle();
              day.setDataFormat(book.createDataFormat().getFormat("yyyy-mm-dd"));
              XSSFCellStyle share = book.createCellStyle();
              share.setDataFormat(book.createDataFormat().getFormat("0%"));
              Row row = book.createSheet("1").createRow(0);
              row.createCell(0).setCellValue(1540);
              row.createCell(1).setCellValue(0.5);
              row.getCell(1).setCellStyle(share);
              row.createCell(2).setCellValue(LocalDate.of(2014, 3, 11));
              row.getCell(2).setCellStyle(day);
              row.createCell(3).setCellValue(true);
              row.createCell(4).setCellValue(2.25);
            });
    assertThat(rows(file)).containsExactly(List.of("1540", "50%", "2014-03-11", "TRUE", "2.25"));
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "1+1",
        "HYPERLINK(\"https://example.org/\",\"open\")",
        "WEBSERVICE(\"https://example.org/\")",
        "SUM(A1:XFD1048576)"
      })
  void aFormulaIsNotEvaluated(String formula) throws IOException {
    byte[] file =
        book(
            book -> {
              Row row = book.createSheet("1").createRow(0);
              row.createCell(0).setCellFormula(formula);
              row.createCell(1).setCellValue("next");
            });
    assertThat(rows(file)).containsExactly(List.of("", "next"));
    assertThat(FileTables.read(file, "a.xlsx").warnings())
        .as("a formula without a kept result is reported")
        .containsExactly(Message.of("kit.file.formula", "1!A1"));
  }

  @Test
  void textThatBeginsLikeAFormulaIsText() throws IOException {
    byte[] file = single("=cmd|' /C calc'!A0");
    assertThat(rows(file)).containsExactly(List.of("=cmd|' /C calc'!A0"));
  }

  @Test
  void theLongestCellIsReadWhole() throws IOException {
    String longest = "ä".repeat(32_767);
    assertThat(rows(single(longest))).containsExactly(List.of(longest));
  }

  @Test
  void theLinesOfACellAreKept() throws IOException {
    assertThat(rows(single("one\r\ntwo\nthree"))).containsExactly(List.of("one\ntwo\nthree"));
  }

  @Test
  void missingRowsAndCellsAreEmpty() throws IOException {
    byte[] file =
        book(
            book -> {
              Sheet sheet = book.createSheet("1");
              sheet.createRow(2).createCell(2).setCellValue("x");
            });
    assertThat(rows(file)).containsExactly(List.of(), List.of(), List.of("", "", "x"));
  }

  @Test
  void aMergedCellHasItsTextInEachCellThatItCovers() throws IOException {
    byte[] file =
        book(
            book -> {
              Sheet sheet = book.createSheet("1");
              Row row = sheet.createRow(0);
              row.createCell(0).setCellValue("merged");
              row.createCell(1);
              row.createCell(2).setCellValue("x");
              sheet.addMergedRegion(new CellRangeAddress(0, 0, 0, 1));
            });
    assertThat(rows(file)).containsExactly(List.of("merged", "merged", "x"));
  }

  @Test
  void hiddenSheetsRowsAndColumnsAreReadAndReported() throws IOException {
    byte[] file =
        book(
            book -> {
              Sheet sheet = book.createSheet("1");
              sheet.createRow(0).createCell(0).setCellValue("seen");
              sheet.getRow(0).createCell(1).setCellValue("column");
              sheet.setColumnHidden(1, true);
              sheet.createRow(1).createCell(0).setCellValue("row");
              sheet.getRow(1).setZeroHeight(true);
              book.createSheet("2");
              book.setSheetHidden(1, true);
            });
    assertThat(rows(file)).containsExactly(List.of("seen", "column"), List.of("row"));
    assertThat(FileTables.read(file, "a.xlsx").warnings())
        .containsExactly(
            Message.of("kit.file.hidden.cell", "1!B1", "column"),
            Message.of("kit.file.hidden.cell", "1!A2", "row"),
            Message.of("kit.file.hidden.sheet", "2"));
  }

  @Test
  void aRowIsReadUpToThe200thColumn() throws IOException {
    byte[] file =
        book(book -> book.createSheet("1").createRow(0).createCell(199).setCellValue("x"));
    assertThat(rows(file).getFirst()).hasSize(200);
    byte[] blank =
        book(book -> book.createSheet("1").createRow(0).createCell(16_383).setCellValue(" "));
    assertThat(rows(blank).getFirst()).hasSize(200);
  }

  @ParameterizedTest
  @ValueSource(ints = {200, 16_383})
  void aValueBeyondThe200thColumnIsNotLeftOutInSilence(int column) throws IOException {
    byte[] file =
        book(book -> book.createSheet("1").createRow(0).createCell(column).setCellValue("x"));
    assertThat(Refusal.of(() -> FileTables.read(file, "a.xlsx"))).isEqualTo(TOO_MANY);
  }

  @Test
  void aFileWithMoreThan50SheetsIsRefused() throws IOException {
    assertThat(FileTables.read(sheets(50), "a.xlsx").blocks()).hasSize(50);
    byte[] more = sheets(51);
    assertThat(Refusal.of(() -> FileTables.read(more, "a.xlsx"))).isEqualTo(TOO_MANY);
  }

  private static byte[] sheets(int number) throws IOException {
    return book(
        book -> {
          for (int i = 0; i < number; i++) {
            book.createSheet("sheet " + i);
          }
        });
  }

  @ParameterizedTest
  @ValueSource(ints = {20_001, 1_048_575})
  void aCellFarBelowTheOthersIsTooManyRows(int row) throws IOException {
    byte[] file =
        book(book -> book.createSheet("1").createRow(row).createCell(0).setCellValue("x"));
    assertThat(Refusal.of(() -> FileTables.read(file, "a.xlsx")))
        .isEqualTo(Problem.of("file", "kit.file.too-many-rows", 20_000));
  }

  @ParameterizedTest
  @ValueSource(doubles = {0.2, 0.5, 0.8, 0.99})
  void aSpreadsheetThatEndsEarlyIsDamaged(double part) throws IOException {
    byte[] whole = single("Example State 001");
    byte[] cut = Arrays.copyOf(whole, (int) (whole.length * part));
    assertThat(Refusal.of(() -> SheetTables.read(cut))).isEqualTo(DAMAGED);
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "not XML",
        "<workbook><sheets><sheet name='1' sheetId='1'/></sheets>",
        "<?xml version='1.0'?><!DOCTYPE w [<!ENTITY f SYSTEM 'file:///etc/hostname'>]><w>&f;</w>",
        ""
      })
  void aSpreadsheetWhoseListOfSheetsCannotBeParsedIsDamaged(String workbook) throws IOException {
    byte[] file = withWorkbook(workbook);
    assertThat(Refusal.of(() -> FileTables.read(file, "a.xlsx"))).isEqualTo(DAMAGED);
  }

  @Test
  void macrosOfASpreadsheetAreIgnored() throws IOException {
    byte[] file =
        book(
            book -> {
              book.createSheet("1").createRow(0).createCell(0).setCellValue("text");
              try {
                book.setVBAProject(
                    new ByteArrayInputStream("Sub Open()".getBytes(StandardCharsets.US_ASCII)));
              } catch (IOException impossible) {
                throw new java.io.UncheckedIOException(impossible);
              }
            });
    assertThat(rows(file)).containsExactly(List.of("text"));
  }

  private static List<List<String>> rows(byte[] file) {
    FileTables read = FileTables.read(file, "a.xlsx");
    assertThat(read.mediaType()).endsWith("spreadsheetml.sheet");
    return ((Block.Cells) read.blocks().getFirst()).rows();
  }

  private static byte[] single(String value) throws IOException {
    return book(book -> book.createSheet("1").createRow(0).createCell(0).setCellValue(value));
  }

  private static byte[] book(Filling filling) throws IOException {
    ByteArrayOutputStream out = new ByteArrayOutputStream();
    try (XSSFWorkbook book = new XSSFWorkbook()) {
      filling.fill(book);
      book.write(out);
    }
    return out.toByteArray();
  }

  /** A spreadsheet whose list of sheets is replaced. */
  private static byte[] withWorkbook(String workbook) throws IOException {
    ByteArrayOutputStream out = new ByteArrayOutputStream();
    try (ZipInputStream in = new ZipInputStream(new ByteArrayInputStream(single("text")));
        ZipOutputStream zip = new ZipOutputStream(out)) {
      for (ZipEntry entry = in.getNextEntry(); entry != null; entry = in.getNextEntry()) {
        boolean list = entry.getName().equals("xl/workbook.xml");
        byte[] content = in.readAllBytes();
        zip.putNextEntry(new ZipEntry(entry.getName()));
        zip.write(list ? workbook.getBytes(StandardCharsets.UTF_8) : content);
      }
    }
    return out.toByteArray();
  }
}
