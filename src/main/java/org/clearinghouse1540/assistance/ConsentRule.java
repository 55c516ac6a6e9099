package org.clearinghouse1540.assistance;

import java.util.Locale;

/** The consent of the State that a step requires. Silence and express consent are two acts. */
public enum ConsentRule {
  NONE,
  /** Consent by silence: the State may object within the time limit of the step. */
  SILENCE,
  EXPRESS;

  /** The rule in lower case, as in procedure files and texts. */
  public String key() {
    return name().toLowerCase(Locale.ROOT);
  }
}
