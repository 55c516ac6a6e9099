package org.clearinghouse1540.outreach;

import java.util.Arrays;
import java.util.Locale;
import java.util.Optional;

/** The status of an event, as recorded by a person. */
public enum EventStatus {
  PLANNED,
  HELD,
  CANCELLED;

  /** The key in the database and in texts. */
  public String key() {
    return name().toLowerCase(Locale.ROOT);
  }

  /** The key of the name of the status in texts. */
  public String text() {
    return "outreach.status." + key();
  }

  /** The status with this key. */
  public static Optional<EventStatus> find(String key) {
    return Arrays.stream(values()).filter(status -> status.key().equals(key)).findFirst();
  }
}
