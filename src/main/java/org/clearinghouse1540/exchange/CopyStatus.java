package org.clearinghouse1540.exchange;

import java.util.Locale;

/** The status of a copy of a matrix, as printed on it. */
public enum CopyStatus {
  /** Not approved, or not published as it is. */
  DRAFT,
  /** Approved by the Committee and published. */
  APPROVED;

  /** The status that this word in a file of data names; anything else is a draft. */
  static CopyStatus find(String word) {
    return word.strip().equalsIgnoreCase(APPROVED.name()) ? APPROVED : DRAFT;
  }

  /** The status in lower case, as in texts. */
  String key() {
    return name().toLowerCase(Locale.ROOT);
  }
}
