package org.clearinghouse1540.history;

import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import org.clearinghouse1540.access.Role;
import org.clearinghouse1540.access.Viewer;
import org.clearinghouse1540.kit.text.Language;
import org.clearinghouse1540.matrix.FieldComment;
import org.clearinghouse1540.needs.MatrixRow;
import org.clearinghouse1540.states.States;
import org.clearinghouse1540.tasks.Task;
import org.clearinghouse1540.tasks.TaskSource;
import org.springframework.stereotype.Component;

/** Tasks of the experts: changes that States propose to their matrices after a case. */
@Component
final class FieldChangeTasks implements TaskSource {
  private final FieldChangeProposals proposals;
  private final FieldNames fields;
  private final States states;
  private final Clock clock;

  FieldChangeTasks(FieldChangeProposals proposals, FieldNames fields, States states, Clock clock) {
    this.proposals = proposals;
    this.fields = fields;
    this.states = states;
    this.clock = clock;
  }

  @Override
  public List<Task> waitingFor(Viewer viewer, Language language) {
    return viewer.is(Role.EXPERT)
        ? proposals.listPending().stream().map(comment -> task(comment, language)).toList()
        : List.of();
  }

  private Task task(FieldComment comment, Language language) {
    String state = comment.matrix().state();
    String form = comment.matrix().form();
    String row = comment.key().row();
    return new Task(
        "history.task",
        "history.task.text",
        List.of(fields.row(form, comment.key(), language)),
        states.name(state, language),
        new MatrixRow(state, form, row).address(),
        LocalDate.ofInstant(comment.sent().orElseThrow(), clock.getZone()),
        Optional.empty());
  }
}
