package org.clearinghouse1540.matrix;

import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.clearinghouse1540.kit.BadInput;
import org.clearinghouse1540.obligations.ColumnKind;
import org.clearinghouse1540.obligations.FieldMark;
import org.clearinghouse1540.obligations.FormVersion;

/**
 * The fields of a version of the form, in their printed order.
 *
 * @param kinds the kind of each field
 */
public record FormFields(FormVersion form, Map<FieldKey, ColumnKind> kinds) {

  /** The fields of a form. */
  public static FormFields of(FormVersion form) {
    Map<FieldKey, ColumnKind> kinds = new LinkedHashMap<>();
    for (FormVersion.Part part : form.all()) {
      for (FormVersion.Row row : part.rows()) {
        for (FormVersion.Column column : part.columns()) {
          if (row.columns().contains(column.key())) {
            kinds.put(new FieldKey(row.key(), column.key()), column.kind());
          }
        }
      }
    }
    return new FormFields(form, Collections.unmodifiableMap(kinds));
  }

  /** The kind of a field, if the form has it. */
  public Optional<ColumnKind> kind(FieldKey key) {
    return Optional.ofNullable(kinds.get(key));
  }

  /** Whether a field has sources. */
  boolean isSource(FieldKey key) {
    return kind(key).filter(ColumnKind.SOURCE::equals).isPresent();
  }

  /** The fields of one kind in a row. */
  public List<FieldKey> of(String row, ColumnKind kind) {
    return kinds.entrySet().stream()
        .filter(entry -> entry.getKey().row().equals(row) && entry.getValue() == kind)
        .map(Map.Entry::getKey)
        .toList();
  }

  /**
   * The fields of sources that can support a mark: those in its group of columns, or those of its
   * row if the group has none.
   */
  public List<FieldKey> sourcesOf(FieldKey mark) {
    List<FieldKey> ofRow =
        of(mark.row(), ColumnKind.SOURCE).stream()
            .filter(source -> !source.column().equals(FormVersion.Column.CITED))
            .toList();
    List<FieldKey> ofGroup =
        ofRow.stream().filter(source -> group(source).equals(group(mark))).toList();
    return ofGroup.isEmpty() ? ofRow : ofGroup;
  }

  private static String group(FieldKey key) {
    int dot = key.column().lastIndexOf('.');
    return dot < 0 ? "" : key.column().substring(0, dot);
  }

  /**
   * Checks a value against the kind of its field.
   *
   * @throws BadInput if the form has no such field, or the field has another kind
   */
  public void check(FieldKey key, FieldValue content) {
    ColumnKind kind =
        kind(key)
            .orElseThrow(
                () ->
                    BadInput.of(
                        "field",
                        "matrix.refused.no-field",
                        FieldLabel.of(form, key).text(),
                        form.version()));
    boolean fits =
        switch (kind) {
          case MARK -> content.words().isEmpty() && content.citations().isEmpty();
          case TEXT ->
              content.mark() == FieldMark.NOTHING_RECORDED
                  && content.citations().isEmpty()
                  && content.decision().isEmpty();
          case SOURCE ->
              content.mark() == FieldMark.NOTHING_RECORDED
                  && content.words().isEmpty()
                  && content.decision().isEmpty();
        };
    if (!fits) {
      throw BadInput.of(
          "field", "matrix.refused.kind-" + kind.key(), FieldLabel.of(form, key).withPart());
    }
  }
}
