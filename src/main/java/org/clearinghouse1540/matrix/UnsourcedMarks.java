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
    FormFields all = FormFields.of(form);
    Map<String, List<String>> found = new LinkedHashMap<>();
    for (Map.Entry<FieldKey, ColumnKind> field : all.kinds().entrySet()) {
      FieldKey key = field.getKey();
      FieldMark mark = value(key).mark();
      boolean stated = mark == FieldMark.X || mark == FieldMark.UNCLEAR;
      if (field.getValue() == ColumnKind.MARK && stated && !isSupported(all, key)) {
        FieldLabel label = FieldLabel.of(form, key);
        found
            .computeIfAbsent(label.rowWithPart(), row -> new ArrayList<>())
            .add(label.column() + " " + mark.code());
      }
    }
    return found;
  }

  private boolean isSupported(FormFields all, FieldKey mark) {
    List<FieldKey> ofRow =
        all.of(mark.row(), ColumnKind.SOURCE).stream()
            .filter(source -> !source.column().equals(FormVersion.Column.CITED))
            .toList();
    List<FieldKey> ofGroup =
        ofRow.stream().filter(source -> group(source).equals(group(mark))).toList();
    List<FieldKey> sources = ofGroup.isEmpty() ? ofRow : ofGroup;
    String weapon = mark.column().substring(mark.column().lastIndexOf('.') + 1);
    return sources.isEmpty()
        || sources.stream()
            .flatMap(source -> value(source).citations().stream())
            .anyMatch(
                citation -> citation.supports().isEmpty() || citation.supports().contains(weapon));
  }

  private static String group(FieldKey key) {
    int dot = key.column().lastIndexOf('.');
    return dot < 0 ? "" : key.column().substring(0, dot);
  }

  private FieldValue value(FieldKey key) {
    MatrixField field = fields.get(key);
    return field == null ? FieldValue.NOTHING : field.content();
  }
}
