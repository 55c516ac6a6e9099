package org.clearinghouse1540.deliveries;

import java.util.Arrays;
import java.util.Locale;
import java.util.Optional;

/** The types of deliveries. */
public enum DeliveryKind {
  WORKSHOP,
  TRAINING,
  EXPERTISE,
  LAW,
  EQUIPMENT,
  PROJECT,
  OTHER;

  /** The type as in forms, in the database and in keys of texts. */
  public String key() {
    return name().toLowerCase(Locale.ROOT);
  }

  /** The type with this key. */
  public static Optional<DeliveryKind> find(String key) {
    return Arrays.stream(values()).filter(kind -> kind.key().equals(key)).findFirst();
  }

  /** The key of the text that names it. */
  public String text() {
    return "deliveries.kind." + key();
  }
}
