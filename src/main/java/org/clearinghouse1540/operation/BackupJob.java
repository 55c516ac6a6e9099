package org.clearinghouse1540.operation;

import java.time.Duration;
import org.clearinghouse1540.kit.schedule.BackgroundJob;
import org.clearinghouse1540.kit.schedule.Schedule;
import org.clearinghouse1540.startup.BackupPlan;
import org.clearinghouse1540.startup.Settings;
import org.flywaydb.core.Flyway;
import org.springframework.stereotype.Component;

/**
 * Writes backups while the program runs, if the operator named a folder ({@code run --backups}). It
 * looks every few minutes whether one is due, so that one that failed is tried again soon.
 */
@Component
final class BackupJob extends BackgroundJob {
  private static final Duration DELAY = Duration.ofSeconds(20);
  private static final Duration PAUSE = Duration.ofMinutes(10);

  /** Reads as the owner of the tables, like the migrations; no other role can read every row. */
  BackupJob(Settings settings, Schedule schedule, Flyway flyway) {
    settings
        .operator()
        .backups()
        .ifPresent(
            plan -> {
              ScheduledBackup backup = new ScheduledBackup(plan, settings.dataFolder());
              repeat(
                  schedule.add(
                      "backup",
                      DELAY,
                      pause(plan),
                      () -> {
                        if (backup.isDue(schedule.now())) {
                          backup.write(flyway.getConfiguration().getDataSource(), schedule.now());
                        }
                      }));
            });
  }

  private static Duration pause(BackupPlan plan) {
    return plan.every().compareTo(PAUSE) < 0 ? plan.every() : PAUSE;
  }
}
