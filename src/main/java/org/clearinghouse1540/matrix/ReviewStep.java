package org.clearinghouse1540.matrix;

import java.time.Instant;
import java.util.Optional;

/**
 * A step of the review as it happened.
 *
 * @param number the number of the review cycle
 * @param by the account that took it
 * @param role the role and the party of that account
 * @param document the document by which it was taken; may be empty
 * @param note the note on the step; may be empty
 * @param version the version of the matrix that it concerned, if it concerned one
 */
public record ReviewStep(
    long id,
    MatrixId matrix,
    int number,
    WorkflowStep step,
    Instant at,
    String by,
    String role,
    String document,
    String note,
    Optional<Long> version) {

  /** The address of the page of the version that the step concerned. */
  public String address() {
    return matrix.address() + "/steps/" + id;
  }
}
