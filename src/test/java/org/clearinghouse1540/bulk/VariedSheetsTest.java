package org.clearinghouse1540.bulk;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.stream.Collectors;
import org.apache.poi.ss.usermodel.CellStyle;
import org.apache.poi.ss.usermodel.Font;
import org.apache.poi.ss.usermodel.Row;
import org.apache.poi.ss.usermodel.Sheet;
import org.apache.poi.xssf.usermodel.XSSFWorkbook;
import org.clearinghouse1540.access.Viewer;
import org.clearinghouse1540.kit.BadInput;
import org.clearinghouse1540.kit.files.FileTables;
import org.clearinghouse1540.kit.text.Language;
import org.clearinghouse1540.kit.web.SentFile;
import org.junit.jupiter.api.Test;

/**
 * Sheets of records as people change them in a spreadsheet program: columns in another order,
 * further ones, lines above, heads repeated, struck cells. Each value is in its field, or reported,
 * or the file is refused; no record is made up. {@code -Dvaried.sheets=NUMBER} reads more of them.
 */
class VariedSheetsTest {
  private static final int SHEETS = Integer.getInteger("varied.sheets", 60);
  private static final List<String> FIELDS = List.of("words", "one", "some", "notes");

  private final List<String> errors = new ArrayList<>();
  private int refused;
  private int values;

  private static final class Made {
    final List<List<String>> rows = new ArrayList<>();
    final List<String> struck = new ArrayList<>();
    final List<String> extra = new ArrayList<>();
    int records;
    int above;
  }

  @Test
  void noValueIsLostOrInTheWrongFieldInSilence() {
    for (int seed = 0; seed < SHEETS; seed++) {
      Random random = new Random(seed);
      Made made = make(random);
      boolean book = seed % 2 == 0;
      byte[] content = book ? xlsx(made) : csv(made, random);
      check("sheet " + seed, made, content, book);
    }
    System.out.println(
        "sheets of records: %d files, %d refused, %d values, wrong and silent %d"
            .formatted(SHEETS, refused, values, errors.size()));
    assertThat(errors).isEmpty();
  }

  private static Made make(Random random) {
    Made made = new Made();
    made.records = 2 + random.nextInt(5);
    List<String> head = new ArrayList<>(FIELDS);
    if (random.nextBoolean()) {
      Collections.shuffle(head, random);
    }
    if (random.nextInt(3) == 0) {
      head.add(random.nextInt(head.size()), "Reviewed by");
    }
    for (int at = random.nextInt(3); at > 0; at--) {
      made.rows.add(List.of("Line qline" + at));
      made.extra.add("qline" + at);
    }
    made.above = made.rows.size();
    made.rows.add(head.stream().map(name -> spelled(name, random)).toList());
    for (int record = 0; record < made.records; record++) {
      List<String> row = new ArrayList<>();
      for (String field : head) {
        row.add(value(field, record));
      }
      made.rows.add(row);
      if (head.contains("Reviewed by")) {
        made.extra.add("qby" + record + "q");
      }
    }
    if (random.nextInt(3) == 0) {
      made.rows.add(made.above + 2, made.rows.get(made.above));
    }
    if (random.nextInt(3) == 0) {
      made.rows.add(made.above + 2, List.of(""));
    }
    if (random.nextInt(4) == 0) {
      made.struck.add("Words qw0q");
    }
    return made;
  }

  private static String spelled(String name, Random random) {
    return switch (random.nextInt(5)) {
      case 0 -> name.toUpperCase(java.util.Locale.ROOT);
      case 1 -> " " + name + "\u00a0";
      default -> name;
    };
  }

  private static String value(String field, int record) {
    return switch (field) {
      case "words" -> "Words qw" + record + "q";
      case "one" -> "Other";
      case "some" -> record % 2 == 0 ? "English; fr" : "";
      case "notes" -> "Note qn" + record + "q, \"so\"; more\nlines";
      default -> "Person qby" + record + "q";
    };
  }

  private static byte[] csv(Made made, Random random) {
    String separator = random.nextBoolean() ? ";" : ",";
    made.struck.clear();
    int width = made.rows.get(made.above).size();
    String text =
        made.rows.stream()
            .map(
                row -> {
                  List<String> cells = new ArrayList<>(row);
                  cells.addAll(Collections.nCopies(width - row.size(), ""));
                  return cells.stream()
                      .map(cell -> "\"" + cell.replace("\"", "\"\"") + "\"")
                      .collect(Collectors.joining(separator));
                })
            .collect(Collectors.joining("\r\n"));
    return text.getBytes(random.nextBoolean() ? StandardCharsets.UTF_8 : StandardCharsets.UTF_16);
  }

  private static byte[] xlsx(Made made) {
    ByteArrayOutputStream out = new ByteArrayOutputStream();
    try (XSSFWorkbook book = new XSSFWorkbook()) {
      Sheet sheet = book.createSheet("Records");
      CellStyle style = book.createCellStyle();
      Font font = book.createFont();
      font.setStrikeout(true);
      style.setFont(font);
      for (List<String> cells : made.rows) {
        Row row = sheet.createRow(sheet.getPhysicalNumberOfRows());
        for (int at = 0; at < cells.size(); at++) {
          row.createCell(at).setCellValue(cells.get(at));
          if (made.struck.contains(cells.get(at))) {
            row.getCell(at).setCellStyle(style);
          }
        }
      }
      book.write(out);
    } catch (IOException impossible) {
      throw new UncheckedIOException(impossible);
    }
    return out.toByteArray();
  }

  private void check(String name, Made made, byte[] content, boolean book) {
    BulkPlan plan;
    try {
      SentFile file = new SentFile(book ? "table.xlsx" : "table.csv", content);
      plan =
          new BulkReader(new ExampleTable(), Viewer.visitor(), Map.of())
              .read(file, FileTables.read(content, file.name()));
    } catch (BadInput refusal) {
      refused++;
      return;
    }
    if (plan.added().size() != made.records) {
      errors.add(name + ": %d records of %d".formatted(plan.added().size(), made.records));
      return;
    }
    String reported =
        plan.account().reported().stream()
            .map(report -> report.text() + " " + report.reason().in(Language.EN))
            .collect(Collectors.joining("\n"));
    made.extra.stream()
        .filter(words -> !reported.contains(words))
        .forEach(words -> errors.add(name + ": not reported: " + words));
    for (int record = 0; record < made.records; record++) {
      Map<String, List<String>> read = plan.proposals().get(record).values();
      values += 2;
      for (String field : List.of("words", "notes")) {
        List<String> expected = List.of(value(field, record));
        if (!read.getOrDefault(field, List.of()).equals(expected)) {
          errors.add(name + ": " + field + " " + record + " was read as " + read.get(field));
        }
      }
    }
  }
}
