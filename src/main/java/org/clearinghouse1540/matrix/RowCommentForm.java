package org.clearinghouse1540.matrix;

import java.util.List;
import java.util.Optional;
import org.clearinghouse1540.kit.web.FieldView;
import org.clearinghouse1540.kit.web.FormView;

/**
 * The form in which a State comments on the fields of a row, each beside its recorded value.
 *
 * @param unsent the number of comments on the matrix that are not sent yet
 */
record RowCommentForm(FormView form, List<Beside> fields, int unsent) {
  RowCommentForm {
    fields = List.copyOf(fields);
  }

  /**
   * A field with the inputs beside its value.
   *
   * @param recorded its recorded value; empty if nothing is recorded
   * @param mark the input of a proposed mark, for a field of marks
   * @param source the inputs of a proposed source, for a field of sources
   * @param open whether a comment is in the form already
   */
  record Beside(
      FieldKey key,
      String label,
      String recorded,
      Optional<FieldView> mark,
      FieldView words,
      List<FieldView> source,
      boolean open) {
    Beside {
      source = List.copyOf(source);
    }
  }
}
