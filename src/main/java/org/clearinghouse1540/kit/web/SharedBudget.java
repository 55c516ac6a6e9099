package org.clearinghouse1540.kit.web;

import java.util.ArrayDeque;
import java.util.Comparator;
import java.util.Deque;
import java.util.HashMap;
import java.util.Map;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.locks.Condition;
import java.util.concurrent.locks.ReentrantLock;

/**
 * A limited amount of something that all requests share, such as kilobytes of memory. One owner, an
 * account or a network of visitors, has at most a share of it, so that no one of them takes all.
 * All visitors together can have a limit, because one visitor may use many networks. Requests wait
 * up to a time limit. The request whose owner has the least in use is next, and among equals the
 * earliest; a request that waits for its share or for the limit of visitors keeps no other owner
 * waiting.
 */
final class SharedBudget {
  private final Limit ofAll;
  private final Limit ofVisitors;
  private final long patience;
  private final ReentrantLock lock = new ReentrantLock();
  private final Condition changed = lock.newCondition();
  private final Deque<Pending> queue = new ArrayDeque<>();
  private final Map<RequestOwner, Integer> used = new HashMap<>();
  private int free;
  private int usedByVisitors;

  /**
   * A budget.
   *
   * @param all the whole amount
   * @param share the most of one owner, and of one reservation
   * @param patience how long one waits at most, in milliseconds
   */
  SharedBudget(int all, int share, long patience) {
    this(new Limit(all, share), new Limit(all, share), patience);
  }

  /**
   * A budget with a limit of all visitors together.
   *
   * @param patience how long one waits at most, in milliseconds
   */
  SharedBudget(Limit ofAll, Limit ofVisitors, long patience) {
    this.free = ofAll.all();
    this.ofAll = ofAll;
    this.ofVisitors = ofVisitors;
    this.patience = patience;
  }

  /**
   * A limit.
   *
   * @param all the whole amount
   * @param share the most of one owner, and of one reservation
   */
  record Limit(int all, int share) {}

  private record Pending(RequestOwner owner, int amount, Object identity) {}

  /** Reserves an amount for an owner; false if too little is free in time. */
  boolean reserve(RequestOwner owner, int amount) {
    if (amount == 0) {
      return true;
    }
    lock.lock();
    Pending own = new Pending(owner, Math.min(share(owner), amount), new Object());
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
    add(own.owner(), own.amount());
    return true;
  }

  // It waits for the space; the first of equals arrived first.
  private boolean isNext(Pending own) {
    boolean first =
        queue.stream()
            .filter(this::isWithinLimits)
            .min(Comparator.comparingInt(other -> usedBy(other.owner())))
            .filter(own::equals)
            .isPresent();
    return first && own.amount() <= free;
  }

  private boolean isWithinLimits(Pending one) {
    return usedBy(one.owner()) + one.amount() <= share(one.owner())
        && (!one.owner().visitor() || usedByVisitors + one.amount() <= ofVisitors.all());
  }

  private int usedBy(RequestOwner owner) {
    return used.getOrDefault(owner, 0);
  }

  private int share(RequestOwner owner) {
    return owner.visitor() ? ofVisitors.share() : ofAll.share();
  }

  private void add(RequestOwner owner, int amount) {
    free -= amount;
    usedByVisitors += owner.visitor() ? amount : 0;
    if (used.merge(owner, amount, Integer::sum) <= 0) {
      used.remove(owner);
    }
  }

  /** The number of requests that wait. */
  int waiting() {
    lock.lock();
    try {
      return queue.size();
    } finally {
      lock.unlock();
    }
  }

  /** Releases what was reserved for an owner. */
  void release(RequestOwner owner, int amount) {
    int released = Math.min(share(owner), amount);
    if (released == 0) {
      return;
    }
    lock.lock();
    try {
      add(owner, -released);
      changed.signalAll();
    } finally {
      lock.unlock();
    }
  }
}
