package org.clearinghouse1540.kit.document;

import java.text.Bidi;
import org.clearinghouse1540.kit.text.Language;

/** The direction in which a line of text is written. */
enum TextDirection {
  LEFT_TO_RIGHT("ltr"),
  RIGHT_TO_LEFT("rtl");

  private final String key;

  TextDirection(String key) {
    this.key = key;
  }

  /** The direction as in HTML. */
  String key() {
    return key;
  }

  /** The direction of a language. */
  static TextDirection of(Language language) {
    return language.direction().equals(RIGHT_TO_LEFT.key) ? RIGHT_TO_LEFT : LEFT_TO_RIGHT;
  }

  /**
   * The direction of a line of a document. A line with letters of one direction only has that
   * direction, whatever the language of the document, so that its punctuation stays where its
   * author put it. A line with letters of both has the direction of the document, and so has a line
   * without letters.
   *
   * @param document the direction of the document
   */
  static TextDirection of(String line, TextDirection document) {
    boolean rightToLeft = Bidi.requiresBidi(line.toCharArray(), 0, line.length());
    if (document == RIGHT_TO_LEFT) {
      return rightToLeft || line.codePoints().noneMatch(Character::isLetter)
          ? RIGHT_TO_LEFT
          : LEFT_TO_RIGHT;
    }
    return rightToLeft && new Bidi(line, Bidi.DIRECTION_DEFAULT_LEFT_TO_RIGHT).getBaseLevel() == 1
        ? RIGHT_TO_LEFT
        : LEFT_TO_RIGHT;
  }
}
