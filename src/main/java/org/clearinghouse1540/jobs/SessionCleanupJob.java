package org.clearinghouse1540.jobs;

import java.time.Duration;
import java.util.Optional;
import org.clearinghouse1540.kit.schedule.RepeatedTask;
import org.clearinghouse1540.kit.schedule.Schedule;
import org.clearinghouse1540.kit.store.Node;
import org.clearinghouse1540.kit.web.OpenSessions;
import org.clearinghouse1540.kit.web.RateLimits;
import org.springframework.context.SmartLifecycle;
import org.springframework.stereotype.Component;

/** Every five minutes: removes what several nodes share and nobody needs any more. */
@Component
final class SessionCleanupJob implements SmartLifecycle {
  private static final Duration PAUSE = Duration.ofMinutes(5);
  private final Optional<RepeatedTask> task;

  SessionCleanupJob(OpenSessions sessions, RateLimits limits, Node node, Schedule schedule) {
    this.task =
        Optional.of(node)
            .filter(Node::isShared)
            .map(
                shared ->
                    schedule.addOnce(
                        "sessions",
                        PAUSE,
                        PAUSE,
                        () -> {
                          sessions.removeEnded();
                          limits.removeUnused();
                        }));
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
  public boolean isRunning() {
    return task.map(RepeatedTask::isRunning).orElse(false);
  }

  /** After the reference data are loaded; stopped before the database is closed. */
  @Override
  public int getPhase() {
    return 1;
  }
}
