package org.clearinghouse1540.kit.schedule;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.Optional;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Runs a task repeatedly in a separate thread until it is stopped. A failure is logged; the next
 * run tries again, five seconds later at the earliest.
 */
public final class RepeatedTask {
  private static final Logger LOG = LoggerFactory.getLogger(RepeatedTask.class);
  private static final Duration AFTER_FAILURE = Duration.ofSeconds(5);
  private static final Duration ASKED = Duration.ofSeconds(2);

  private final String name;
  private final Times times;
  private final Runnable task;
  private final Clock clock;
  private final Optional<JobClaims> claims;
  private volatile Optional<Thread> thread = Optional.empty();
  private TaskState state;

  /**
   * The times of a task.
   *
   * @param delay the time before the first run
   * @param pause the time between two runs
   */
  record Times(Duration delay, Duration pause) {}

  /**
   * A task that does not run yet, and runs on each node.
   *
   * @param name the name of its thread, also used in the log
   */
  RepeatedTask(String name, Times times, Runnable task, Clock clock) {
    this(name, times, task, clock, Optional.empty());
  }

  /** A task of which each run is claimed by one node. */
  RepeatedTask(String name, Times times, Runnable task, Clock clock, JobClaims claims) {
    this(name, times, task, clock, Optional.of(claims));
  }

  private RepeatedTask(
      String name, Times times, Runnable task, Clock clock, Optional<JobClaims> claims) {
    this.name = name;
    this.times = times;
    this.task = task;
    this.clock = clock;
    this.claims = claims;
    this.state = TaskState.none(name);
  }

  /** Starts the thread. */
  public synchronized void start() {
    state = state.started(clock.instant().plus(times.delay()));
    thread = Optional.of(Thread.ofVirtual().name(name).start(this::repeat));
  }

  /** Ends the thread; a run in progress is interrupted. */
  public synchronized void stop() {
    thread.ifPresent(Thread::interrupt);
    thread = Optional.empty();
    state = state.stopped();
  }

  /** The runs so far, and the next one. */
  public synchronized TaskState state() {
    return state;
  }

  public boolean isRunning() {
    return thread.isPresent();
  }

  private void repeat() {
    try {
      Thread.sleep(times.delay());
      while (!Thread.currentThread().isInterrupted()) {
        Thread.sleep(claims.isPresent() ? claimed(claims.get()) : run());
      }
    } catch (InterruptedException stopped) {
      Thread.currentThread().interrupt();
    }
  }

  // Another node may end before the next run; so each asks more often than the task runs.
  private Duration claimed(JobClaims claimed) {
    try {
      Optional<JobClaims.Claim> claim = claimed.claim(name);
      if (claim.isPresent()) {
        try (JobClaims.Claim held = claim.get()) {
          held.endedWithPause(run());
        }
      }
    } catch (RuntimeException unavailable) {
      LOG.warn("the background task {} could not be claimed", name, unavailable);
    }
    return times.pause().compareTo(ASKED) < 0 ? times.pause() : ASKED;
  }

  private Duration run() {
    Instant at = clock.instant();
    long start = System.nanoTime();
    boolean success = attempt();
    Duration pause = times.pause();
    Duration wait = success || pause.compareTo(AFTER_FAILURE) > 0 ? pause : AFTER_FAILURE;
    ended(at, Duration.ofNanos(System.nanoTime() - start), success, wait);
    return wait;
  }

  private synchronized void ended(Instant at, Duration length, boolean success, Duration wait) {
    state = state.ran(at, length, success, clock.instant().plus(wait));
  }

  private boolean attempt() {
    try {
      task.run();
      return true;
    } catch (RuntimeException | Error failed) {
      LOG.warn("the background task {} failed", name, failed);
      return false;
    }
  }
}
