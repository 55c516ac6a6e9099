package org.clearinghouse1540.matrix;

import java.util.EnumSet;
import java.util.Locale;
import java.util.Set;
import org.clearinghouse1540.kit.text.Message;

/** A step of the workflow of a matrix, with the stages where it can be taken and its result. */
public enum WorkflowStep {
  SEND(EnumSet.of(MatrixStage.DRAFTING, MatrixStage.CHANGES_ASKED), MatrixStage.WITH_STATE),
  TAKE_BACK(EnumSet.of(MatrixStage.WITH_STATE), MatrixStage.DRAFTING),
  ASK_CHANGE(EnumSet.of(MatrixStage.WITH_STATE), MatrixStage.CHANGES_ASKED),
  AGREE(EnumSet.of(MatrixStage.WITH_STATE), MatrixStage.AGREED),
  RETRACT(EnumSet.of(MatrixStage.AGREED), MatrixStage.WITH_STATE),
  APPROVE(EnumSet.of(MatrixStage.AGREED), MatrixStage.APPROVED),
  PUBLISH(EnumSet.of(MatrixStage.APPROVED, MatrixStage.KEPT), MatrixStage.PUBLISHED),
  KEEP(EnumSet.of(MatrixStage.APPROVED, MatrixStage.PUBLISHED), MatrixStage.KEPT),
  REOPEN(
      EnumSet.of(MatrixStage.AGREED, MatrixStage.APPROVED, MatrixStage.PUBLISHED, MatrixStage.KEPT),
      MatrixStage.DRAFTING);

  private final Set<MatrixStage> from;
  private final MatrixStage to;

  WorkflowStep(Set<MatrixStage> from, MatrixStage to) {
    this.from = from;
    this.to = to;
  }

  /** The stage that the step leads to. */
  public MatrixStage to() {
    return to;
  }

  /** Whether the step can be taken at a stage. */
  public boolean isFrom(MatrixStage stage) {
    return from.contains(stage);
  }

  /** The result of a step. */
  public sealed interface StepResult {
    /** It is taken; the matrix has reached this stage. */
    record Taken(MatrixStage stage) implements StepResult {}

    /** It is refused, for this reason. */
    record Refused(Message reason) implements StepResult {}
  }

  /**
   * Decides whether the step can be taken. Pure.
   *
   * @param held whether a member's hold is in effect
   * @param consented whether the State's consent to publication is in effect
   */
  public StepResult from(MatrixStage stage, boolean held, boolean consented) {
    if (!isFrom(stage)) {
      return refused("matrix.refused.stage");
    }
    if (held && (this == APPROVE || this == PUBLISH)) {
      return refused("matrix.refused.held");
    }
    if (this == PUBLISH && !consented) {
      return refused("matrix.refused.consent");
    }
    return new StepResult.Taken(to);
  }

  private static StepResult refused(String key) {
    return new StepResult.Refused(Message.of(key));
  }

  /** The step in lower case, as in texts. */
  public String key() {
    return name().toLowerCase(Locale.ROOT).replace('_', '-');
  }
}
