package org.clearinghouse1540.needs;

import java.util.List;
import java.util.Locale;

/** The result of the completeness check of a need: its level, and the details that are missing. */
record Assessment(Level level, List<MissingDetail> missing) {
  Assessment {
    missing = List.copyOf(missing);
  }

  /** The clarity of a need. */
  enum Level {
    /** There is no text yet. */
    EMPTY,
    /** The text asks for assistance without saying which; no provider can answer it. */
    VAGUE,
    /** A provider can answer; more detail would bring better offers. */
    COULD_SAY_MORE,
    /** Subject, beneficiaries, numbers and time frame are stated. */
    CLEAR;

    /** The level as in keys of texts. */
    public String key() {
      return name().toLowerCase(Locale.ROOT).replace('_', '-');
    }
  }

  /** Whether a provider could answer the need. */
  public boolean answerable() {
    return level == Level.COULD_SAY_MORE || level == Level.CLEAR;
  }
}
