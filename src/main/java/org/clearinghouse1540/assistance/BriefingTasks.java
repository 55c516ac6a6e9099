package org.clearinghouse1540.assistance;

import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import org.clearinghouse1540.access.Viewer;
import org.clearinghouse1540.kit.text.Language;
import org.clearinghouse1540.tasks.Task;
import org.clearinghouse1540.tasks.TaskSource;
import org.clearinghouse1540.tasks.Transition;
import org.clearinghouse1540.tasks.Transitions;
import org.springframework.stereotype.Component;

/** The task of the experts to brief the Committee when the interval of the procedure is over. */
@Component
final class BriefingTasks implements TaskSource {
  private static final Transition DUE = Transitions.get("brief-due");
  private final Cases cases;
  private final CommitteeBriefs briefs;
  private final Procedures procedures;

  BriefingTasks(Cases cases, CommitteeBriefs briefs, Procedures procedures) {
    this.cases = cases;
    this.briefs = briefs;
    this.procedures = procedures;
  }

  @Override
  public List<Task> waitingFor(Viewer viewer, Language language) {
    return DUE.isFor(viewer) ? briefing().stream().toList() : List.of();
  }

  // Counted from the last briefing; without one, from the receipt of the oldest case.
  private Optional<Task> briefing() {
    Optional<LocalDate> last = briefs.last().or(cases::firstReceived);
    return procedures
        .briefingInterval()
        .flatMap(interval -> last.map(interval::after))
        .filter(due -> !due.isAfter(cases.today()))
        .map(due -> DUE.task("1540", due));
  }
}
