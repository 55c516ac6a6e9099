package org.clearinghouse1540.matrix;

import java.util.List;
import org.clearinghouse1540.kit.text.Message;
import org.clearinghouse1540.kit.web.Template;
import org.clearinghouse1540.obligations.FormVersion;

/**
 * A matrix in the rows of another version of the form.
 *
 * @param unmatched the rows of the matrix that have no counterpart in the other version
 */
@Template("matrix/as.jte")
record OtherVersionView(
    MatrixView matrix, FormVersion other, List<String> unmatched, List<Part> parts) {
  OtherVersionView {
    unmatched = List.copyOf(unmatched);
    parts = List.copyOf(parts);
  }

  /** A part of the other version. */
  record Part(String key, String title, List<Row> rows) {
    Part {
      rows = List.copyOf(rows);
    }
  }

  /**
   * A row of the other version.
   *
   * @param counterparts the labels of the rows of the matrix that correspond to it
   */
  record Row(
      FormVersion.Row row, List<Message> notes, List<String> counterparts, List<Value> values) {
    Row {
      notes = List.copyOf(notes);
      counterparts = List.copyOf(counterparts);
      values = List.copyOf(values);
    }
  }

  /** A recorded value with the label of its column. */
  record Value(String column, String text) {}
}
