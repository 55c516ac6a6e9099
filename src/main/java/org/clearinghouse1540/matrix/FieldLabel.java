package org.clearinghouse1540.matrix;

import java.util.Optional;
import org.clearinghouse1540.obligations.FormVersion;

/**
 * A field in the words of its form: the title of its part, its row with the number, its column.
 *
 * @param part empty if the form does not have the row
 */
public record FieldLabel(String part, String row, String column) {

  /** The label of a field in the language of the form. */
  public static FieldLabel of(FormVersion form, FieldKey key) {
    Optional<FormVersion.Part> part = form.partOf(key.row());
    return new FieldLabel(
        part.map(FormVersion.Part::title).orElse(""),
        part.flatMap(found -> found.find(key.row())).map(FieldLabel::row).orElse(key.row()),
        part.flatMap(found -> found.column(key.column()))
            .map(FormVersion.Column::label)
            .orElse(key.column()));
  }

  /** A row with its number. */
  public static String row(FormVersion.Row row) {
    return row.number().isBlank() ? row.label() : row.number() + ". " + row.label();
  }

  /** Row and column in one line. */
  public String text() {
    return row + " · " + column;
  }

  /** Part and row in one line. */
  public String rowWithPart() {
    return part.isEmpty() ? row : part + ": " + row;
  }

  /** Part, row and column in one line. */
  public String withPart() {
    return rowWithPart() + " · " + column;
  }
}
