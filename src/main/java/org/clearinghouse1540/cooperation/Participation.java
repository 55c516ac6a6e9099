package org.clearinghouse1540.cooperation;

import java.time.LocalDate;
import java.util.Locale;

/**
 * An invitation to a joint project, or the answer of a State.
 *
 * @param words the remark of the State
 */
record Participation(long id, long project, String state, Step event, String words, LocalDate on) {
  /** The steps of taking part. */
  enum Step {
    INVITED,
    ACCEPTED,
    DECLINED,
    LEFT;

    /** The event as in texts and in the database. */
    String key() {
      return name().toLowerCase(Locale.ROOT);
    }
  }

  /** The key of the text that says what happened; its argument is the State. */
  String text() {
    return "cooperation.event." + event.key();
  }
}
