package org.clearinghouse1540.bulk;

import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import org.clearinghouse1540.kit.text.Language;
import org.clearinghouse1540.kit.text.Localized;
import org.clearinghouse1540.kit.text.Message;
import org.clearinghouse1540.kit.text.TextFolding;

/**
 * The headings of a table: in any of the six languages, or as the names of the fields.
 *
 * @param columns the fields by their place in a row
 * @param number the place of the numbers of the records, if there is one
 * @param version the place of their versions, if there is one
 * @param twice the places of headings that are there already
 */
record BulkHead(
    Map<Integer, BulkColumn> columns,
    Optional<Integer> number,
    Optional<Integer> version,
    Set<Integer> twice) {
  static final String NUMBER = "bulk.number";
  static final String VERSION = "bulk.version";
  private static final BulkColumn OF_NUMBER = BulkColumn.text("number", NUMBER);
  private static final BulkColumn OF_VERSION = BulkColumn.text("version", VERSION);

  /** The headings of a table by their words. */
  static Map<String, BulkColumn> known(List<BulkColumn> columns) {
    Map<String, BulkColumn> known = new HashMap<>();
    for (BulkColumn column : columns) {
      put(known, column, column.field());
      put(known, column, column.label());
    }
    for (BulkColumn column : List.of(OF_NUMBER, OF_VERSION)) {
      put(known, column, column.field());
      put(known, column, column.label());
    }
    return known;
  }

  private static void put(Map<String, BulkColumn> known, BulkColumn column, Localized label) {
    for (Language language : Language.values()) {
      put(known, column, label.in(language));
    }
  }

  private static void put(Map<String, BulkColumn> known, BulkColumn column, String words) {
    known.putIfAbsent(folded(words), column);
  }

  static String folded(String words) {
    return TextFolding.KEEPING_DIACRITICS.fold(words).strip();
  }

  /** The headings in a row; empty if fewer than two of its cells are headings. */
  static Optional<BulkHead> find(List<String> row, Map<String, BulkColumn> known) {
    Map<Integer, BulkColumn> columns = new TreeMap<>();
    Optional<Integer> number = Optional.empty();
    Optional<Integer> version = Optional.empty();
    Set<BulkColumn> seen = new HashSet<>();
    Set<Integer> twice = new HashSet<>();
    for (int place = 0; place < row.size(); place++) {
      BulkColumn column = known.get(folded(row.get(place)));
      if (column == null) {
        continue;
      }
      if (!seen.add(column)) {
        twice.add(place);
      } else if (column.equals(OF_NUMBER)) {
        number = Optional.of(place);
      } else if (column.equals(OF_VERSION)) {
        version = Optional.of(place);
      } else {
        columns.put(place, column);
      }
    }
    return seen.size() < 2 || columns.isEmpty()
        ? Optional.empty()
        : Optional.of(new BulkHead(columns, number, version, twice));
  }

  /** Whether cells in this place belong to the table. */
  boolean has(int place) {
    return columns.containsKey(place)
        || number.equals(Optional.of(place))
        || version.equals(Optional.of(place));
  }

  /** The place of a field; the first place if the table does not have it. */
  int place(String field) {
    return columns.entrySet().stream()
        .filter(entry -> entry.getValue().field().equals(field))
        .map(Map.Entry::getKey)
        .findFirst()
        .orElse(number.orElse(0));
  }

  /** The heading in a place, for a reader. */
  Localized label(int place) {
    BulkColumn column = columns.get(place);
    return column == null ? Message.of(NUMBER) : column.label();
  }
}
