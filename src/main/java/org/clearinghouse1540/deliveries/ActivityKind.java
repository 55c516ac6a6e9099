package org.clearinghouse1540.deliveries;

import java.util.Arrays;
import java.util.Locale;
import java.util.Optional;

/** The kinds of activities in the overview. */
enum ActivityKind {
  PROGRAMME,
  ANSWER,
  DELIVERY,
  EVENT;

  /** The kind as in addresses and in keys of texts. */
  String key() {
    return name().toLowerCase(Locale.ROOT);
  }

  /** The kind with this key. */
  static Optional<ActivityKind> find(String key) {
    return Arrays.stream(values()).filter(kind -> kind.key().equals(key)).findFirst();
  }

  /** The key of the text that names it. */
  String text() {
    return "deliveries.who." + key();
  }
}
