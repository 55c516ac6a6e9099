package org.clearinghouse1540.counts;

import java.util.List;
import java.util.Map;
import org.clearinghouse1540.matrix.FieldKey;
import org.clearinghouse1540.obligations.FieldMark;

/**
 * The numbers of a rule.
 *
 * @param matrices the number of matrices that are counted: those on record in the form that fit the
 *     rule
 */
public record MarkCount(CountRule rule, int matrices, List<Line> lines) {
  public MarkCount {
    lines = List.copyOf(lines);
  }

  /**
   * The numbers of one field; they add up to the number of matrices.
   *
   * @param row the label of the row
   * @param column the label of the column
   */
  public record Line(FieldKey key, String row, String column, Map<FieldMark, Integer> matrices) {
    public Line {
      matrices = Map.copyOf(matrices);
    }

    /** The number of matrices with a mark. */
    public int with(FieldMark mark) {
      return matrices.getOrDefault(mark, 0);
    }
  }
}
