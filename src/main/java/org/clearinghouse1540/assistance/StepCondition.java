package org.clearinghouse1540.assistance;

import java.util.Locale;

/** A condition of a case that a step may require, beside the steps that come before it. */
public enum StepCondition {
  /** The request is formal; an informal one is handled separately. */
  FORMAL_REQUEST,
  /** A summary was written, or the State consented to the publication of the full text. */
  SUMMARY_WRITTEN;

  /** The condition as in procedure files, such as {@code formal-request}. */
  public String key() {
    return name().toLowerCase(Locale.ROOT).replace('_', '-');
  }
}
