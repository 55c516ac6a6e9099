package org.clearinghouse1540.matrix;

import java.util.Locale;

/** Where a matrix stands on its way; who must act is part of it. */
public enum MatrixStage {
  /** Experts draft. */
  DRAFTING("expert"),
  /** Sent to the State, which comments, agrees or asks for a change. */
  WITH_STATE("state"),
  /** The State asked for a change. */
  CHANGES_ASKED("expert"),
  /** The State agreed; the Committee's working group has it. */
  AGREED("committee"),
  /** The Committee approved; State and Committee say whether it is published. */
  APPROVED("state"),
  /** Published with agreement, approval and consent. */
  PUBLISHED(""),
  /** Approved, and kept: by choice of the State or of the Committee. */
  KEPT("");

  private final String waitsFor;

  MatrixStage(String waitsFor) {
    this.waitsFor = waitsFor;
  }

  /** Who must act: expert, state, committee, or nobody. */
  public String waitsFor() {
    return waitsFor;
  }

  /** Whether experts may change fields. */
  public boolean isOpen() {
    return this == DRAFTING || this == CHANGES_ASKED;
  }

  /** The stage in lower case, as in texts. */
  public String key() {
    return name().toLowerCase(Locale.ROOT).replace('_', '-');
  }
}
