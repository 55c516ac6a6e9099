package org.clearinghouse1540.kit.document;

import java.text.Bidi;

/** The direction in which a text is written. */
final class TextDirection {
  private TextDirection() {}

  /**
   * Whether a text has letters, all of them written from left to right. Within a document in Arabic
   * it keeps its own order, so that its punctuation stays where its author put it.
   */
  static boolean isLeftToRightOnly(String text) {
    return text.codePoints().anyMatch(Character::isLetter)
        && !Bidi.requiresBidi(text.toCharArray(), 0, text.length());
  }
}
