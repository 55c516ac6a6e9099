package org.clearinghouse1540.obligations;

import com.github.benmanes.caffeine.cache.Cache;
import com.github.benmanes.caffeine.cache.Caffeine;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;
import java.util.stream.Stream;
import org.clearinghouse1540.kit.text.Language;
import org.clearinghouse1540.kit.text.Message;
import org.clearinghouse1540.kit.text.Texts;

/**
 * A version of the matrix form, as its definition files define it.
 *
 * @param version the year in which the version came into use
 * @param preamble the points of the preamble; a paraphrase if the official text is not available
 * @param legend the meaning of each code
 * @param header the fields above the tables, such as the dates of reports: one row of text
 * @param language code of the language of the labels, such as {@code en}
 * @param words labels of parts, rows and columns by language and key; English is the original
 * @param wording which of the words are official
 */
public record FormVersion(
    String version,
    String title,
    List<String> preamble,
    List<Legend> legend,
    Part header,
    List<Part> parts,
    String language,
    Map<String, Map<String, String>> words,
    Wording wording) {
  // By identity: a page asks for the same form in a language for each of its fields.
  private static final Cache<FormVersion, Map<Language, FormVersion>> LOCALIZED =
      Caffeine.newBuilder().weakKeys().build();

  public FormVersion {
    preamble = List.copyOf(preamble);
    legend = List.copyOf(legend);
    parts = List.copyOf(parts);
    words = Map.copyOf(words);
  }

  /** The form with its labels in a language; labels without a translation stay in English. */
  public FormVersion in(Language wanted) {
    Map<String, String> labels = words.get(wanted.code());
    return labels == null || wanted.code().equals(language)
        ? this
        : LOCALIZED
            .get(this, form -> new ConcurrentHashMap<>())
            .computeIfAbsent(wanted, code -> new LocalizedForm(this, code, labels).form());
  }

  /** The languages in which it has words, English first. */
  public List<Language> languages() {
    return Stream.of(Language.values()).filter(known -> words.containsKey(known.code())).toList();
  }

  /** The direction of its labels: ltr or rtl. */
  public String direction() {
    return Language.find(language).map(Language::direction).orElse("ltr");
  }

  /** The header and all parts, in order. */
  public List<Part> all() {
    List<Part> all = new ArrayList<>();
    all.add(header);
    all.addAll(parts);
    return all;
  }

  /** The part that contains a row. */
  public Optional<Part> partOf(String row) {
    return all().stream().filter(part -> part.find(row).isPresent()).findFirst();
  }

  /** The row with this key. */
  public Optional<Row> find(String row) {
    return all().stream().flatMap(part -> part.find(row).stream()).findFirst();
  }

  /** All rows of the parts, in order. */
  public List<Row> rows() {
    return parts.stream().flatMap(part -> part.rows().stream()).toList();
  }

  /**
   * The label of a field, as its row and column.
   *
   * @param field the field as {@code ROW COLUMN}
   */
  public Message labelOf(String field) {
    String row = field.substring(0, field.indexOf(' '));
    String column = field.substring(field.indexOf(' ') + 1);
    return Message.of(
        "obligations.place.field",
        find(row).map(Row::label).orElse(row),
        partOf(row).flatMap(part -> part.column(column)).map(Column::label).orElse(column));
  }

  /**
   * The meaning of a code in the document and on the web page; the meanings of X differ.
   *
   * @param code the code; empty for an empty field
   */
  public record Legend(String code, String name, String inTheDocument, String onTheWebPage) {
    /** The key of its labels. */
    String key() {
      return "legend." + (code.isEmpty() ? "nothing" : code);
    }
  }

  /** A part with its columns and rows. */
  public record Part(String key, String title, List<Column> columns, List<Row> rows) {
    public Part {
      columns = List.copyOf(columns);
      rows = List.copyOf(rows);
    }

    /** The row with this key. */
    public Optional<Row> find(String row) {
      return rows.stream().filter(found -> found.key().equals(row)).findFirst();
    }

    /** The column with this key. */
    public Optional<Column> column(String column) {
      return columns.stream().filter(found -> found.key().equals(column)).findFirst();
    }

    /** The columns of the printed table. */
    public List<Column> printedColumns() {
      return columns.stream().filter(column -> !column.isAdded()).toList();
    }

    /** The part with a column for sources; one is added if there is none. */
    Part withSources() {
      if (columns.stream().anyMatch(column -> column.kind() == ColumnKind.SOURCE)) {
        return this;
      }
      List<Column> all = new ArrayList<>(columns);
      all.add(Column.cited(Language.EN));
      return new Part(key, title, all, rows.stream().map(Row::withSources).toList());
    }

    /** The columns for marks. */
    public List<Column> markColumns() {
      return columns.stream().filter(column -> column.kind() == ColumnKind.MARK).toList();
    }
  }

  /** A column of a part. */
  public record Column(String key, String label, ColumnKind kind) {
    /** The key of the column for sources that the program adds to a part without one. */
    public static final String CITED = "cited";

    static Column cited(Language language) {
      return new Column(CITED, Texts.get(language, "obligations.column.cited"), ColumnKind.SOURCE);
    }

    /** Whether the program added the column; the printed form does not have it. */
    public boolean isAdded() {
      return key.equals(CITED) && kind == ColumnKind.SOURCE;
    }
  }

  /** A row, with the paragraphs of the resolution and the keys of its columns. */
  public record Row(
      String key, String number, String label, List<String> paragraphs, List<String> columns) {
    public Row {
      paragraphs = List.copyOf(paragraphs);
      columns = List.copyOf(columns);
    }

    private Row withSources() {
      List<String> all = new ArrayList<>(columns);
      all.add(Column.CITED);
      return new Row(key, number, label, paragraphs, all);
    }
  }
}
