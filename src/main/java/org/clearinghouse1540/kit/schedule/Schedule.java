package org.clearinghouse1540.kit.schedule;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.Comparator;
import java.util.List;
import java.util.concurrent.CopyOnWriteArrayList;
import org.springframework.stereotype.Component;

/** All background tasks of the program, with their last and next runs. */
@Component
public final class Schedule {
  private final Clock clock;
  private final List<RepeatedTask> tasks = new CopyOnWriteArrayList<>();

  public Schedule(Clock clock) {
    this.clock = clock;
  }

  /** Adds a task, which does not run yet; see {@link RepeatedTask}. */
  public RepeatedTask add(String name, Duration delay, Duration pause, Runnable work) {
    RepeatedTask task = new RepeatedTask(name, delay, pause, work, clock);
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
