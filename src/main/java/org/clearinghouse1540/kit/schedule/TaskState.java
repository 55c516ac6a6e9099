package org.clearinghouse1540.kit.schedule;

import java.time.Duration;
import java.time.Instant;
import java.util.Optional;

/**
 * The runs of a background task since the program started.
 *
 * @param running whether it is started
 * @param last the beginning of the last run that ended
 * @param duration the duration of that run
 * @param failed the beginning of the last run that failed
 * @param next the beginning of the next run, if the task is started
 */
public record TaskState(
    String name,
    boolean running,
    long runs,
    long failures,
    Optional<Instant> last,
    Optional<Duration> duration,
    Optional<Instant> failed,
    Optional<Instant> next) {

  static TaskState none(String name) {
    return new TaskState(
        name, false, 0, 0, Optional.empty(), Optional.empty(), Optional.empty(), Optional.empty());
  }

  TaskState started(Instant first) {
    return new TaskState(name, true, runs, failures, last, duration, failed, Optional.of(first));
  }

  TaskState stopped() {
    return new TaskState(name, false, runs, failures, last, duration, failed, Optional.empty());
  }

  TaskState ran(Instant at, Duration length, boolean success, Instant following) {
    return new TaskState(
        name,
        running,
        runs + 1,
        success ? failures : failures + 1,
        Optional.of(at),
        Optional.of(length),
        success ? failed : Optional.of(at),
        running ? Optional.of(following) : Optional.empty());
  }

  /** Whether the last run failed. */
  public boolean isFailing() {
    return failed.isPresent() && failed.equals(last);
  }
}
