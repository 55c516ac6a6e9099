package org.clearinghouse1540.exchange;

import org.clearinghouse1540.matrix.FieldKey;
import org.clearinghouse1540.matrix.FieldLabel;
import org.clearinghouse1540.matrix.MatrixView;

/** A field that differs, with its label and both values as text. */
record DiffRow(FieldKey key, FieldLabel label, String before, String after) {

  /** The row of a field of a matrix, in the language of the page. */
  static DiffRow of(MatrixView matrix, FieldKey key, MatrixDiff diff) {
    return new DiffRow(key, matrix.label(key), diff.valueBefore(key), diff.valueAfter(key));
  }
}
