package org.clearinghouse1540.kit.files;

import com.github.benmanes.caffeine.cache.Cache;
import com.github.benmanes.caffeine.cache.Caffeine;
import io.github.bucket4j.Bandwidth;
import io.github.bucket4j.Bucket;
import java.time.Duration;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.Semaphore;
import java.util.concurrent.TimeUnit;
import java.util.function.Supplier;
import org.clearinghouse1540.kit.BadInput;
import org.clearinghouse1540.kit.WorkOwner;
import org.springframework.transaction.support.TransactionSynchronizationManager;

/**
 * Lets a few readers work at the same time; others wait for their turn, up to a time limit. Those
 * that hold a connection to the database meanwhile are fewer than the connections, so that pages
 * without files are answered all the same. One account has a share of the places and a pace,
 * however it makes a reader start: with an upload, with a file that is kept, or with a page that
 * reads one.
 */
final class ReaderQueue {
  private static final int MOST_WITH_CONNECTION = 10;
  private static final Semaphore WITH_CONNECTION = new Semaphore(MOST_WITH_CONNECTION);

  private static final Duration MINUTE = Duration.ofMinutes(1);
  private static final int MOST_A_MINUTE = 60;
  private static final int SHARE = 3;
  private static final Cache<String, Bucket> PACES =
      Caffeine.newBuilder().maximumSize(10_000).expireAfterAccess(MINUTE.multipliedBy(2)).build();

  private final Map<String, Integer> byOwner = new ConcurrentHashMap<>();
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
   * @throws BadInput if too many wait, of one account or of all, also of those that hold a
   *     connection, or the turn does not come in time
   */
  <T> T inTurn(Supplier<T> work) {
    return WorkOwner.current().map(owner -> ofOwner(owner, work)).orElseGet(() -> next(work));
  }

  // At most a third of those that may wait, and at least one.
  private <T> T ofOwner(String owner, Supplier<T> work) {
    int most = Math.max(1, waiting / SHARE);
    boolean within = byOwner.merge(owner, 1, Integer::sum) <= most;
    try {
      if (!within || !PACES.get(owner, key -> pace()).tryConsume(1)) {
        throw BadInput.of("file", "kit.file.busy");
      }
      return next(work);
    } finally {
      byOwner.merge(owner, -1, Integer::sum);
      byOwner.remove(owner, 0);
    }
  }

  private static Bucket pace() {
    return Bucket.builder()
        .addLimit(
            Bandwidth.builder().capacity(MOST_A_MINUTE).refillGreedy(MOST_A_MINUTE, MINUTE).build())
        .build();
  }

  private <T> T next(Supplier<T> work) {
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
