package org.clearinghouse1540.outreach;

import java.util.Arrays;
import java.util.Optional;

/** A decision on two events that may be duplicates. */
enum MergeDecision {
  MERGE("merge"),
  KEEP_SEPARATE("not-same");

  private final String key;

  MergeDecision(String key) {
    this.key = key;
  }

  /** The value that the form sends. */
  String key() {
    return key;
  }

  static Optional<MergeDecision> find(String key) {
    return Arrays.stream(values()).filter(decision -> decision.key.equals(key)).findFirst();
  }
}
