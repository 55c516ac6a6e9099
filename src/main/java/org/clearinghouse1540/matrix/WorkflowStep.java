package org.clearinghouse1540.matrix;

import java.util.EnumSet;
import java.util.Locale;
import java.util.Set;

/** A step of the way of a matrix: from which stages, to which. */
public enum WorkflowStep {
  SEND(EnumSet.of(MatrixStage.DRAFTING, MatrixStage.CHANGES_ASKED), MatrixStage.WITH_STATE),
  TAKE_BACK(EnumSet.of(MatrixStage.WITH_STATE), MatrixStage.DRAFTING),
  ASK_CHANGE(EnumSet.of(MatrixStage.WITH_STATE), MatrixStage.CHANGES_ASKED),
  AGREE(EnumSet.of(MatrixStage.WITH_STATE), MatrixStage.AGREED),
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

  /** The stage that it leads to. */
  public MatrixStage to() {
    return to;
  }

  /** Whether it can be taken from a stage. */
  public boolean isFrom(MatrixStage stage) {
    return from.contains(stage);
  }

  /** What came of a step. */
  public sealed interface Decision {
    /** It is taken. */
    record Taken(MatrixStage stage) implements Decision {}

    /** It is not, for this reason: the key of its text. */
    record Refused(String reason) implements Decision {}
  }

  /**
   * The rule itself: pure.
   *
   * @param held whether a member's hold stands
   * @param consented whether the State's consent to publish holds
   */
  public Decision from(MatrixStage stage, boolean held, boolean consented) {
    if (!isFrom(stage)) {
      return new Decision.Refused("matrix.refused.stage");
    }
    if (held && (this == APPROVE || this == PUBLISH)) {
      return new Decision.Refused("matrix.refused.held");
    }
    if (this == PUBLISH && !consented) {
      return new Decision.Refused("matrix.refused.consent");
    }
    return new Decision.Taken(to);
  }

  /** The step in lower case, as in texts. */
  public String key() {
    return name().toLowerCase(Locale.ROOT).replace('_', '-');
  }
}
