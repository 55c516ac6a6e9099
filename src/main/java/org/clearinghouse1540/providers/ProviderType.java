package org.clearinghouse1540.providers;

import java.util.List;
import java.util.Locale;
import java.util.Optional;

/** The types of providers in the register. */
public enum ProviderType {
  STATE,
  ORGANIZATION,
  PROGRAMME,
  NGO;

  /** The key in forms and the database. */
  public String key() {
    return name().toLowerCase(Locale.ROOT);
  }

  /** The text key of the name. */
  public String text() {
    return "providers.kind-of." + key();
  }

  /** The type with this key. */
  public static Optional<ProviderType> find(String key) {
    return List.of(values()).stream().filter(type -> type.key().equals(key)).findFirst();
  }
}
