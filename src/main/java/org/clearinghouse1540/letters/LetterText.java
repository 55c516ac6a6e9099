package org.clearinghouse1540.letters;

import java.util.Map;

/** The parts of a draft that a person changes. */
record LetterText(String addressee, String reference, String title, String body) {
  static LetterText of(Letter letter) {
    return new LetterText(letter.addressee(), letter.reference(), letter.title(), letter.body());
  }

  /** The parts as the journal records them. */
  Map<String, Object> at(int version) {
    return Map.of(
        "version", version,
        "addressee", addressee,
        "reference", reference,
        "title", title,
        "body", body);
  }
}
