package org.clearinghouse1540.consent;

import java.util.List;
import java.util.Optional;

/**
 * The decision of the gate.
 *
 * @param <T> what was asked for
 */
public sealed interface GateDecision<T> {

  /** It may be shown. */
  record Open<T>(Published<T> what) implements GateDecision<T> {}

  /** It may not be shown, for these reasons. */
  record Refused<T>(List<RefusalReason> because) implements GateDecision<T> {
    public Refused {
      because = List.copyOf(because);
    }
  }

  /** A reason of the gate; the key of its text is {@code consent.reason.} and its own key. */
  enum RefusalReason {
    NO_AGREEMENT,
    NO_APPROVAL,
    NO_CONSENT,
    WITHHELD,
    /** The keys were given, but not for one text that is on record. */
    NO_TEXT,
    /** A consent, approval or withholding is not as this program recorded it. */
    NOT_AS_RECORDED,
    NOT_PUBLIC_AT_SOURCE;

    /** The key of its text. */
    public String text() {
      return "consent.reason." + name().toLowerCase(java.util.Locale.ROOT).replace('_', '-');
    }
  }

  /** The value that may be shown, or nothing. */
  default Optional<Published<T>> published() {
    return switch (this) {
      case Open<T> open -> Optional.of(open.what());
      case Refused<T> refused -> Optional.empty();
    };
  }

  /** The reasons why it may not be shown; empty if it may. */
  default List<RefusalReason> reasons() {
    return switch (this) {
      case Open<T> open -> List.of();
      case Refused<T> refused -> refused.because();
    };
  }
}
