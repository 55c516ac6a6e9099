package org.clearinghouse1540.publication;

import java.util.List;
import java.util.Optional;
import org.clearinghouse1540.consent.Gate;
import org.clearinghouse1540.consent.Published;
import org.clearinghouse1540.matrix.ApprovedMatrices;
import org.clearinghouse1540.matrix.ApprovedMatrix;
import org.clearinghouse1540.matrix.MatrixId;
import org.springframework.stereotype.Component;

/** The published matrices: agreed, approved, consented to and not withdrawn. */
@Component
final class PublicMatrices {
  private final ApprovedMatrices approved;
  private final Gate gate;

  PublicMatrices(ApprovedMatrices approved, Gate gate) {
    this.approved = approved;
    this.gate = gate;
  }

  Optional<Published<ApprovedMatrix>> find(MatrixId id) {
    // The latest released matrix stays public while a later one awaits its release.
    return approved.of(id).stream()
        .filter(ApprovedMatrix::published)
        .flatMap(matrix -> gate.ask(matrix, matrix.subject()).published().stream())
        .findFirst();
  }

  /** The public page of a matrix. */
  static String page(MatrixId id) {
    return "/public" + id.address();
  }

  /** Those of one State. */
  List<Published<ApprovedMatrix>> listOfState(String code) {
    return approved.list().stream()
        .filter(id -> id.state().equals(code))
        .flatMap(id -> find(id).stream())
        .toList();
  }

  List<Published<ApprovedMatrix>> list() {
    return approved.list().stream().flatMap(id -> find(id).stream()).toList();
  }
}
