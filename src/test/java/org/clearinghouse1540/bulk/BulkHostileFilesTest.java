package org.clearinghouse1540.bulk;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.apache.poi.ss.util.CellRangeAddress;
import org.apache.poi.xssf.usermodel.XSSFCell;
import org.apache.poi.xssf.usermodel.XSSFSheet;
import org.apache.poi.xssf.usermodel.XSSFWorkbook;
import org.clearinghouse1540.access.Viewer;
import org.clearinghouse1540.kit.BadInput;
import org.clearinghouse1540.kit.files.FileTables;
import org.clearinghouse1540.kit.text.Language;
import org.clearinghouse1540.kit.web.SentFile;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.TestFactory;

/**
 * The same table of records in many kinds of files. Each gives the same rows, or what is not sure
 * is refused or in the account: nothing is wrong in silence.
 */
class BulkHostileFilesTest {
  private static final String NOTE = "Près d’Example, à l’été";
  private static final List<String> HEAD = List.of("words", "one", "some", "notes");
  private static final List<List<String>> ROWS =
      List.of(List.of("Nine", "Other", "en; fr", NOTE), List.of("Ten", "Other", "ar", "Two"));
  private static final String RIGHT = "Nine | 3 | [en, fr] | " + NOTE + "\nTen | 3 | [ar] | Two";

  private record Answer(String rows, String reported) {}

  private interface Change {
    void of(XSSFWorkbook book, XSSFSheet sheet) throws IOException;
  }

  @TestFactory
  Stream<DynamicTest> textFilesInTheEncodingsOfSpreadsheetPrograms() {
    Map<String, byte[]> files = new LinkedHashMap<>();
    files.put("comma", csv(",", "\n").getBytes(StandardCharsets.UTF_8));
    files.put(
        "comma, UTF-8 with a mark", ("\ufeff" + csv(",", "\r\n")).getBytes(StandardCharsets.UTF_8));
    files.put("semicolon", csv(";", "\r\n").getBytes(StandardCharsets.UTF_8));
    files.put(
        "semicolon, Windows-1252", csv(";", "\r\n").getBytes(Charset.forName("windows-1252")));
    files.put(
        "sep line", ("sep=;\r\n" + csv(";", "\r\n")).getBytes(Charset.forName("windows-1252")));
    files.put("tab", csv("\t", "\r\n").getBytes(StandardCharsets.UTF_8));
    files.put(
        "UTF-16 with a mark", ("\ufeff" + csv("\t", "\r\n")).getBytes(StandardCharsets.UTF_16LE));
    files.put(
        "UTF-16, the other order",
        ("\ufeff" + csv("\t", "\r\n")).getBytes(StandardCharsets.UTF_16BE));
    files.put("UTF-16 without a mark", csv(";", "\r\n").getBytes(StandardCharsets.UTF_16LE));
    files.put("old Macintosh line ends", csv(";", "\r").getBytes(StandardCharsets.UTF_8));
    files.put("empty lines", csv(";", "\r\n\r\n").getBytes(StandardCharsets.UTF_8));
    files.put("empty columns at the end", csv(",", ",,,\n").getBytes(StandardCharsets.UTF_8));
    files.put(
        "heads in capitals",
        csv(",", "\n").replace("words,one", "WORDS, One ").getBytes(StandardCharsets.UTF_8));
    return files.entrySet().stream()
        .map(
            file ->
                DynamicTest.dynamicTest(file.getKey(), () -> right(file.getValue(), "table.csv")));
  }

  @TestFactory
  Stream<DynamicTest> spreadsheetsWithTheSameRows() {
    Map<String, Change> files = new LinkedHashMap<>();
    files.put("as it is", (book, sheet) -> {});
    files.put("rows below empty ones", (book, sheet) -> sheet.shiftRows(1, 2, 3));
    files.put(
        "a title merged over the table",
        (book, sheet) -> {
          sheet.shiftRows(0, 2, 2);
          sheet.createRow(0).createCell(0).setCellValue("Offers of a provider");
          sheet.addMergedRegion(new CellRangeAddress(0, 0, 0, 3));
        });
    files.put(
        "a value merged over two rows",
        (book, sheet) -> {
          sheet.getRow(2).getCell(1).setBlank();
          sheet.addMergedRegion(new CellRangeAddress(1, 2, 1, 1));
        });
    files.put(
        "a formula with its value",
        (book, sheet) -> {
          XSSFCell cell = sheet.getRow(1).getCell(0);
          cell.setCellFormula("CONCATENATE(\"Ni\",\"ne\")");
          book.getCreationHelper().createFormulaEvaluator().evaluateFormulaCell(cell);
        });
    files.put("an empty column inside", (book, sheet) -> sheet.shiftColumns(2, 3, 1));
    files.put(
        "a sheet before",
        (book, sheet) -> {
          book.createSheet("Before").createRow(0).createCell(0).setCellValue("Read me");
          book.setSheetOrder("Before", 0);
        });
    files.put(
        "a total below",
        (book, sheet) -> sheet.createRow(4).createCell(6).setCellValue("2 offers"));
    return files.entrySet().stream()
        .map(
            file ->
                DynamicTest.dynamicTest(
                    file.getKey(), () -> right(xlsx(file.getValue()), "table.xlsx")));
  }

  @TestFactory
  Stream<DynamicTest> whatIsNotSureIsRefusedOrReported() {
    Map<String, Change> files = new LinkedHashMap<>();
    files.put(
        "a formula without its value",
        (book, sheet) -> {
          XSSFCell cell = sheet.getRow(1).getCell(3);
          cell.setCellFormula("A1&A2");
          cell.getCTCell().unsetV();
        });
    files.put(
        "an error of a formula",
        (book, sheet) -> {
          XSSFCell cell = sheet.getRow(1).getCell(3);
          cell.setCellFormula("1/0");
          book.getCreationHelper().createFormulaEvaluator().evaluateFormulaCell(cell);
        });
    files.put(
        "an error as a value",
        (book, sheet) ->
            sheet
                .getRow(1)
                .getCell(3)
                .setCellErrorValue(org.apache.poi.ss.usermodel.FormulaError.REF));
    files.put("a hidden row", (book, sheet) -> sheet.getRow(1).setZeroHeight(true));
    files.put("a hidden column", (book, sheet) -> sheet.setColumnHidden(3, true));
    files.put(
        "a hidden sheet",
        (book, sheet) -> {
          book.createSheet("Shown");
          book.setSheetHidden(0, true);
        });
    files.put(
        "a second table",
        (book, sheet) -> {
          XSSFSheet other = book.createSheet("Other");
          fill(other, List.of(HEAD, List.of("Eleven", "Other", "en", "")));
        });
    files.put(
        "an unknown column",
        (book, sheet) -> {
          sheet.getRow(0).createCell(4).setCellValue("Colour");
          sheet.getRow(1).createCell(4).setCellValue("blue");
        });
    files.put(
        "a comment",
        (book, sheet) -> {
          var comment =
              sheet
                  .createDrawingPatriarch()
                  .createCellComment(book.getCreationHelper().createClientAnchor());
          comment.setString(book.getCreationHelper().createRichTextString("Not this one"));
          sheet.getRow(1).getCell(0).setCellComment(comment);
        });
    files.put("a head twice", (book, sheet) -> sheet.getRow(0).createCell(4).setCellValue("notes"));
    files.put(
        "a head merged over two columns",
        (book, sheet) -> {
          sheet.shiftColumns(3, 3, 1);
          sheet.addMergedRegion(new CellRangeAddress(0, 0, 2, 3));
        });
    files.put(
        "an option that is not known",
        (book, sheet) -> sheet.getRow(1).getCell(1).setCellValue("Someone"));
    files.put("a yes for a choice", (book, sheet) -> sheet.getRow(1).getCell(1).setCellValue(true));
    return files.entrySet().stream()
        .map(
            file ->
                DynamicTest.dynamicTest(
                    file.getKey(),
                    () -> {
                      Answer answer = read(xlsx(file.getValue()), "table.xlsx");
                      assertThat(answer.rows().equals("refused") || !answer.reported().equals("[]"))
                          .as(answer.toString())
                          .isTrue();
                    }));
  }

  private static void right(byte[] content, String name) {
    assertThat(read(content, name).rows()).isEqualTo(RIGHT);
  }

  private static Answer read(byte[] content, String name) {
    ExampleTable table = new ExampleTable();
    SentFile file = new SentFile(name, content);
    try {
      BulkPlan plan =
          new BulkReader(table, Viewer.visitor(), Map.of())
              .read(file, FileTables.read(content, name));
      plan.added().forEach(added -> added.write().accept(null));
      List<String> rows = new ArrayList<>();
      table.written.forEach(
          form ->
              rows.add(
                  String.join(
                      " | ",
                      form.value("words"),
                      form.value("one"),
                      form.values("some").toString(),
                      form.value("notes"))));
      List<String> reported = new ArrayList<>();
      plan.account().reported().forEach(part -> reported.add(part.reason().in(Language.EN)));
      return new Answer(String.join("\n", rows), reported.toString());
    } catch (BadInput refused) {
      return new Answer("refused", refused.sentence(Language.EN));
    }
  }

  private static String csv(String sign, String end) {
    StringBuilder csv = new StringBuilder();
    for (List<String> row : rows()) {
      List<String> cells =
          row.stream()
              .map(cell -> cell.contains(";") || cell.contains(",") ? '"' + cell + '"' : cell)
              .toList();
      csv.append(String.join(sign, cells)).append(end);
    }
    return csv.toString();
  }

  private static List<List<String>> rows() {
    List<List<String>> rows = new ArrayList<>();
    rows.add(HEAD);
    rows.addAll(ROWS);
    return rows;
  }

  private static byte[] xlsx(Change change) throws IOException {
    try (XSSFWorkbook book = new XSSFWorkbook()) {
      XSSFSheet sheet = book.createSheet("Table");
      fill(sheet, rows());
      change.of(book, sheet);
      ByteArrayOutputStream out = new ByteArrayOutputStream();
      book.write(out);
      return out.toByteArray();
    }
  }

  private static void fill(XSSFSheet sheet, List<List<String>> rows) {
    for (int i = 0; i < rows.size(); i++) {
      for (int column = 0; column < rows.get(i).size(); column++) {
        (column == 0 ? sheet.createRow(i) : sheet.getRow(i))
            .createCell(column)
            .setCellValue(rows.get(i).get(column));
      }
    }
  }
}
