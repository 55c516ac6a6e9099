package org.clearinghouse1540.history;

import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.clearinghouse1540.access.Viewer;
import org.clearinghouse1540.kit.text.Language;
import org.clearinghouse1540.matrix.FieldComment;
import org.clearinghouse1540.matrix.FieldComments;
import org.clearinghouse1540.matrix.MatrixId;
import org.clearinghouse1540.matrix.MatrixStage;
import org.clearinghouse1540.states.States;
import org.clearinghouse1540.tasks.Task;
import org.clearinghouse1540.tasks.TaskSource;
import org.clearinghouse1540.tasks.Transition;
import org.clearinghouse1540.tasks.Transitions;
import org.springframework.stereotype.Component;

/**
 * Proposals of States about fields of their matrices: the experts decide on each, also after they
 * sent the matrix again, and the State learns of the decision.
 */
@Component
final class FieldChangeTasks implements TaskSource {
  private static final Transition SENT = Transitions.get("proposal-sent");
  private static final Transition UNDECIDED = Transitions.get("comment-undecided");
  private static final Transition TAKEN = Transitions.get("proposal-taken");
  private static final Transition DECLINED = Transitions.get("proposal-declined");
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
    if (TAKEN.isFor(viewer)) {
      return comments.listDecided(viewer.party()).stream()
          .map(decided -> decision(decided, language))
          .toList();
    }
    return SENT.isFor(viewer) ? undecided(language) : List.of();
  }

  // While the matrix waits for the review of the changes that its State requested, that is the
  // task.
  private List<Task> undecided(Language language) {
    Set<Long> cases = proposals.numbers();
    Map<MatrixId, MatrixStage> stages = proposals.stages();
    return comments.listUndecided().stream()
        .filter(
            comment ->
                cases.contains(comment.id())
                    || stages.get(comment.matrix()) != MatrixStage.CHANGES_ASKED)
        .map(comment -> task(cases.contains(comment.id()) ? SENT : UNDECIDED, comment, language))
        .toList();
  }

  private Task decision(FieldComments.Decided decided, Language language) {
    FieldComment comment = decided.comment();
    String form = comment.matrix().form();
    String state = comment.matrix().state();
    Transition made =
        switch (comment.decision().orElseThrow()) {
          case TAKEN -> TAKEN;
          case DECLINED -> DECLINED;
        };
    return made.notice(
            "comment/" + comment.id(),
            states.name(state, language) + " (" + form + ")",
            LocalDate.ofInstant(decided.on(), clock.getZone()),
            state,
            form,
            comment.key().row())
        .with(fields.row(form, comment.key(), language));
  }

  private Task task(Transition transition, FieldComment comment, Language language) {
    String state = comment.matrix().state();
    String form = comment.matrix().form();
    LocalDate since = LocalDate.ofInstant(comment.sent().orElseThrow(), clock.getZone());
    return transition
        .task(states.name(state, language), since, state, form, comment.key().row())
        .with(fields.row(form, comment.key(), language));
  }
}
