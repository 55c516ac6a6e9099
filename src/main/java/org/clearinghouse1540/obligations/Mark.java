package org.clearinghouse1540.obligations;

/** What a field of a matrix holds. The four are never mixed; nothing recorded is no failing. */
public enum Mark {
  /** Recorded; the legend of the form says how it is to be read. */
  X("X"),
  /** References may not be relevant, or are incomplete. */
  UNCLEAR("?"),
  /** Does not apply to the State. */
  NOT_APPLICABLE("NA"),
  /** Nothing recorded. */
  NOTHING_RECORDED("");

  private final String code;

  Mark(String code) {
    this.code = code;
  }

  /** The code as printed in the form; empty for nothing recorded. */
  public String code() {
    return code;
  }
}
