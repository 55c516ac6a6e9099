package org.clearinghouse1540.matrix;

import org.clearinghouse1540.kit.BadInput;

/**
 * The matrix of a State in a version of the form.
 *
 * @param state the code of a Member State, or the name of an invented one
 */
public record MatrixId(String state, String form) {
  public MatrixId {
    if (state.isBlank() || form.isBlank()) {
      throw BadInput.of("state", "matrix.refused.no-matrix");
    }
  }

  /** The address of its page. */
  public String address() {
    return "/matrices/" + state.replace(" ", "%20") + "/" + form;
  }

  /** The address of the page of a row. */
  public String address(FieldKey field) {
    return address() + "/row?row=" + field.row();
  }

  /** The matrix as the journal names it. */
  public String journalName() {
    return "matrix/" + state + "/" + form;
  }
}
