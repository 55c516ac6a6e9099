package org.clearinghouse1540.jobs;

import java.time.Duration;
import org.clearinghouse1540.desk.TaskMailer;
import org.clearinghouse1540.kit.schedule.RepeatedTask;
import org.clearinghouse1540.kit.schedule.Schedule;
import org.springframework.context.SmartLifecycle;
import org.springframework.stereotype.Component;

/**
 * Every five minutes: puts messages about new tasks into the outbox, where they wait if no mail
 * server is configured.
 */
@Component
final class TaskMailJob implements SmartLifecycle {
  private static final Duration DELAY = Duration.ofMinutes(1);
  private static final Duration PAUSE = Duration.ofMinutes(5);
  private final RepeatedTask task;

  TaskMailJob(TaskMailer mailer, Schedule schedule) {
    this.task = schedule.addOnce("task mail", DELAY, PAUSE, mailer::announce);
  }

  @Override
  public void start() {
    task.start();
  }

  @Override
  public void stop() {
    task.stop();
  }

  @Override
  public boolean isRunning() {
    return task.isRunning();
  }
}
