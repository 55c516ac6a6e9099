package org.clearinghouse1540.bulk;

import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.regex.Pattern;
import org.clearinghouse1540.kit.text.Language;
import org.clearinghouse1540.kit.web.Option;

/** Reads cells as the values of fields; the names of options are known in all six languages. */
final class BulkCells {
  private static final Pattern SEPARATORS = Pattern.compile("[;；؛\\n]");

  private final Map<String, Map<String, String>> options = new HashMap<>();

  BulkCells(List<BulkColumn> columns) {
    columns.forEach(column -> options.put(column.field(), known(column)));
  }

  // A name of two options means neither of them.
  private static Map<String, String> known(BulkColumn column) {
    Map<String, String> known = new HashMap<>();
    Set<String> ambiguous = new HashSet<>();
    for (Language language : Language.values()) {
      for (Option option : column.options().apply(language)) {
        for (String name : List.of(option.value(), option.text())) {
          String before = known.putIfAbsent(BulkHead.folded(name), option.value());
          if (before != null && !before.equals(option.value())) {
            ambiguous.add(BulkHead.folded(name));
          }
        }
      }
    }
    known.keySet().removeAll(ambiguous);
    return known;
  }

  /** Whether a cell with this name is read as this value. */
  boolean means(BulkColumn column, String name, String value) {
    return read(column, BulkRecord.plain(name)).equals(List.of(value));
  }

  /** The values of a cell; a name that is no option stays as it is, and the form refuses it. */
  List<String> read(BulkColumn column, String text) {
    return switch (column.kind()) {
      case TEXT, FILE -> text.isEmpty() ? List.of() : List.of(text);
      case CHOICE -> text.isEmpty() ? List.of() : List.of(value(column, text));
      case CHOICES ->
          SEPARATORS
              .splitAsStream(text)
              .map(BulkRecord::plain)
              .filter(part -> !part.isEmpty())
              .map(part -> value(column, part))
              .distinct()
              .toList();
    };
  }

  private String value(BulkColumn column, String name) {
    return options.getOrDefault(column.field(), Map.of()).getOrDefault(BulkHead.folded(name), name);
  }
}
