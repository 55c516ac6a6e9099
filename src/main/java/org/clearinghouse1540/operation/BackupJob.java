package org.clearinghouse1540.operation;

import java.time.Duration;
import java.util.Optional;
import org.clearinghouse1540.kit.schedule.RepeatedTask;
import org.clearinghouse1540.kit.schedule.Schedule;
import org.clearinghouse1540.startup.BackupPlan;
import org.clearinghouse1540.startup.Settings;
import org.flywaydb.core.Flyway;
import org.springframework.context.SmartLifecycle;
import org.springframework.stereotype.Component;

/**
 * Writes backups while the program runs, if the operator named a folder ({@code run --backups}). It
 * looks every few minutes whether one is due, so that one that failed is tried again soon.
 */
@Component
final class BackupJob implements SmartLifecycle {
  private static final Duration DELAY = Duration.ofSeconds(20);
  private static final Duration PAUSE = Duration.ofMinutes(10);
  private final Optional<RepeatedTask> task;

  /** Reads as the owner of the tables, like the migrations; no other role can read every row. */
  BackupJob(Settings settings, Schedule schedule, Flyway flyway) {
    this.task =
        settings
            .operator()
            .backups()
            .map(
                plan -> {
                  ScheduledBackup backup = new ScheduledBackup(plan, settings.dataFolder());
                  return schedule.add(
                      "backup",
                      DELAY,
                      pause(plan),
                      () -> {
                        if (backup.isDue(schedule.now())) {
                          backup.write(flyway.getConfiguration().getDataSource(), schedule.now());
                        }
                      });
                });
  }

  private static Duration pause(BackupPlan plan) {
    return plan.every().compareTo(PAUSE) < 0 ? plan.every() : PAUSE;
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
