package org.clearinghouse1540.matrix;

import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.stream.IntStream;
import org.clearinghouse1540.consent.Subject;

/**
 * A review cycle of a matrix, from a draft to a decision.
 *
 * @param number counts the cycles of the matrix; the latest is the current one
 * @param note the note on the last step; may be empty
 * @param answerBy the day by which the experts hope for the answer of the State, if they named one
 * @param holds the holds of members that are in effect
 */
public record ReviewCycle(
    MatrixId matrix,
    int number,
    MatrixStage stage,
    Instant since,
    String note,
    Optional<LocalDate> answerBy,
    List<Hold> holds) {
  public ReviewCycle {
    holds = List.copyOf(holds);
  }

  /**
   * A hold of a member: no decision can be taken until it is lifted.
   *
   * @param number the cycle in which it was placed; it stays in effect in later ones
   */
  public record Hold(long id, int number, String by, String why, Instant since) {}

  /** Whether a hold was placed in an earlier cycle, before the matrix was reopened. */
  boolean isEarlier(Hold hold) {
    return hold.number() < number;
  }

  /** Whether experts draft it again after the Committee dealt with it. */
  boolean isReopened() {
    return stage == MatrixStage.DRAFTING && number > 1;
  }

  /** This cycle, at its stage since another moment. */
  ReviewCycle since(Instant moment) {
    return new ReviewCycle(matrix, number, stage, moment, note, answerBy, holds);
  }

  /** The subject of the consents of this cycle. */
  public Subject subject() {
    return subject(matrix, number);
  }

  /** The subjects of the consents of this cycle and of those before it. */
  List<Subject> subjects() {
    return IntStream.rangeClosed(1, number).mapToObj(at -> subject(matrix, at)).toList();
  }

  /** The matrix of a subject of consents, if it is one of a cycle. */
  public static Optional<MatrixId> matrix(Subject subject) {
    String id = subject.id();
    int number = id.lastIndexOf(' ');
    int form = id.lastIndexOf(' ', number - 1);
    return subject.kind() == Subject.Kind.MATRIX && form > 0
        ? Optional.of(new MatrixId(id.substring(0, form), id.substring(form + 1, number)))
        : Optional.empty();
  }

  /** The subject of the consents of a cycle of a matrix. */
  static Subject subject(MatrixId matrix, int number) {
    return new Subject(Subject.Kind.MATRIX, matrix.state() + " " + matrix.form() + " " + number);
  }
}
