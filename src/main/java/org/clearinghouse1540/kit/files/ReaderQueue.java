package org.clearinghouse1540.kit.files;

import java.time.Duration;
import java.util.concurrent.Semaphore;
import java.util.concurrent.TimeUnit;
import java.util.function.Supplier;
import org.clearinghouse1540.kit.BadInput;
import org.springframework.transaction.support.TransactionSynchronizationManager;

/**
 * Lets a few readers work at the same time; others wait for their turn, up to a time limit. Those
 * that hold a connection to the database meanwhile are fewer than the connections, so that pages
 * without files are answered all the same.
 */
final class ReaderQueue {
  private static final int MOST_WITH_CONNECTION = 10;
  private static final Semaphore WITH_CONNECTION = new Semaphore(MOST_WITH_CONNECTION);

  private final Semaphore places;
  private final int waiting;
  private final Duration patience;

  /**
   * A queue.
   *
   * @param atOnce how many readers work at the same time
   * @param waiting how many wait at most
   * @param patience how long one waits at most
   */
  ReaderQueue(int atOnce, int waiting, Duration patience) {
    this.places = new Semaphore(atOnce, true);
    this.waiting = waiting;
    this.patience = patience;
  }

  /**
   * Works when it is its turn.
   *
   * @throws BadInput if too many wait, also of those that hold a connection, or the turn does not
   *     come in time
   */
  <T> T inTurn(Supplier<T> work) {
    if (!TransactionSynchronizationManager.isActualTransactionActive()) {
      return queued(work);
    }
    if (!WITH_CONNECTION.tryAcquire()) {
      throw BadInput.of("file", "kit.file.busy");
    }
    try {
      return queued(work);
    } finally {
      WITH_CONNECTION.release();
    }
  }

  private <T> T queued(Supplier<T> work) {
    boolean full = places.availablePermits() == 0 && places.getQueueLength() >= waiting;
    if (full || !acquired()) {
      throw BadInput.of("file", "kit.file.busy");
    }
    try {
      return work.get();
    } finally {
      places.release();
    }
  }

  private boolean acquired() {
    try {
      return places.tryAcquire(patience.toMillis(), TimeUnit.MILLISECONDS);
    } catch (InterruptedException stopped) {
      Thread.currentThread().interrupt();
      return false;
    }
  }
}
