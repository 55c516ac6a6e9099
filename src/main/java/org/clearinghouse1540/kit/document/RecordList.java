package org.clearinghouse1540.kit.document;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.clearinghouse1540.kit.text.Language;

/**
 * A list of records as a file: a section for each record on pages, and a row for each record in
 * tables of data.
 *
 * @param named the name of the titles of the records, such as "Provider"
 */
public record RecordList(String title, Language language, String named, List<RecordFacts> records) {
  private static final String SOURCE = "Clearinghouse 1540";

  public RecordList {
    records = List.copyOf(records);
  }

  /** The list as a document for a file format. */
  public PrintDocument in(FileFormat format) {
    List<PrintDocument.Part> parts =
        switch (format) {
          case DOCX, PDF -> sections();
          case XLSX, CSV, JSON -> List.of(table());
        };
    return new PrintDocument(title, language, "", SOURCE, parts);
  }

  private List<PrintDocument.Part> sections() {
    List<PrintDocument.Part> parts = new ArrayList<>();
    for (RecordFacts record : records) {
      parts.add(new PrintDocument.Part.Heading(named + ": " + record.title()));
      parts.add(record.table(language));
    }
    return parts;
  }

  // A column for each fact that any of the records has.
  private PrintDocument.Part table() {
    Map<String, String> columns = new LinkedHashMap<>();
    records.forEach(
        record -> record.facts().forEach(fact -> columns.putIfAbsent(fact.key(), fact.label())));
    List<String> head = new ArrayList<>(List.of(named));
    head.addAll(columns.values());
    List<List<String>> rows = new ArrayList<>();
    for (RecordFacts record : records) {
      List<String> row = new ArrayList<>(List.of(record.title()));
      columns.keySet().forEach(key -> row.add(record.lines(key)));
      rows.add(row);
    }
    return new PrintDocument.Part.Rows(head, rows);
  }
}
