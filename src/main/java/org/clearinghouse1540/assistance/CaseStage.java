package org.clearinghouse1540.assistance;

import java.util.Locale;

/** The stage of a case in its procedure. */
public enum CaseStage {
  /** It waits for a step of the procedure. */
  STEP,
  /** A silence procedure is in progress. */
  SILENCE,
  /** It waits for the express consent of the State. */
  CONSENT,
  /** The request is informal and is handled separately. */
  INFORMAL,
  /** A member placed a hold on it. */
  HOLD,
  /** A member referred it to the Working Group. */
  WORKING_GROUP,
  /** It is open for offers. */
  MATCHING,
  /** The State was asked whether its need has been met. */
  ASKED,
  /** Each of its needs is met or withdrawn. */
  CLOSED;

  /** The stage as in texts, such as {@code working-group}. */
  public String key() {
    return name().toLowerCase(Locale.ROOT).replace('_', '-');
  }
}
