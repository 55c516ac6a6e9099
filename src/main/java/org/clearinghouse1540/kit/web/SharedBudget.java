package org.clearinghouse1540.kit.web;

import java.util.ArrayDeque;
import java.util.Deque;
import java.util.HashMap;
import java.util.Map;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.locks.Condition;
import java.util.concurrent.locks.ReentrantLock;

/**
 * A limited amount of something that all requests share, such as kilobytes of memory. One owner, an
 * account or a network of visitors, has at most a share of it, so that no one of them takes all.
 * Requests wait for their turn in the order in which they arrived, up to a time limit; one that
 * waits for the share of its owner keeps no other owner waiting.
 */
final class SharedBudget {
  private final int share;
  private final long patience;
  private final ReentrantLock lock = new ReentrantLock();
  private final Condition changed = lock.newCondition();
  private final Deque<Pending> queue = new ArrayDeque<>();
  private final Map<String, Integer> used = new HashMap<>();
  private int free;

  /**
   * A budget.
   *
   * @param all the whole amount
   * @param share the most of one owner, and of one reservation
   * @param patience how long one waits at most, in milliseconds
   */
  SharedBudget(int all, int share, long patience) {
    this.free = all;
    this.share = share;
    this.patience = patience;
  }

  private record Pending(String owner, int amount, Object identity) {}

  /** Reserves an amount for an owner; false if too little is free in time. */
  boolean reserve(String owner, int amount) {
    if (amount == 0) {
      return true;
    }
    lock.lock();
    Pending own = new Pending(owner, Math.min(share, amount), new Object());
    try {
      queue.add(own);
      return waited(own);
    } catch (InterruptedException stopped) {
      Thread.currentThread().interrupt();
      return false;
    } finally {
      queue.remove(own);
      changed.signalAll();
      lock.unlock();
    }
  }

  private boolean waited(Pending own) throws InterruptedException {
    long left = TimeUnit.MILLISECONDS.toNanos(patience);
    while (!isNext(own)) {
      if (left <= 0) {
        return false;
      }
      left = changed.awaitNanos(left);
    }
    free -= own.amount();
    used.merge(own.owner(), own.amount(), Integer::sum);
    return true;
  }

  // The first of those that are within the share of their owner; it waits for the space.
  private boolean isNext(Pending own) {
    boolean first =
        queue.stream()
            .filter(other -> used.getOrDefault(other.owner(), 0) + other.amount() <= share)
            .findFirst()
            .filter(own::equals)
            .isPresent();
    return first && own.amount() <= free;
  }

  /** Releases what was reserved for an owner. */
  void release(String owner, int amount) {
    int released = Math.min(share, amount);
    if (released == 0) {
      return;
    }
    lock.lock();
    try {
      free += released;
      if (used.merge(owner, -released, Integer::sum) <= 0) {
        used.remove(owner);
      }
      changed.signalAll();
    } finally {
      lock.unlock();
    }
  }
}
