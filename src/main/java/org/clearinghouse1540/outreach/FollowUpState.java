package org.clearinghouse1540.outreach;

import java.util.Arrays;
import java.util.Locale;
import java.util.Optional;

/** The state of a follow-up to an event. */
public enum FollowUpState {
  OPEN,
  DONE,
  /** Closed without action. */
  DROPPED;

  /** The key in the database and in texts. */
  public String key() {
    return name().toLowerCase(Locale.ROOT);
  }

  /** The state with this key. */
  public static Optional<FollowUpState> find(String key) {
    return Arrays.stream(values()).filter(state -> state.key().equals(key)).findFirst();
  }

  /** The state with this key that closes a follow-up. */
  static Optional<FollowUpState> findClosed(String key) {
    return find(key).filter(state -> state != OPEN);
  }
}
