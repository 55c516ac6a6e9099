package org.clearinghouse1540.intake;

import java.util.List;
import java.util.Optional;
import org.clearinghouse1540.access.Permission;
import org.clearinghouse1540.access.Viewer;
import org.clearinghouse1540.kit.text.Language;
import org.clearinghouse1540.tasks.Task;
import org.clearinghouse1540.tasks.TaskSource;
import org.springframework.stereotype.Component;

/** Notes with undecided lines, as tasks of the experts. */
@Component
final class ProposalTasks implements TaskSource {
  private final Proposals proposals;

  ProposalTasks(Proposals proposals) {
    this.proposals = proposals;
  }

  @Override
  public List<Task> waitingFor(Viewer viewer, Language language) {
    return viewer.may(Permission.IMPORT_NOTES)
        ? proposals.listOpen().stream().map(ProposalTasks::task).toList()
        : List.of();
  }

  private static Task task(Proposals.Entry entry) {
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
