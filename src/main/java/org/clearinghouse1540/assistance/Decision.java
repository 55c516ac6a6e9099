package org.clearinghouse1540.assistance;

import java.util.List;

/** Whether something may be done in a case now. */
public sealed interface Decision {
  /** It may. */
  record Taken() implements Decision {}

  /** It may not; each reason is the key of a text. */
  record Refused(List<String> reasons) implements Decision {
    public Refused {
      reasons = List.copyOf(reasons);
    }
  }

  /** From reasons to a decision: none means that it may be done. */
  static Decision of(List<String> reasons) {
    return reasons.isEmpty() ? new Taken() : new Refused(reasons);
  }

  /** Why it may not be done; empty where it may. */
  default List<String> because() {
    return switch (this) {
      case Taken taken -> List.of();
      case Refused refused -> refused.reasons();
    };
  }

  default boolean taken() {
    return because().isEmpty();
  }
}
