package org.clearinghouse1540.intake;

import java.util.List;
import java.util.Optional;
import org.clearinghouse1540.access.Role;
import org.clearinghouse1540.access.Viewer;
import org.clearinghouse1540.kit.text.Language;
import org.clearinghouse1540.tasks.Task;
import org.clearinghouse1540.tasks.TaskSource;
import org.springframework.stereotype.Component;

/** Notes of which lines are undecided wait for an expert. */
@Component
final class ProposalTasks implements TaskSource {
  private final Proposals proposals;

  ProposalTasks(Proposals proposals) {
    this.proposals = proposals;
  }

  @Override
  public List<Task> waitingFor(Viewer viewer, Language language) {
    return viewer.is(Role.EXPERT)
        ? proposals.listOpen().stream().map(ProposalTasks::waiting).toList()
        : List.of();
  }

  private static Task waiting(Proposals.Entry entry) {
    return new Task(
        "intake.waits",
        "intake.undecided",
        List.of(entry.undecided()),
        entry.title(),
        "/intake/notes/" + entry.id(),
        entry.since(),
        Optional.empty());
  }
}
