package org.clearinghouse1540.operation;

import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import org.clearinghouse1540.access.Viewer;
import org.clearinghouse1540.kit.text.Language;
import org.clearinghouse1540.operation.BackupHistory.BackupEvent;
import org.clearinghouse1540.startup.Settings;
import org.clearinghouse1540.tasks.Task;
import org.clearinghouse1540.tasks.TaskSource;
import org.clearinghouse1540.tasks.Transition;
import org.clearinghouse1540.tasks.Transitions;
import org.springframework.stereotype.Component;

/** Backups that failed since the last one that was written, as a task of the administrators. */
@Component
final class BackupTasks implements TaskSource {
  private static final Transition FAILED = Transitions.get("backup-failed");
  private final Settings settings;
  private final Clock clock;

  BackupTasks(Settings settings, Clock clock) {
    this.settings = settings;
    this.clock = clock;
  }

  @Override
  public List<Task> waitingFor(Viewer viewer, Language language) {
    if (!FAILED.isFor(viewer) || settings.operator().backups().isEmpty()) {
      return List.of();
    }
    List<BackupEvent> failures = BackupHistory.in(settings.dataFolder()).failures();
    if (failures.isEmpty()) {
      return List.of();
    }
    return List.of(
        FAILED
            .task(
                failures.getLast().file(),
                LocalDate.ofInstant(failures.getFirst().at(), clock.getZone()))
            .with(failures.size()));
  }
}
