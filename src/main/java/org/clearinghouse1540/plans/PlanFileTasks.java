package org.clearinghouse1540.plans;

import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import org.clearinghouse1540.access.Viewer;
import org.clearinghouse1540.kit.text.Language;
import org.clearinghouse1540.tasks.Task;
import org.clearinghouse1540.tasks.TaskSource;
import org.clearinghouse1540.tasks.Transition;
import org.clearinghouse1540.tasks.Transitions;
import org.springframework.stereotype.Component;

/** Files with lines of a plan that await the decision of its State. */
@Component
final class PlanFileTasks implements TaskSource {
  private static final Transition UPLOADED = Transitions.get("plan-file-uploaded");
  private final PlanReadings readings;
  private final Clock clock;

  PlanFileTasks(PlanReadings readings, Clock clock) {
    this.readings = readings;
    this.clock = clock;
  }

  @Override
  public List<Task> waitingFor(Viewer viewer, Language language) {
    return UPLOADED.isFor(viewer)
        ? readings.pending(viewer.party()).stream().map(this::task).toList()
        : List.of();
  }

  private Task task(PlanReadings.PendingFile pending) {
    PlanReading reading = pending.reading();
    return UPLOADED
        .task(
            pending.plan(),
            LocalDate.ofInstant(pending.since(), clock.getZone()),
            reading.plan(),
            reading.id())
        .with(reading.fileName());
  }
}
