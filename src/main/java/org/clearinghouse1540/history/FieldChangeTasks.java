package org.clearinghouse1540.history;

import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import org.clearinghouse1540.access.Role;
import org.clearinghouse1540.access.Viewer;
import org.clearinghouse1540.kit.text.Language;
import org.clearinghouse1540.matrix.FieldComment;
import org.clearinghouse1540.matrix.FieldComments;
import org.clearinghouse1540.needs.MatrixRow;
import org.clearinghouse1540.states.States;
import org.clearinghouse1540.tasks.Task;
import org.clearinghouse1540.tasks.TaskSource;
import org.springframework.stereotype.Component;

/**
 * Proposals of States about fields of their matrices: the experts decide on those that follow a
 * case, and the State learns of the decision on each.
 */
@Component
final class FieldChangeTasks implements TaskSource {
  private final FieldChangeProposals proposals;
  private final FieldComments comments;
  private final FieldNames fields;
  private final States states;
  private final Clock clock;

  FieldChangeTasks(
      FieldChangeProposals proposals,
      FieldComments comments,
      FieldNames fields,
      States states,
      Clock clock) {
    this.proposals = proposals;
    this.comments = comments;
    this.fields = fields;
    this.states = states;
    this.clock = clock;
  }

  @Override
  public List<Task> waitingFor(Viewer viewer, Language language) {
    if (viewer.representsState()) {
      return comments.listDecided(viewer.party()).stream()
          .map(decided -> decision(decided, language))
          .toList();
    }
    return viewer.is(Role.EXPERT)
        ? proposals.listPending().stream().map(comment -> task(comment, language)).toList()
        : List.of();
  }

  private Task decision(FieldComments.Decided decided, Language language) {
    FieldComment comment = decided.comment();
    String form = comment.matrix().form();
    return new Task(
            "history.decided",
            "history.decided." + comment.decision().orElseThrow().key(),
            List.of(fields.row(form, comment.key(), language)),
            states.name(comment.matrix().state(), language) + " (" + form + ")",
            comment.matrix().address() + "/row?row=" + comment.key().row(),
            LocalDate.ofInstant(decided.on(), clock.getZone()),
            Optional.empty())
        .asNotice("comment/" + comment.id());
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
