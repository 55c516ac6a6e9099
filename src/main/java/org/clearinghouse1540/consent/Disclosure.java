package org.clearinghouse1540.consent;

import java.time.Instant;
import java.util.Locale;
import java.util.Optional;

/**
 * A line in the access log of a record.
 *
 * @param audience the audience to which the receiver belongs
 * @param role the role of the receiver, as in the keys of roles; empty for a whole audience
 * @param party the State or organization of the receiver, or empty
 * @param receiver the receiver as a letter names it, or empty
 * @param consent the number of the consent that was in force, if there was one
 */
public record Disclosure(
    Subject subject,
    Occurrence event,
    Channel channel,
    Audience audience,
    String role,
    String party,
    String receiver,
    Optional<Long> consent,
    Instant at) {

  /** An event in the life of the record. */
  public enum Occurrence {
    /** It was opened to a whole audience. */
    OPENED,
    /** It was closed to that audience. */
    CLOSED,
    /** A party looked at it. */
    SHOWN,
    /** It was sent to a receiver. */
    SENT;

    /** The event in lower case, as in texts and in the database. */
    public String key() {
      return name().toLowerCase(Locale.ROOT);
    }
  }

  /** The way in which a record was shown. */
  public enum Channel {
    AUDIENCE,
    PAGE,
    FILE,
    LETTER,
    MAIL;

    /** The channel in lower case, as in texts and in the database. */
    public String key() {
      return name().toLowerCase(Locale.ROOT);
    }
  }
}
