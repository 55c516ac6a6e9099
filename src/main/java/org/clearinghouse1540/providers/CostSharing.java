package org.clearinghouse1540.providers;

import java.util.List;
import java.util.Locale;
import java.util.Optional;

/** The cost of an offer to its recipient. */
public enum CostSharing {
  NONE,
  SHARED,
  AGREED,
  NOT_STATED;

  /** The key in forms and the database, such as {@code not-stated}. */
  public String key() {
    return name().toLowerCase(Locale.ROOT).replace('_', '-');
  }

  /** The text key of the name. */
  public String text() {
    return "providers.cost." + key();
  }

  /** The value with this key. */
  public static Optional<CostSharing> find(String key) {
    return List.of(values()).stream().filter(cost -> cost.key().equals(key)).findFirst();
  }
}
