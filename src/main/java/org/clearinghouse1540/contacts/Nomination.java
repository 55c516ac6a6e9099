package org.clearinghouse1540.contacts;

import java.time.Instant;
import java.time.LocalDate;
import java.util.Arrays;
import java.util.Locale;

/**
 * A note verbale that named a point of contact, changed the entry or ended it.
 *
 * @param reference the reference of the note, as received
 * @param dated the date of the note
 * @param effective the day from which it takes effect
 */
public record Nomination(
    long id,
    long contact,
    Kind kind,
    String reference,
    LocalDate dated,
    LocalDate effective,
    Instant recorded) {

  /** The effects of a note verbale. */
  public enum Kind {
    OPENED,
    CHANGED,
    CLOSED;

    /** The effect in lower case, as in texts and in the database. */
    public String key() {
      return name().toLowerCase(Locale.ROOT);
    }

    static Kind of(String key) {
      return Arrays.stream(values())
          .filter(kind -> kind.key().equals(key))
          .findFirst()
          .orElseThrow();
    }
  }
}
