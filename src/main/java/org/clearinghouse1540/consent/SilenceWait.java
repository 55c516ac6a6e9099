package org.clearinghouse1540.consent;

import java.util.Arrays;
import java.util.Locale;
import java.util.Optional;

/** The event that a silence procedure needs before its period can end. */
public enum SilenceWait {
  /** The record of the dispatch of the letter that makes it known. */
  DISPATCH,
  /** A person who confirms the last day, because the holidays of a year are not on file. */
  HOLIDAYS;

  /** The word in the database and in text keys. */
  String key() {
    return name().toLowerCase(Locale.ROOT);
  }

  static Optional<SilenceWait> find(String key) {
    return Arrays.stream(values()).filter(wait -> wait.key().equals(key)).findFirst();
  }

  /** The key of a sentence that says so, with the first possible last day. */
  public String text() {
    return "consent.wait." + key();
  }
}
