package org.clearinghouse1540.kit;

import java.util.Optional;

/**
 * For whom the current thread answers a request: an account, or the network of a visitor. What all
 * share asks for it, so that no one of them takes everything. Jobs of the program have none.
 */
public final class WorkOwner {
  private static final ThreadLocal<Optional<String>> CURRENT =
      ThreadLocal.withInitial(Optional::empty);

  private WorkOwner() {}

  /** The owner of the work of this thread. */
  public static Optional<String> current() {
    return CURRENT.get();
  }

  /** Begins work for an owner. */
  public static void begin(String owner) {
    CURRENT.set(Optional.of(owner));
  }

  /** Ends it. */
  public static void end() {
    CURRENT.remove();
  }
}
