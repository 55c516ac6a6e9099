package org.clearinghouse1540.jobs;

import java.time.Duration;
import java.util.Optional;
import org.clearinghouse1540.kit.mail.MailServer;
import org.clearinghouse1540.kit.schedule.RepeatedTask;
import org.clearinghouse1540.kit.schedule.Schedule;
import org.clearinghouse1540.kit.store.ViewerDataSource;
import org.clearinghouse1540.outbox.Outbox;
import org.clearinghouse1540.startup.Settings;
import org.springframework.context.SmartLifecycle;
import org.springframework.stereotype.Component;

/** Passes the messages in the outbox to the mail server, if one is configured. */
@Component
final class MailDeliveryJob implements SmartLifecycle {
  private final Optional<RepeatedTask> task;

  MailDeliveryJob(Outbox outbox, Settings settings, Schedule schedule) {
    this.task = settings.mail().map(server -> task(outbox, server, schedule));
  }

  private static RepeatedTask task(Outbox outbox, MailServer server, Schedule schedule) {
    return schedule.addOnce(
        "mail",
        Duration.ZERO,
        Duration.ofSeconds(5),
        () -> ViewerDataSource.as("program", () -> outbox.send(server)));
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
}
