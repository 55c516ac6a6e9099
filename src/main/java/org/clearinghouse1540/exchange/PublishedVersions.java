package org.clearinghouse1540.exchange;

import java.util.Optional;
import org.clearinghouse1540.matrix.ApprovedMatrices;
import org.clearinghouse1540.matrix.ApprovedMatrix;
import org.clearinghouse1540.matrix.MatrixId;
import org.clearinghouse1540.matrix.MatrixStage;
import org.clearinghouse1540.matrix.ReviewCycles;
import org.springframework.stereotype.Component;

/** The published versions of matrices, as long as no later review has begun. */
@Component
final class PublishedVersions {
  private final ReviewCycles cycles;
  private final ApprovedMatrices approved;

  PublishedVersions(ReviewCycles cycles, ApprovedMatrices approved) {
    this.cycles = cycles;
    this.approved = approved;
  }

  /** The published version of a matrix; empty if it is not published or under review. */
  Optional<ApprovedMatrix> find(MatrixId id) {
    return cycles.get(id).stage() == MatrixStage.PUBLISHED
        ? approved.of(id).stream().filter(ApprovedMatrix::published).findFirst()
        : Optional.empty();
  }
}
