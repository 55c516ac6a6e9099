package org.clearinghouse1540.jobs;

import java.time.Duration;
import org.clearinghouse1540.desk.TaskMailer;
import org.clearinghouse1540.kit.schedule.BackgroundJob;
import org.clearinghouse1540.kit.schedule.Schedule;
import org.springframework.stereotype.Component;

/**
 * Every five minutes: puts messages about new tasks into the outbox, where they wait if no mail
 * server is configured.
 */
@Component
final class TaskMailJob extends BackgroundJob {
  private static final Duration DELAY = Duration.ofMinutes(1);
  private static final Duration PAUSE = Duration.ofMinutes(5);

  TaskMailJob(TaskMailer mailer, Schedule schedule) {
    repeat(schedule.addOnce("task mail", DELAY, PAUSE, mailer::announce));
  }
}
