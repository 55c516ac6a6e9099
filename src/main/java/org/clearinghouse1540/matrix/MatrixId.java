package org.clearinghouse1540.matrix;

import org.clearinghouse1540.kit.BadInput;

/**
 * Which matrix: of a State, in a generation of the form.
 *
 * @param state the code of a Member State, or the name of an invented one
 */
public record MatrixId(String state, String form) {
  public MatrixId {
    if (state.isBlank() || form.isBlank()) {
      throw new BadInput("state", "Name the State and the generation of the form.");
    }
  }

  /** The matrix as the journal names it. */
  public String journalName() {
    return "matrix/" + state + "/" + form;
  }
}
