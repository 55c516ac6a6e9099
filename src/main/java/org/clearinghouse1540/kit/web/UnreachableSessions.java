package org.clearinghouse1540.kit.web;

import org.springframework.dao.DataAccessResourceFailureException;

/**
 * Remembers for the rest of a request that the sessions cannot be reached, so that its error page
 * neither asks again nor gives the browser a new session in place of its session.
 */
final class UnreachableSessions {
  private static final ThreadLocal<Boolean> KNOWN = ThreadLocal.withInitial(() -> false);

  private UnreachableSessions() {}

  static void remember() {
    KNOWN.set(true);
  }

  static boolean isKnown() {
    return KNOWN.get();
  }

  /** Refuses a new session while those in the database cannot be reached. */
  static void requireReachable() {
    if (isKnown()) {
      throw new DataAccessResourceFailureException("the sessions cannot be reached");
    }
  }

  /** A request has ended, with its error page. */
  static void forget() {
    KNOWN.remove();
  }
}
