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

  private final String name;
  private final Duration delay;
  private final Duration pause;
  private final Runnable task;
  private final Clock clock;
  private volatile Optional<Thread> thread = Optional.empty();
  private TaskState state;

  /**
   * A task that does not run yet.
   *
   * @param name the name of its thread, also used in the log
   * @param delay the time before the first run
   * @param pause the time between two runs
   */
  RepeatedTask(String name, Duration delay, Duration pause, Runnable task, Clock clock) {
    this.name = name;
    this.delay = delay;
    this.pause = pause;
    this.task = task;
    this.clock = clock;
    this.state = TaskState.none(name);
  }

  /** Starts the thread. */
  public synchronized void start() {
    state = state.started(clock.instant().plus(delay));
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
      Thread.sleep(delay);
      while (!Thread.currentThread().isInterrupted()) {
        Thread.sleep(run());
      }
    } catch (InterruptedException stopped) {
      Thread.currentThread().interrupt();
    }
  }

  private Duration run() {
    Instant at = clock.instant();
    long start = System.nanoTime();
    boolean success = attempt();
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
