package org.clearinghouse1540.matrix;

import java.time.Instant;
import java.util.List;
import org.clearinghouse1540.consent.Subject;

/**
 * One round of a matrix, from a draft to a decision.
 *
 * @param number counts the rounds; the latest is the one that stands
 * @param note what whoever took the last step wrote
 * @param holds the holds of members that stand
 */
public record ReviewCycle(
    MatrixId matrix, int number, MatrixStage stage, Instant since, String note, List<Hold> holds) {
  public ReviewCycle {
    holds = List.copyOf(holds);
  }

  /** A member asks that nothing is decided for now. */
  public record Hold(long id, String by, String why, Instant since) {}

  /** What the gate knows this round's content as. */
  public Subject subject() {
    return new Subject(Subject.Kind.MATRIX, matrix.state() + " " + matrix.form() + " " + number);
  }
}
