package org.clearinghouse1540.tasks;

import java.util.Arrays;

/** The rule by which the due date of a task is found. */
public enum DueRule {
  /** There is none; the desk shows since when it waits. */
  NONE,
  /** The time limit of the procedure, where the step has one. */
  TIME_LIMIT,
  /** The last day of a period within which the receiver may object. */
  LAST_DAY,
  /** A day that the actor may set. */
  SET_DAY;

  /** The rule in lower case with hyphens, as in the table of transitions. */
  public String key() {
    return name().toLowerCase(java.util.Locale.ROOT).replace('_', '-');
  }

  /** The rule with this key. */
  static DueRule of(String key) {
    return Arrays.stream(values())
        .filter(rule -> rule.key().equals(key))
        .findFirst()
        .orElseThrow(() -> new IllegalArgumentException(key));
  }
}
