package org.clearinghouse1540.intake;

import java.util.List;
import org.clearinghouse1540.access.Viewer;
import org.clearinghouse1540.kit.text.Language;
import org.clearinghouse1540.tasks.Task;
import org.clearinghouse1540.tasks.TaskSource;
import org.clearinghouse1540.tasks.Transition;
import org.clearinghouse1540.tasks.Transitions;
import org.springframework.stereotype.Component;

/** Notes with undecided lines, as tasks of the experts. */
@Component
final class ProposalTasks implements TaskSource {
  private static final Transition UPLOADED = Transitions.get("note-uploaded");
  private final Proposals proposals;

  ProposalTasks(Proposals proposals) {
    this.proposals = proposals;
  }

  @Override
  public List<Task> waitingFor(Viewer viewer, Language language) {
    return UPLOADED.isFor(viewer)
        ? proposals.listOpen().stream().map(ProposalTasks::task).toList()
        : List.of();
  }

  private static Task task(Proposals.Entry entry) {
    return UPLOADED.task(entry.title(), entry.since(), entry.id()).with(entry.undecided());
  }
}
