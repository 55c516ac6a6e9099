package org.clearinghouse1540.matrix;

import java.util.List;
import java.util.Optional;
import org.clearinghouse1540.kit.web.Template;

/**
 * Evidence to review in one matrix.
 *
 * @param matrix the matrix
 * @param action the address of the list
 * @param years the age from which a document is listed
 */
@Template("matrix/evidence.jte")
record EvidenceView(MatrixLink matrix, String action, int years, List<Row> rows) {
  EvidenceView {
    rows = List.copyOf(rows);
  }

  /** The matrix of one State. */
  record MatrixLink(String address, String state) {}

  /**
   * A citation to review.
   *
   * @param silentOn the day on which its address did not answer, ISO 8601, if that is the reason
   */
  record Row(
      String state,
      FieldLink field,
      String cited,
      String issued,
      SourceUsage.OutdatedReason reason,
      Optional<String> silentOn) {}
}
