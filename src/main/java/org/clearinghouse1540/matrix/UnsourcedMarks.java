package org.clearinghouse1540.matrix;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.clearinghouse1540.obligations.ColumnKind;
import org.clearinghouse1540.obligations.FieldMark;
import org.clearinghouse1540.obligations.FormVersion;

/**
 * The marks X and ? of a matrix that no source supports. The sources beside a mark in its group of
 * columns support it, or those of its row if the group has no column of sources; in a row whose
 * printed table has none, a source is not asked for. A source that is evidence for some types of
 * weapons only supports only those.
 */
record UnsourcedMarks(FormVersion form, Map<FieldKey, MatrixField> fields) {

  /** The unsupported marks in the order of the form, by the label of their row. */
  Map<String, List<String>> byRow() {
    Map<String, List<String>> found = new LinkedHashMap<>();
    byKey()
        .forEach(
            (row, marks) ->
                found
                    .computeIfAbsent(
                        FieldLabel.of(form, new FieldKey(row, "")).rowWithPart(),
                        label -> new ArrayList<>())
                    .addAll(marks));
    return found;
  }

  /** The unsupported marks in the order of the form, by the key of their row. */
  Map<String, List<String>> byKey() {
    FormFields all = FormFields.of(form);
    Map<String, List<String>> found = new LinkedHashMap<>();
    for (Map.Entry<FieldKey, ColumnKind> field : all.kinds().entrySet()) {
      FieldKey key = field.getKey();
      FieldMark mark = value(key).mark();
      boolean stated = mark == FieldMark.X || mark == FieldMark.UNCLEAR;
      if (field.getValue() == ColumnKind.MARK && stated && !isSupported(all, key)) {
        found
            .computeIfAbsent(key.row(), row -> new ArrayList<>())
            .add(FieldLabel.of(form, key).column() + " " + mark.code());
      }
    }
    return found;
  }

  private boolean isSupported(FormFields all, FieldKey mark) {
    List<FieldKey> sources = all.sourcesOf(mark);
    String weapon = mark.column().substring(mark.column().lastIndexOf('.') + 1);
    return sources.isEmpty()
        || sources.stream()
            .flatMap(source -> value(source).citations().stream())
            .anyMatch(
                citation -> citation.supports().isEmpty() || citation.supports().contains(weapon));
  }

  /**
   * The fields of sources that can support the marks of a part with this value.
   *
   * @param onlyUnsupported whether marks that a source supports already are left out
   */
  List<FieldKey> sourcesOf(FormVersion.Part part, FieldMark wanted, boolean onlyUnsupported) {
    FormFields all = FormFields.of(form);
    return part.rows().stream()
        .flatMap(row -> all.of(row.key(), ColumnKind.MARK).stream())
        .filter(mark -> value(mark).mark() == wanted)
        .filter(mark -> !onlyUnsupported || !isSupported(all, mark))
        .flatMap(mark -> all.sourcesOf(mark).stream())
        .distinct()
        .toList();
  }

  private FieldValue value(FieldKey key) {
    MatrixField field = fields.get(key);
    return field == null ? FieldValue.NOTHING : field.content();
  }
}
