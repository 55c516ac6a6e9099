package org.clearinghouse1540.kit.schedule;

import java.time.Duration;
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
  private volatile Optional<Thread> thread = Optional.empty();

  /**
   * A task that does not run yet.
   *
   * @param name the name of its thread, also used in the log
   * @param delay the time before the first run
   * @param pause the time between two runs
   */
  public RepeatedTask(String name, Duration delay, Duration pause, Runnable task) {
    this.name = name;
    this.delay = delay;
    this.pause = pause;
    this.task = task;
  }

  /** Starts the thread. */
  public synchronized void start() {
    thread = Optional.of(Thread.ofVirtual().name(name).start(this::repeat));
  }

  /** Ends the thread; a run in progress is interrupted. */
  public synchronized void stop() {
    thread.ifPresent(Thread::interrupt);
    thread = Optional.empty();
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
    try {
      task.run();
      return pause;
    } catch (RuntimeException | Error failed) {
      LOG.warn("the background task {} failed", name, failed);
      return pause.compareTo(AFTER_FAILURE) > 0 ? pause : AFTER_FAILURE;
    }
  }
}
