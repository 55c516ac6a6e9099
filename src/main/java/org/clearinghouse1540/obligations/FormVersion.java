package org.clearinghouse1540.obligations;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.clearinghouse1540.kit.text.Language;

/**
 * A version of the matrix form, as its definition files have it.
 *
 * @param version the year it came into use
 * @param preamble its points; own words where the official text is not at hand yet
 * @param legend how each code is to be read
 * @param header what stands above the tables, such as the dates of reports: one row of words
 * @param language the language that its labels are in, such as {@code en}
 * @param words labels of parts, rows and columns by language and key; the English ones define it
 */
public record FormVersion(
    String version,
    String title,
    List<String> preamble,
    List<Legend> legend,
    Part header,
    List<Part> parts,
    String language,
    Map<String, Map<String, String>> words) {
  public FormVersion {
    preamble = List.copyOf(preamble);
    legend = List.copyOf(legend);
    parts = List.copyOf(parts);
    words = Map.copyOf(words);
  }

  /** The form with its labels in a language, as far as there are any; else as it is defined. */
  public FormVersion in(Language wanted) {
    Map<String, String> labels = words.get(wanted.code());
    return labels == null || wanted.code().equals(language)
        ? this
        : new LocalizedForm(this, wanted, labels).form();
  }

  /** The direction of its labels: ltr or rtl. */
  public String direction() {
    return Language.find(language).map(Language::direction).orElse("ltr");
  }

  /** The header and all parts, in their order. */
  public List<Part> all() {
    List<Part> all = new ArrayList<>();
    all.add(header);
    all.addAll(parts);
    return all;
  }

  /** The part that holds a row. */
  public Optional<Part> partOf(String row) {
    return all().stream().filter(part -> part.find(row).isPresent()).findFirst();
  }

  /** The row with this key. */
  public Optional<Row> find(String row) {
    return all().stream().flatMap(part -> part.find(row).stream()).findFirst();
  }

  /** All rows, in their order. */
  public List<Row> rows() {
    return parts.stream().flatMap(part -> part.rows().stream()).toList();
  }

  /** How a code is read in the document and on the web page; the two readings differ for X. */
  public record Legend(String code, String name, String inTheDocument, String onTheWebPage) {}

  /** A part with its columns and rows. */
  public record Part(String key, String title, List<Column> columns, List<Row> rows) {
    public Part {
      columns = List.copyOf(columns);
      rows = List.copyOf(rows);
    }

    /** The row with this key. */
    public Optional<Row> find(String row) {
      return rows.stream().filter(item -> item.key().equals(row)).findFirst();
    }

    /** The column with this key. */
    public Optional<Column> column(String column) {
      return columns.stream().filter(item -> item.key().equals(column)).findFirst();
    }

    /** The columns that hold marks. */
    public List<Column> markColumns() {
      return columns.stream().filter(column -> column.kind() == ColumnKind.MARK).toList();
    }
  }

  /** A column of a part. */
  public record Column(String key, String label, ColumnKind kind) {}

  /** A row, with the paragraphs of the resolution and the columns that it fills. */
  public record Row(
      String key, String number, String label, List<String> paragraphs, List<String> columns) {
    public Row {
      paragraphs = List.copyOf(paragraphs);
      columns = List.copyOf(columns);
    }
  }
}
