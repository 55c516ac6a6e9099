package org.clearinghouse1540.outreach;

import java.util.Arrays;
import java.util.Locale;
import java.util.Optional;

/** The kind of party that a participant is. */
public enum ParticipantKind {
  /** A Member State. */
  STATE,
  OBSERVER_STATE,
  ORGANIZATION,
  /** The 1540 Committee, its members and its experts. */
  COMMITTEE,
  INDUSTRY,
  ACADEMIA,
  /** A person recorded by name. */
  PERSON,
  OTHER;

  /** The key in the database and in texts. */
  public String key() {
    return name().toLowerCase(Locale.ROOT);
  }

  /** Whether it is a Member State or an observer State. */
  public boolean isState() {
    return this == STATE || this == OBSERVER_STATE;
  }

  /** The kind with this key. */
  public static Optional<ParticipantKind> find(String key) {
    return Arrays.stream(values()).filter(kind -> kind.key().equals(key)).findFirst();
  }
}
