package org.clearinghouse1540.plans;

import java.util.List;
import java.util.Map;
import org.clearinghouse1540.kit.text.Language;
import org.clearinghouse1540.obligations.FieldMark;

/**
 * An action that a State may choose for fields of its matrix, in the words of this program. It is
 * written from the duties of the paragraphs and has no official standing.
 *
 * @param rows the keys of rows; an asterisk stands for any letters
 * @param columns the beginnings of the keys of columns, such as {@code framework}; empty for any
 * @param unclear whether it is for fields that are unclear, and not for empty ones
 * @param words the action by language
 */
record ModelAction(
    String key,
    List<String> rows,
    List<String> columns,
    boolean unclear,
    Map<Language, String> words) {
  ModelAction {
    rows = List.copyOf(rows);
    columns = List.copyOf(columns);
    words = Map.copyOf(words);
  }

  /** Whether it fits a field with this mark. */
  boolean fits(String row, String column, FieldMark mark) {
    return (mark == FieldMark.UNCLEAR || !unclear)
        && rows.stream()
            .anyMatch(pattern -> row.matches(pattern.replace(".", "\\.").replace("*", ".*")))
        && (columns.isEmpty() || columns.stream().anyMatch(column::startsWith));
  }

  /** The action in a language. */
  String in(Language language) {
    return words.getOrDefault(language, key);
  }
}
