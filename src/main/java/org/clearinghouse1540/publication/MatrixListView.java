package org.clearinghouse1540.publication;

import java.util.List;
import org.clearinghouse1540.kit.web.Template;
import org.clearinghouse1540.matrix.ApprovedMatrix;

/** The published matrices. */
@Template("publication/matrices.jte")
record MatrixListView(List<Line> lines) {
  MatrixListView {
    lines = List.copyOf(lines);
  }

  /**
   * One matrix.
   *
   * @param name the name of the State
   * @param address the address of the page of the matrix
   */
  record Line(ApprovedMatrix matrix, String name, String address) {}
}
