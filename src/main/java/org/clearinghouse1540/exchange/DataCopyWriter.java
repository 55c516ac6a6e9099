package org.clearinghouse1540.exchange;

import de.siegmar.fastcsv.writer.CsvWriter;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.StringWriter;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.clearinghouse1540.kit.files.FormulaGuard;
import org.clearinghouse1540.matrix.Citation;
import org.clearinghouse1540.matrix.FieldKey;
import org.clearinghouse1540.matrix.FieldValue;
import org.clearinghouse1540.obligations.FormVersion;
import org.clearinghouse1540.sources.CitedDocument;
import org.dhatim.fastexcel.Workbook;
import org.dhatim.fastexcel.Worksheet;
import tools.jackson.databind.json.JsonMapper;

/**
 * Writes a copy as data: CSV with a line per field, a spreadsheet with a sheet per part, or JSON.
 */
final class DataCopyWriter {
  /** The columns of the CSV. */
  static final List<String> CSV_HEAD =
      List.of("part", "row", "label", "column", "value", "decision");

  /** The details of a document, in this order. */
  static final List<String> SOURCE_HEAD =
      List.of(
          "source",
          "title",
          "symbol",
          "language",
          "address",
          "archived",
          "archived_on",
          "issued_on",
          "repealed",
          "common");

  private static final JsonMapper JSON = JsonMapper.builder().build();

  private DataCopyWriter() {}

  static byte[] csv(MatrixCopy copy) {
    StringWriter text = new StringWriter();
    text.append('\ufeff'); // so that spreadsheet programs read it as UTF-8
    try (CsvWriter csv = CsvWriter.builder().build(text)) {
      csv.writeRecord(CSV_HEAD);
      csv.writeRecord(List.of("matrix", "", "State", "state", cell(copy.matrix().state()), ""));
      csv.writeRecord(List.of("matrix", "", "Form", "form", copy.form().version(), ""));
      csv.writeRecord(List.of("matrix", "", "Status", "status", copy.status().name(), ""));
      copy.wording()
          .ifPresent(
              note -> csv.writeRecord(List.of("matrix", "", "Wording", "wording", cell(note), "")));
      for (FormVersion.Part part : copy.form().all()) {
        for (FormVersion.Row row : part.rows()) {
          for (FormVersion.Column column : part.columns()) {
            if (row.columns().contains(column.key())) {
              csv.writeRecord(
                  List.of(
                      part.key(),
                      row.key(),
                      cell(row.label()),
                      column.key(),
                      cell(copy.text(row, column)),
                      cell(copy.content(row, column).decision())));
            }
          }
        }
      }
      for (CitedDocument cited : new TreeMap<>(copy.documents()).values()) {
        List<String> details = details(cited);
        for (int i = 1; i < SOURCE_HEAD.size(); i++) {
          csv.writeRecord(
              List.of(
                  "source", details.getFirst(), "", SOURCE_HEAD.get(i), cell(details.get(i)), ""));
        }
      }
    } catch (IOException impossible) {
      throw new UncheckedIOException(impossible);
    }
    return text.toString().getBytes(StandardCharsets.UTF_8);
  }

  private static String cell(String text) {
    return FormulaGuard.guarded(text);
  }

  static List<String> details(CitedDocument cited) {
    return List.of(
        "S" + cited.id(),
        cited.title(),
        cited.symbol(),
        cited.language(),
        cited.address(),
        cited.archivedAddress(),
        cited.archivedOn(),
        cited.issuedOn(),
        cited.repealed(),
        cited.state().isEmpty() ? "yes" : "");
  }

  static byte[] xlsx(MatrixCopy copy) {
    ByteArrayOutputStream out = new ByteArrayOutputStream();
    try (Workbook book = new Workbook(out, "Clearinghouse 1540", "1.0")) {
      book.properties().setTitle(copy.title() + ", " + copy.name());
      Worksheet facts = book.newWorksheet("matrix");
      line(facts, 0, List.of("State", copy.matrix().state()));
      line(facts, 1, List.of("Form", copy.form().version()));
      line(facts, 2, List.of("Status", copy.status().name()));
      line(facts, 3, List.of("Name", copy.name()));
      line(facts, 4, List.of("Day", copy.day()));
      copy.wording().ifPresent(note -> line(facts, 5, List.of("Wording", note)));
      for (FormVersion.Part part : copy.form().all()) {
        sheet(book.newWorksheet(part.key()), copy, part);
      }
      Worksheet sources = book.newWorksheet("sources");
      line(sources, 0, SOURCE_HEAD);
      int at = 1;
      for (CitedDocument cited : new TreeMap<>(copy.documents()).values()) {
        line(sources, at++, details(cited));
      }
      Worksheet decisions = book.newWorksheet("decisions");
      line(decisions, 0, List.of("row", "column", "decision"));
      at = 1;
      for (Map.Entry<FieldKey, FieldValue> content : copy.contents().entrySet()) {
        if (!content.getValue().decision().isEmpty()) {
          FieldKey key = content.getKey();
          line(decisions, at++, List.of(key.row(), key.column(), content.getValue().decision()));
        }
      }
    } catch (IOException impossible) {
      throw new UncheckedIOException(impossible);
    }
    return out.toByteArray();
  }

  private static void sheet(Worksheet sheet, MatrixCopy copy, FormVersion.Part part) {
    List<String> head = new ArrayList<>(List.of("key", "no", "row"));
    part.columns().forEach(column -> head.add(column.key()));
    line(sheet, 0, head);
    sheet.freezePane(3, 1);
    sheet.width(0, 24);
    sheet.width(2, 50);
    int at = 1;
    for (FormVersion.Row row : part.rows()) {
      List<String> cells = new ArrayList<>(List.of(row.key(), row.number(), row.label()));
      part.columns().forEach(column -> cells.add(copy.text(row, column)));
      line(sheet, at++, cells);
    }
  }

  private static void line(Worksheet sheet, int row, List<String> cells) {
    for (int column = 0; column < cells.size(); column++) {
      sheet.value(row, column, cells.get(column));
    }
  }

  static byte[] json(MatrixCopy copy) {
    Map<String, Object> out = new LinkedHashMap<>();
    out.put("state", copy.matrix().state());
    out.put("name", copy.name());
    out.put("form", copy.form().version());
    out.put("status", copy.status().name());
    out.put("day", copy.day());
    List<Map<String, Object>> fields = new ArrayList<>();
    for (FormVersion.Part part : copy.form().all()) {
      for (FormVersion.Row row : part.rows()) {
        for (FormVersion.Column column : part.columns()) {
          FieldValue content = copy.content(row, column);
          if (!content.isNothing()) {
            fields.add(field(row.key(), column.key(), content));
          }
        }
      }
    }
    out.put("fields", fields);
    List<Map<String, String>> sources = new ArrayList<>();
    for (CitedDocument cited : new TreeMap<>(copy.documents()).values()) {
      Map<String, String> one = new LinkedHashMap<>();
      List<String> details = details(cited);
      for (int i = 0; i < SOURCE_HEAD.size(); i++) {
        one.put(SOURCE_HEAD.get(i), details.get(i));
      }
      sources.add(one);
    }
    out.put("sources", sources);
    return JSON.writerWithDefaultPrettyPrinter().writeValueAsBytes(out);
  }

  private static Map<String, Object> field(String row, String column, FieldValue content) {
    Map<String, Object> out = new LinkedHashMap<>();
    out.put("row", row);
    out.put("column", column);
    out.put("mark", content.mark().code());
    out.put("words", content.words());
    List<Map<String, Object>> citations = new ArrayList<>();
    for (Citation citation : content.citations()) {
      Map<String, Object> one = new LinkedHashMap<>();
      one.put("source", "S" + citation.document());
      one.put("places", citation.places());
      one.put("passage", citation.passage());
      one.put("language", citation.language());
      one.put("unofficial", citation.unofficial());
      one.put("supports", citation.supports());
      one.put("says", citation.says());
      citations.add(one);
    }
    out.put("citations", citations);
    out.put("decision", content.decision());
    return out;
  }
}
