package org.clearinghouse1540.needs;

import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import org.clearinghouse1540.access.Role;
import org.clearinghouse1540.access.Viewer;
import org.clearinghouse1540.kit.text.Language;
import org.clearinghouse1540.matrix.FieldComment;
import org.clearinghouse1540.states.States;
import org.clearinghouse1540.tasks.Task;
import org.clearinghouse1540.tasks.TaskSource;
import org.springframework.stereotype.Component;

/** What a State proposes to its matrix after a case waits for the experts, wherever it stands. */
@Component
final class FieldChangeTasks implements TaskSource {
  private final FieldChangeProposals changes;
  private final States states;
  private final Clock clock;

  FieldChangeTasks(FieldChangeProposals changes, States states, Clock clock) {
    this.changes = changes;
    this.states = states;
    this.clock = clock;
  }

  @Override
  public List<Task> waitingFor(Viewer viewer, Language language) {
    return viewer.is(Role.EXPERT)
        ? changes.undecided().stream().map(fieldComment -> waiting(fieldComment, language)).toList()
        : List.of();
  }

  private Task waiting(FieldComment fieldComment, Language language) {
    String state = fieldComment.matrix().state();
    MatrixRow row = new MatrixRow(state, fieldComment.matrix().form(), fieldComment.key().row());
    return new Task(
        "needs.waits.change",
        "needs.waits.change.text",
        List.of(fieldComment.key().row()),
        states.name(state, language),
        row.address(),
        LocalDate.ofInstant(fieldComment.sent().orElseThrow(), clock.getZone()),
        Optional.empty());
  }
}
