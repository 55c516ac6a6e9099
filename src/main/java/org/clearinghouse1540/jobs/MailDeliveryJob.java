package org.clearinghouse1540.jobs;

import java.time.Duration;
import org.clearinghouse1540.kit.mail.MailServer;
import org.clearinghouse1540.kit.schedule.BackgroundJob;
import org.clearinghouse1540.kit.schedule.RepeatedTask;
import org.clearinghouse1540.kit.schedule.Schedule;
import org.clearinghouse1540.kit.store.ViewerDataSource;
import org.clearinghouse1540.outbox.Outbox;
import org.clearinghouse1540.startup.Settings;
import org.springframework.stereotype.Component;

/** Passes the messages in the outbox to the mail server, if one is configured. */
@Component
final class MailDeliveryJob extends BackgroundJob {

  MailDeliveryJob(Outbox outbox, Settings settings, Schedule schedule) {
    settings.mail().ifPresent(server -> repeat(task(outbox, server, schedule)));
  }

  private static RepeatedTask task(Outbox outbox, MailServer server, Schedule schedule) {
    return schedule.addOnce(
        "mail",
        Duration.ZERO,
        Duration.ofSeconds(5),
        () -> ViewerDataSource.as("program", () -> outbox.send(server)));
  }
}
