package org.clearinghouse1540.kit.web;

/** Limits the number of events in a period, counted for each key. Safe for many threads. */
public sealed interface RateLimit permits LocalRateLimit, SharedRateLimit {
  /** Takes one; false if none is left. */
  boolean take(String key);

  /** Returns one that was taken. */
  void giveBack(String key);
}
