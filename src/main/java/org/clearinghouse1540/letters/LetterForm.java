package org.clearinghouse1540.letters;

import java.util.Arrays;
import java.util.Locale;
import java.util.Optional;
import org.clearinghouse1540.consent.Audience;

/** The form of a letter: whom it addresses, and with which opening and closing. */
public enum LetterForm {
  /** A note verbale to a permanent mission. */
  MISSION,
  /** A note verbale to a capital. */
  STATE,
  /** A letter to an organization or a provider. */
  ORGANIZATION,
  /** A note to the members of the Committee. */
  MEMBERS;

  /** The form in lower case, as in texts and in the database. */
  public String key() {
    return name().toLowerCase(Locale.ROOT);
  }

  /** The audience of a letter in this form to somebody else than the State of its record. */
  Audience audience() {
    return this == MEMBERS ? Audience.MEMBERS : Audience.PROVIDERS;
  }

  public static Optional<LetterForm> find(String key) {
    return Arrays.stream(values()).filter(form -> form.key().equals(key)).findFirst();
  }
}
