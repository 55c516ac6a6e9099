package org.clearinghouse1540.matching;

/**
 * A passage of a need or an offer that supports a reason.
 *
 * @param of the text of the passage
 * @param start position of the first character, counted from 0
 * @param end position after the last character
 * @param words the words of the passage
 * @param why the meaning of the passage
 */
public record ReasonPassage(Of of, int start, int end, String words, Why why) {
  /** The text of a passage. */
  public enum Of {
    NEED,
    OFFER,
    /** The separate field for the exclusions of an offer. */
    EXCLUDES
  }

  /** The meaning of a passage. */
  public enum Why {
    COVERED,
    IN_PART,
    NOT_COVERED,
    EXCLUDED,
    NEAR_IN_MEANING
  }

  static ReasonPassage of(Of of, String text, TextSpan span, Why why) {
    return new ReasonPassage(of, span.start(), span.end(), span.of(text), why);
  }
}
