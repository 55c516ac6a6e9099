package org.clearinghouse1540.matrix;

import java.util.List;
import java.util.Set;

/** The questions that a State asks its agencies about rows of its matrix. */
public interface RowQuestions {
  /** The rows of a matrix about which the current user's State asked an agency. */
  Set<String> asked(MatrixId id);

  /** The questions about a row, the oldest first. */
  List<RowQuestion> of(MatrixId id, String row);

  /**
   * A question to an agency about a row.
   *
   * @param answer the answer so far, or empty
   */
  record RowQuestion(long id, String agency, String question, String answer) {}
}
