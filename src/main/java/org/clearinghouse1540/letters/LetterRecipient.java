package org.clearinghouse1540.letters;

import java.util.Arrays;
import java.util.Locale;
import java.util.Optional;

/** To whom a letter of a type is sent unless its author chooses another addressee. */
public enum LetterRecipient {
  /** The State or organization that requests assistance. */
  REQUESTER,
  /** The members of the Committee. */
  MEMBERS,
  /** One or more providers of assistance. */
  PROVIDERS,
  /** States that the Committee writes to without a request. */
  STATES;

  public String key() {
    return name().toLowerCase(Locale.ROOT);
  }

  static Optional<LetterRecipient> find(String key) {
    return Arrays.stream(values()).filter(recipient -> recipient.key().equals(key)).findFirst();
  }
}
