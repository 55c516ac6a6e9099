package org.clearinghouse1540.intake;

import java.util.Arrays;
import java.util.Locale;
import java.util.Optional;

/** A list or a field of a note, as which a person records a reported passage. */
enum NoteTarget {
  PARTICIPANTS,
  ORGANIZERS,
  NEEDS,
  CONTRIBUTIONS,
  EARLIER_EVENTS,
  RECOMMENDATIONS,
  TITLE,
  DATES,
  PLACE;

  /** The key in the database, in forms and in texts. */
  String key() {
    return name().toLowerCase(Locale.ROOT).replace('_', '-');
  }

  /** The target with this key. */
  static Optional<NoteTarget> find(String key) {
    return Arrays.stream(values()).filter(target -> target.key().equals(key)).findFirst();
  }

  /** Whether it is a field of the event and not a list. */
  boolean isField() {
    return this == TITLE || this == DATES || this == PLACE;
  }
}
