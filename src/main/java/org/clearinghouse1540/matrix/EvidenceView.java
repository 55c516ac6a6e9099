package org.clearinghouse1540.matrix;

import java.util.List;
import java.util.Optional;
import org.clearinghouse1540.kit.web.Template;

/**
 * Evidence to review, in one matrix or in all.
 *
 * @param matrix the matrix; empty for all
 * @param action the address of the list
 * @param years the age from which a document is listed
 */
@Template("matrix/evidence.jte")
record EvidenceView(Optional<MatrixLink> matrix, String action, int years, List<Row> rows) {
  EvidenceView {
    rows = List.copyOf(rows);
  }

  /** The matrix of one State. */
  record MatrixLink(String address, String state) {}

  /** A citation to review. */
  record Row(
      String state,
      FieldLink field,
      String cited,
      String issued,
      SourceUsage.OutdatedReason reason) {}
}
