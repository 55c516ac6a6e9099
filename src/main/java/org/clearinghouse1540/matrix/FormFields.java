package org.clearinghouse1540.matrix;

import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.clearinghouse1540.kit.BadInput;
import org.clearinghouse1540.obligations.FieldMark;
import org.clearinghouse1540.obligations.FormVersion;

/**
 * The fields of a generation of the form, in the order in which it is printed.
 *
 * @param kinds the kind of each field: mark, text or source
 */
public record FormFields(FormVersion form, Map<FieldKey, String> kinds) {

  /** The fields of a form. */
  public static FormFields of(FormVersion form) {
    Map<FieldKey, String> kinds = new LinkedHashMap<>();
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
  public Optional<String> kind(FieldKey key) {
    return Optional.ofNullable(kinds.get(key));
  }

  /** The fields of a row of one kind. */
  public List<FieldKey> of(String row, String kind) {
    return kinds.entrySet().stream()
        .filter(entry -> entry.getKey().row().equals(row) && entry.getValue().equals(kind))
        .map(Map.Entry::getKey)
        .toList();
  }

  /**
   * Holds a content against the kind of its field.
   *
   * @throws BadInput if the form has no such field, or it holds something else
   */
  public void check(FieldKey key, FieldValue content) {
    String kind =
        kind(key)
            .orElseThrow(
                () ->
                    new BadInput(
                        "field",
                        "The form of " + form.version() + " has no field " + key.name() + "."));
    boolean fits =
        switch (kind) {
          case "mark" -> content.words().isEmpty() && content.citations().isEmpty();
          case "text" ->
              content.mark() == FieldMark.NOTHING_RECORDED
                  && content.citations().isEmpty()
                  && content.decision().isEmpty();
          default ->
              content.mark() == FieldMark.NOTHING_RECORDED
                  && content.words().isEmpty()
                  && content.decision().isEmpty();
        };
    if (!fits) {
      throw new BadInput("field", "The field " + key.name() + " holds a " + kind + " only.");
    }
  }
}
