package org.clearinghouse1540.needs;

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

/** Tasks of a State: needs expressed at events that were proposed to it. */
@Component
final class ProposedNeedTasks implements TaskSource {
  private static final Transition PROPOSED = Transitions.get("need-proposed");
  private final ProposedNeeds proposed;
  private final Clock clock;

  ProposedNeedTasks(ProposedNeeds proposed, Clock clock) {
    this.proposed = proposed;
    this.clock = clock;
  }

  @Override
  public List<Task> waitingFor(Viewer viewer, Language language) {
    return PROPOSED.isFor(viewer)
        ? proposed.listOpen(viewer.party()).stream().map(this::task).toList()
        : List.of();
  }

  private Task task(ProposedNeed need) {
    return PROPOSED.task(
        need.eventTitle(), LocalDate.ofInstant(need.made(), clock.getZone()), need.id());
  }
}
