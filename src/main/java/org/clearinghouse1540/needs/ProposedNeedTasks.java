package org.clearinghouse1540.needs;

import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import org.clearinghouse1540.access.Viewer;
import org.clearinghouse1540.kit.text.Language;
import org.clearinghouse1540.tasks.Task;
import org.clearinghouse1540.tasks.TaskSource;
import org.springframework.stereotype.Component;

/** Tasks of a State: needs expressed at events that were proposed to it. */
@Component
final class ProposedNeedTasks implements TaskSource {
  private final ProposedNeeds proposed;
  private final Clock clock;

  ProposedNeedTasks(ProposedNeeds proposed, Clock clock) {
    this.proposed = proposed;
    this.clock = clock;
  }

  @Override
  public List<Task> waitingFor(Viewer viewer, Language language) {
    return viewer.representsState()
        ? proposed.listOpen(viewer.party()).stream().map(this::task).toList()
        : List.of();
  }

  private Task task(ProposedNeed need) {
    return new Task(
        "needs.task",
        "needs.task.proposed",
        List.of(),
        need.eventTitle(),
        "/drafts#proposed-" + need.id(),
        LocalDate.ofInstant(need.made(), clock.getZone()),
        Optional.empty());
  }
}
