package org.clearinghouse1540.matrix;

import java.util.List;
import org.clearinghouse1540.kit.web.Template;

/** The current and the previous values of a field, the latest first. */
@Template("matrix/past.jte")
record PastValuesView(MatrixView matrix, FieldKey key, List<Value> values) {
  PastValuesView {
    values = List.copyOf(values);
  }

  /**
   * One value.
   *
   * @param on the date of the change, ISO 8601; empty if the field was never set
   * @param sources its sources, each in one line
   */
  record Value(String on, MatrixField field, List<String> sources) {
    Value {
      sources = List.copyOf(sources);
    }
  }
}
