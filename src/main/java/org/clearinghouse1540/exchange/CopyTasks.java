package org.clearinghouse1540.exchange;

import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import org.clearinghouse1540.access.Viewer;
import org.clearinghouse1540.kit.text.Language;
import org.clearinghouse1540.states.States;
import org.clearinghouse1540.tasks.Task;
import org.clearinghouse1540.tasks.TaskSource;
import org.clearinghouse1540.tasks.Transition;
import org.clearinghouse1540.tasks.Transitions;
import org.springframework.stereotype.Component;

/** Copies of matrices, and fields proposed from reports, that await a decision of the experts. */
@Component
final class CopyTasks implements TaskSource {
  private static final Transition UPLOADED = Transitions.get("copy-uploaded");
  private final ImportProposals proposals;
  private final States states;
  private final Clock clock;

  CopyTasks(ImportProposals proposals, States states, Clock clock) {
    this.proposals = proposals;
    this.states = states;
    this.clock = clock;
  }

  @Override
  public List<Task> waitingFor(Viewer viewer, Language language) {
    return UPLOADED.isFor(viewer)
        ? proposals.listOpen().stream().map(open -> task(open, language)).toList()
        : List.of();
  }

  private Task task(ImportProposals.Open open, Language language) {
    String state = states.name(open.matrix().state(), language);
    return UPLOADED.task(
        state + " (" + open.matrix().form() + "), " + open.fileName(),
        LocalDate.ofInstant(open.since(), clock.getZone()),
        open.matrix().state(),
        open.matrix().form(),
        open.id());
  }
}
