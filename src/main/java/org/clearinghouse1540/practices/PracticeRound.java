package org.clearinghouse1540.practices;

import java.time.LocalDate;
import org.clearinghouse1540.kit.text.Language;

/**
 * A round of letters that asks States for their practices.
 *
 * @param language the language of its letters
 * @param due the day by which States are asked to answer
 * @param on the day on which the letters were drafted
 */
record PracticeRound(long id, Language language, LocalDate due, LocalDate on) {
  /** The beginning of the subject of its letters. */
  static final String SUBJECT = "practice-round/";

  /** The subject of its letters. */
  String subject() {
    return SUBJECT + id;
  }
}
