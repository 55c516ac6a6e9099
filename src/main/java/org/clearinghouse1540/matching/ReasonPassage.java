package org.clearinghouse1540.matching;

/**
 * Words of a need or of an offer that carry a reason.
 *
 * @param of in which text they stand
 * @param start the first character, counted from 0
 * @param end the character behind the last one
 * @param words as they stand there
 * @param why what they carry
 */
public record ReasonPassage(Of of, int start, int end, String words, Why why) {
  /** The text in which a passage stands. */
  public enum Of {
    NEED,
    OFFER,
    /** The field in which an offer says what it does not cover. */
    EXCLUDES
  }

  /** What a passage carries. */
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
