package org.clearinghouse1540.providers;

import java.util.List;

/** The two kinds of offers. */
public enum OfferKind {
  /** A programme that is open to all whom it concerns. */
  STANDING_PROGRAMME("standing programme", "providers.standing"),
  /** An answer to one request. */
  ANSWER("answer to a request", "providers.answer");

  private final String key;
  private final String text;

  OfferKind(String key, String text) {
    this.key = key;
    this.text = text;
  }

  /** The key in the reference table and the database. */
  public String key() {
    return key;
  }

  /** The text key of the name. */
  public String text() {
    return text;
  }

  /**
   * The kind with this key.
   *
   * @throws IllegalArgumentException if there is none
   */
  static OfferKind get(String key) {
    return List.of(values()).stream()
        .filter(kind -> kind.key.equals(key))
        .findFirst()
        .orElseThrow(() -> new IllegalArgumentException("no kind of offer: " + key));
  }
}
