package org.clearinghouse1540.assistance;

import java.util.List;
import org.clearinghouse1540.kit.text.Message;

/** Whether something may be done in a case now. */
public sealed interface StepDecision {
  /** It may be done. */
  record Taken() implements StepDecision {}

  /** It may not be done, for these reasons. */
  record Refused(List<Message> reasons) implements StepDecision {
    public Refused {
      reasons = List.copyOf(reasons);
    }
  }

  /** The decision that follows from the reasons against it; none means that it may be done. */
  static StepDecision of(List<Message> reasons) {
    return reasons.isEmpty() ? new Taken() : new Refused(reasons);
  }

  /** The reasons why it may not be done; none where it may. */
  default List<Message> because() {
    return switch (this) {
      case Taken taken -> List.of();
      case Refused refused -> refused.reasons();
    };
  }

  default boolean taken() {
    return because().isEmpty();
  }

  /** Whether a text is among the reasons. */
  default boolean isBecause(String key) {
    return because().stream().anyMatch(reason -> reason.key().equals(key));
  }
}
