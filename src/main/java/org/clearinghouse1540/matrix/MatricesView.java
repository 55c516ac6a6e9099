package org.clearinghouse1540.matrix;

import java.util.List;
import org.clearinghouse1540.kit.web.Template;

/** All matrices: those in progress with their stage, and one for each Member State. */
@Template("matrix/matrices.jte")
record MatricesView(List<InProgress> inProgress, List<Link> states, boolean mayImport) {
  MatricesView {
    inProgress = List.copyOf(inProgress);
    states = List.copyOf(states);
  }

  /**
   * A matrix in progress.
   *
   * @param state the name of the State
   * @param since the date from which it has been at this stage, ISO 8601
   */
  record InProgress(ReviewCycle cycle, String state, String since) {}

  /** The matrix of a State in the current version of the form. */
  record Link(String address, String state) {}
}
