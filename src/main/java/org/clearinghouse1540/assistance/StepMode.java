package org.clearinghouse1540.assistance;

import java.util.Locale;

/** When a step is taken. */
public enum StepMode {
  /** Once, in the order of the procedure; the case waits for it. */
  IN_ORDER,
  /** Once, after its time limit; from then on the case waits for it before any other step. */
  WHEN_DUE,
  /** Once, at any time; the case does not wait for it. */
  ANY_TIME,
  /** Any number of times. */
  REPEATED,
  /** Never in a single case: the step concerns the Committee as a whole. */
  OUTSIDE_CASES;

  /** The mode as in procedure files, such as {@code in-order}. */
  public String key() {
    return name().toLowerCase(Locale.ROOT).replace('_', '-');
  }
}
