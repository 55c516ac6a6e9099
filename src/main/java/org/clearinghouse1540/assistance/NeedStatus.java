package org.clearinghouse1540.assistance;

import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Optional;

/** The status of a need, in the order in which it moves forward. */
public enum NeedStatus {
  /** A study is under way; nothing specific is requested yet. */
  NOT_YET_SPECIFIC,
  OPEN,
  OFFERED,
  BEING_DELIVERED,
  DELIVERED,
  MET,
  /** The State withdrew it, at whatever status it was. */
  WITHDRAWN;

  /** The status in lower case with hyphens, as in the database and in texts. */
  public String key() {
    return name().toLowerCase(Locale.ROOT).replace('_', '-');
  }

  public static Optional<NeedStatus> find(String key) {
    return Arrays.stream(values()).filter(status -> status.key().equals(key)).findFirst();
  }

  /**
   * Whether something remains to be done for a need of this status. A delivery alone does not close
   * a need for other providers: its State has to report that it is met.
   */
  public boolean isUnmet() {
    return switch (this) {
      case NOT_YET_SPECIFIC, OPEN, OFFERED, BEING_DELIVERED, DELIVERED -> true;
      case MET, WITHDRAWN -> false;
    };
  }

  /**
   * Whether its State can reopen a need of this status. A delivery under way can be given up, or
   * stop without a word: its State says then that the need is open again.
   */
  boolean canBeReopened() {
    return this == BEING_DELIVERED || this == DELIVERED || this == MET;
  }

  /** The statuses from which a need moves forward to this one. */
  List<NeedStatus> before() {
    return this == WITHDRAWN
        ? List.of()
        : Arrays.stream(values()).filter(status -> status.ordinal() < ordinal()).toList();
  }
}
