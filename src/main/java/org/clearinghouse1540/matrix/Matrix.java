package org.clearinghouse1540.matrix;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.clearinghouse1540.obligations.FieldMark;
import org.clearinghouse1540.obligations.FormVersion;

/**
 * The recorded marks of a State in a version of the form. No sum or share is computed from them.
 *
 * @param opening the cells of the first part, by row, from reference data on treaties
 * @param recorded marks that experts recorded, by row and column key joined by a space
 * @param others treaties with adherence data that have no row in this form
 */
public record Matrix(
    FormVersion form,
    Map<String, TreatyCell> opening,
    Map<String, FieldMark> recorded,
    List<TreatyCell.Line> others) {
  public Matrix {
    opening = Map.copyOf(opening);
    recorded = Map.copyOf(recorded);
    others = List.copyOf(others);
  }

  /** The cell of a row of the first part, if there are reference data on it. */
  public Optional<TreatyCell> openingOf(String row) {
    return Optional.ofNullable(opening.get(row));
  }

  /** The mark that an expert recorded in a field. */
  public FieldMark mark(String row, String column) {
    return recorded.getOrDefault(row + " " + column, FieldMark.NOTHING_RECORDED);
  }

  /** Whether an expert recorded a mark in a part. */
  public boolean hasMarks(FormVersion.Part part) {
    return part.rows().stream()
        .anyMatch(
            row -> recorded.keySet().stream().anyMatch(key -> key.startsWith(row.key() + " ")));
  }
}
