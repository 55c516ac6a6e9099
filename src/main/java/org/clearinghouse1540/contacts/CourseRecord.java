package org.clearinghouse1540.contacts;

import java.util.Arrays;
import java.util.Locale;
import java.util.Optional;

/**
 * A course of a point of contact.
 *
 * @param starts a date known to the year, month or day, or empty
 */
record CourseRecord(long id, String course, String venue, String starts, String ends, Stage stage) {

  /** The progress of a person with a course. */
  enum Stage {
    NOMINATED,
    ATTENDED,
    CERTIFIED;

    /** The stage in lower case, as in texts and in the database. */
    public String key() {
      return name().toLowerCase(Locale.ROOT);
    }

    /** The stage with this key. */
    static Optional<Stage> find(String key) {
      return Arrays.stream(values()).filter(stage -> stage.key().equals(key)).findFirst();
    }
  }

  /** Whether the person was nominated and the course has not ended: it is the next one. */
  boolean isNext(String today) {
    String last = ends.isEmpty() ? starts : ends;
    return stage == Stage.NOMINATED
        && (last.isEmpty() || last.compareTo(today.substring(0, last.length())) >= 0);
  }
}
