package org.clearinghouse1540.deliveries;

import java.util.Arrays;
import java.util.Locale;
import java.util.Optional;

/** The progress of a delivery. */
public enum DeliveryStatus {
  PLANNED,
  UNDER_WAY,
  DONE,
  GIVEN_UP;

  /** The status as in forms, in the database and in keys of texts. */
  public String key() {
    return name().toLowerCase(Locale.ROOT).replace('_', '-');
  }

  /** The status with this key. */
  public static Optional<DeliveryStatus> find(String key) {
    return Arrays.stream(values()).filter(status -> status.key().equals(key)).findFirst();
  }

  /** The key of the text that names it. */
  public String text() {
    return "deliveries.stage." + key();
  }

  /** Whether nothing more is to be done. */
  boolean isOver() {
    return this == DONE || this == GIVEN_UP;
  }
}
