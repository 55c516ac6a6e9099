package org.clearinghouse1540.kit.web;

import java.util.concurrent.Semaphore;
import java.util.concurrent.TimeUnit;

/**
 * The room for large bodies at the same time, in kilobytes. Requests wait for their turn in the
 * order in which they arrived, up to a time limit.
 */
final class BodyBudget {
  private final int all;
  private final long patience;
  private final Semaphore free;

  BodyBudget(int kilobytes, long patienceInMilliseconds) {
    all = kilobytes;
    patience = patienceInMilliseconds;
    free = new Semaphore(kilobytes, true);
  }

  /** Reserves the kilobytes of a body; false if too few are free in time. */
  boolean reserve(int kilobytes) {
    try {
      return kilobytes == 0
          || free.tryAcquire(Math.min(all, kilobytes), patience, TimeUnit.MILLISECONDS);
    } catch (InterruptedException stopped) {
      Thread.currentThread().interrupt();
      return false;
    }
  }

  /** Releases the kilobytes of a body. */
  void release(int kilobytes) {
    free.release(Math.min(all, kilobytes));
  }
}
