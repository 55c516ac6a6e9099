package org.clearinghouse1540.matrix;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.clearinghouse1540.obligations.FieldMark;
import org.clearinghouse1540.obligations.FormVersion;

/**
 * What is recorded of a State in a version of the form. No sum and no share is made of it.
 *
 * @param opening the cells of the first part, by row, from reference data on treaties
 * @param recorded marks that persons recorded, by row and column key joined by a space
 * @param apart treaties that are recorded and have no row in this form
 */
public record Matrix(
    FormVersion form,
    Map<String, TreatyCell> opening,
    Map<String, FieldMark> recorded,
    List<TreatyCell.Line> apart) {
  public Matrix {
    opening = Map.copyOf(opening);
    recorded = Map.copyOf(recorded);
    apart = List.copyOf(apart);
  }

  /** The cell of a row of the first part, if the reference data speak of it. */
  public Optional<TreatyCell> openingOf(String row) {
    return Optional.ofNullable(opening.get(row));
  }

  /** The mark that a person recorded in a field. */
  public FieldMark mark(String row, String column) {
    return recorded.getOrDefault(row + " " + column, FieldMark.NOTHING_RECORDED);
  }

  /** Whether a person recorded anything in a part. */
  public boolean hasMarks(FormVersion.Part part) {
    return part.rows().stream()
        .anyMatch(
            row -> recorded.keySet().stream().anyMatch(key -> key.startsWith(row.key() + " ")));
  }
}
