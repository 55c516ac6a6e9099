package org.clearinghouse1540.kit.schedule;

import java.util.Optional;
import org.springframework.context.SmartLifecycle;

/**
 * A job that runs in the background from the load of the reference data until the database is
 * closed. One without a task, because nobody configured it, does nothing.
 */
public abstract class BackgroundJob implements SmartLifecycle {
  private Optional<RepeatedTask> task = Optional.empty();

  /** Sets the task; called by the constructor of the job. */
  protected final void repeat(RepeatedTask repeated) {
    task = Optional.of(repeated);
  }

  @Override
  public void start() {
    task.ifPresent(RepeatedTask::start);
  }

  @Override
  public void stop() {
    task.ifPresent(RepeatedTask::stop);
  }

  @Override
  public final boolean isRunning() {
    return task.map(RepeatedTask::isRunning).orElse(false);
  }

  /** After the reference data are loaded; stopped before the database is closed. */
  @Override
  public final int getPhase() {
    return 1;
  }
}
