package org.clearinghouse1540.matrix;

import java.util.EnumSet;
import java.util.Locale;
import java.util.Set;

/** A step of the way of a matrix: from which stages, to which. */
public enum Step {
  SEND(EnumSet.of(Stage.DRAFTING, Stage.CHANGES_ASKED), Stage.WITH_STATE),
  TAKE_BACK(EnumSet.of(Stage.WITH_STATE), Stage.DRAFTING),
  ASK_CHANGE(EnumSet.of(Stage.WITH_STATE), Stage.CHANGES_ASKED),
  AGREE(EnumSet.of(Stage.WITH_STATE), Stage.AGREED),
  APPROVE(EnumSet.of(Stage.AGREED), Stage.APPROVED),
  PUBLISH(EnumSet.of(Stage.APPROVED, Stage.KEPT), Stage.PUBLISHED),
  KEEP(EnumSet.of(Stage.APPROVED, Stage.PUBLISHED), Stage.KEPT),
  REOPEN(EnumSet.of(Stage.AGREED, Stage.APPROVED, Stage.PUBLISHED, Stage.KEPT), Stage.DRAFTING);

  private final Set<Stage> from;
  private final Stage to;

  Step(Set<Stage> from, Stage to) {
    this.from = from;
    this.to = to;
  }

  /** The stage that it leads to. */
  public Stage to() {
    return to;
  }

  /** Whether it can be taken from a stage. */
  public boolean isFrom(Stage stage) {
    return from.contains(stage);
  }

  /** What came of a step. */
  public sealed interface Decision {
    /** It is taken. */
    record Taken(Stage stage) implements Decision {}

    /** It is not, for this reason: the key of its text. */
    record Refused(String reason) implements Decision {}
  }

  /**
   * The rule itself: pure.
   *
   * @param held whether a member's hold stands
   * @param consented whether the State's consent to publish holds
   */
  public Decision from(Stage stage, boolean held, boolean consented) {
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
