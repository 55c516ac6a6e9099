package org.clearinghouse1540.operation;

import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import org.clearinghouse1540.access.Permission;
import org.clearinghouse1540.access.Viewer;
import org.clearinghouse1540.kit.text.Language;
import org.clearinghouse1540.operation.BackupHistory.BackupEvent;
import org.clearinghouse1540.startup.Settings;
import org.clearinghouse1540.tasks.Task;
import org.clearinghouse1540.tasks.TaskSource;
import org.springframework.stereotype.Component;

/** Backups that failed since the last one that was written, as a task of the administrators. */
@Component
final class BackupTasks implements TaskSource {
  private final Settings settings;
  private final Clock clock;

  BackupTasks(Settings settings, Clock clock) {
    this.settings = settings;
    this.clock = clock;
  }

  @Override
  public List<Task> waitingFor(Viewer viewer, Language language) {
    if (!viewer.may(Permission.READ_STATUS) || settings.operator().backups().isEmpty()) {
      return List.of();
    }
    List<BackupEvent> failures = BackupHistory.in(settings.dataFolder()).failures();
    if (failures.isEmpty()) {
      return List.of();
    }
    return List.of(
        new Task(
            "operation.backup.kind",
            "operation.backup.task",
            List.of(failures.size()),
            failures.getLast().file(),
            "/status",
            LocalDate.ofInstant(failures.getFirst().at(), clock.getZone()),
            Optional.empty()));
  }
}
