package org.clearinghouse1540.providers;

import java.util.List;
import java.util.Locale;
import java.util.Optional;

/** The ways in which assistance is delivered. */
public enum DeliveryMode {
  REMOTE,
  CAPITAL,
  REGIONAL;

  /** The key in forms and the database. */
  public String key() {
    return name().toLowerCase(Locale.ROOT);
  }

  /** The text key of the name. */
  public String text() {
    return "providers.mode." + key();
  }

  /** The mode with this key. */
  public static Optional<DeliveryMode> find(String key) {
    return List.of(values()).stream().filter(mode -> mode.key().equals(key)).findFirst();
  }
}
