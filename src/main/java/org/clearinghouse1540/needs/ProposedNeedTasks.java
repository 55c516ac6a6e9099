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

/** Needs voiced at events wait for the State concerned, and for nobody else. */
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
        ? proposed.open(viewer.party()).stream().map(this::waiting).toList()
        : List.of();
  }

  private Task waiting(ProposedNeed proposedNeed) {
    return new Task(
        "needs.waits",
        "needs.waits.proposed",
        List.of(),
        proposedNeed.eventTitle(),
        "/drafts#proposed-" + proposedNeed.id(),
        LocalDate.ofInstant(proposedNeed.made(), clock.getZone()),
        Optional.empty());
  }
}
