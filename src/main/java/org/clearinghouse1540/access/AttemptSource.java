package org.clearinghouse1540.access;

/** From where somebody tries a password or a code; each kind is counted separately. */
sealed interface AttemptSource {
  /** A browser in which nobody signed in to the account before. */
  record UnknownBrowser(String network) implements AttemptSource {}

  /**
   * A browser in which the owner of the account signed in before.
   *
   * @param id the hash of its cookie
   */
  record KnownBrowser(String id) implements AttemptSource {}

  /** A session of the account. */
  record Session() implements AttemptSource {}

  /** The part of a key that keeps the attempts of this source apart. */
  default String key() {
    return switch (this) {
      case UnknownBrowser unknown -> "network " + unknown.network();
      case KnownBrowser known -> "browser " + known.id();
      case Session session -> "session";
    };
  }
}
