package org.clearinghouse1540.kit.schedule;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.CopyOnWriteArrayList;
import org.clearinghouse1540.kit.store.Node;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.stereotype.Component;

/** All background tasks of the program, with their last and next runs. */
@Component
public final class Schedule {
  private final Clock clock;
  private final Optional<JobClaims> claims;
  private final List<RepeatedTask> tasks = new CopyOnWriteArrayList<>();

  /** The tasks of a program alone. */
  public Schedule(Clock clock) {
    this(clock, Optional.empty());
  }

  @Autowired
  Schedule(Clock clock, Node node, ObjectProvider<JobClaims> claims) {
    this(clock, node.isShared() ? Optional.of(claims.getObject()) : Optional.empty());
  }

  private Schedule(Clock clock, Optional<JobClaims> claims) {
    this.clock = clock;
    this.claims = claims;
  }

  /** Adds a task, which does not run yet and runs on each node; see {@link RepeatedTask}. */
  public RepeatedTask add(String name, Duration delay, Duration pause, Runnable work) {
    return added(new RepeatedTask(name, new RepeatedTask.Times(delay, pause), work, clock));
  }

  /** Adds a task of which each run is done by one node; otherwise like {@link #add}. */
  public RepeatedTask addOnce(String name, Duration delay, Duration pause, Runnable work) {
    RepeatedTask.Times times = new RepeatedTask.Times(delay, pause);
    return added(
        claims
            .map(found -> new RepeatedTask(name, times, work, clock, found))
            .orElseGet(() -> new RepeatedTask(name, times, work, clock)));
  }

  private RepeatedTask added(RepeatedTask task) {
    tasks.add(task);
    return task;
  }

  /** The current time, as the clock of the program says. */
  public Instant now() {
    return clock.instant();
  }

  /** The state of each task, by name. */
  public List<TaskState> list() {
    return tasks.stream()
        .map(RepeatedTask::state)
        .sorted(Comparator.comparing(TaskState::name))
        .toList();
  }
}
