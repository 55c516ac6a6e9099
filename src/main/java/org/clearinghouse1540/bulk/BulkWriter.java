package org.clearinghouse1540.bulk;

import de.siegmar.fastcsv.writer.CsvWriter;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.StringWriter;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.clearinghouse1540.kit.BadInput;
import org.clearinghouse1540.kit.document.FileFormat;
import org.clearinghouse1540.kit.files.FormulaGuard;
import org.clearinghouse1540.kit.text.Language;
import org.clearinghouse1540.kit.text.Texts;
import org.clearinghouse1540.kit.web.Option;
import org.dhatim.fastexcel.Workbook;
import org.dhatim.fastexcel.Worksheet;

/** Writes records as a table: a heading for each column, then a row for each record. */
final class BulkWriter {
  private static final int LONGEST = 32_767;
  private static final int WIDE = 40;

  private final BulkTable table;
  private final Language language;
  private final List<BulkColumn> columns;
  private final Map<String, Map<String, String>> names = new HashMap<>();

  BulkWriter(BulkTable table, Language language) {
    this.table = table;
    this.language = language;
    this.columns = table.columns();
    BulkCells cells = new BulkCells(columns);
    for (BulkColumn column : columns) {
      Map<String, String> texts = new HashMap<>();
      for (Option option : column.options().apply(language)) {
        if (cells.means(column, option.text(), option.value())) {
          texts.put(option.value(), option.text());
        }
      }
      names.put(column.field(), texts);
    }
  }

  byte[] write(List<BulkRecord> records, FileFormat format) {
    List<List<String>> rows = new ArrayList<>();
    rows.add(head());
    records.forEach(stored -> rows.add(row(stored)));
    return switch (format) {
      case XLSX -> sheet(rows);
      case CSV -> csv(rows);
      case DOCX, PDF, JSON -> throw new IllegalArgumentException(format.name());
    };
  }

  /** The headings. */
  List<String> head() {
    List<String> head = new ArrayList<>();
    head.add(Texts.get(language, BulkHead.NUMBER));
    head.add(Texts.get(language, BulkHead.VERSION));
    columns.forEach(column -> head.add(column.label().in(language)));
    return head;
  }

  /** The cells of a record. */
  List<String> row(BulkRecord stored) {
    List<String> cells = new ArrayList<>();
    cells.add(Long.toString(stored.number()));
    cells.add(stored.version(columns));
    columns.forEach(column -> cells.add(text(column, stored.values(column))));
    return cells;
  }

  /** The values of a column as the text of a cell. */
  String text(BulkColumn column, List<String> values) {
    Map<String, String> texts = names.getOrDefault(column.field(), Map.of());
    List<String> plain =
        BulkRecord.plain(values).stream().map(value -> texts.getOrDefault(value, value)).toList();
    return String.join(column.kind() == BulkColumn.Kind.TEXT ? "\n" : "; ", plain);
  }

  private byte[] csv(List<List<String>> rows) {
    StringWriter text = new StringWriter();
    text.append('\ufeff'); // so that spreadsheet programs read it as UTF-8
    try (CsvWriter csv = CsvWriter.builder().build(text)) {
      rows.forEach(row -> csv.writeRecord(row.stream().map(FormulaGuard::guarded).toList()));
    } catch (IOException impossible) {
      throw new UncheckedIOException(impossible);
    }
    return text.toString().getBytes(StandardCharsets.UTF_8);
  }

  private byte[] sheet(List<List<String>> rows) {
    ByteArrayOutputStream out = new ByteArrayOutputStream();
    try (Workbook book = new Workbook(out, "Clearinghouse 1540", "1.0")) {
      Worksheet sheet = book.newWorksheet(table.kind());
      if (language.direction().equals("rtl")) {
        sheet.rightToLeft();
      }
      sheet.freezePane(2, 1);
      for (int row = 0; row < rows.size(); row++) {
        List<String> cells = rows.get(row);
        for (int column = 0; column < cells.size(); column++) {
          sheet.value(row, column, cell(cells.get(column), row));
        }
      }
      int width = rows.getFirst().size();
      sheet.range(0, 0, 0, width - 1).style().bold().wrapText(true).set();
      for (int column = 2; column < width; column++) {
        sheet.width(column, WIDE);
      }
    } catch (IOException impossible) {
      throw new UncheckedIOException(impossible);
    }
    return out.toByteArray();
  }

  // A spreadsheet program reads _x0041_ as a character; its first sign is written as one.
  private static String cell(String text, int row) {
    String written = text.replaceAll("_(?=x[0-9A-Fa-f]{4}_)", "_x005F_");
    if (written.length() > LONGEST) {
      throw BadInput.of("file", "bulk.refused.long", row + 1);
    }
    return written;
  }
}
