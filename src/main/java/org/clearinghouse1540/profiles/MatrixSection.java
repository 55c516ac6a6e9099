package org.clearinghouse1540.profiles;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.clearinghouse1540.access.Permission;
import org.clearinghouse1540.kit.text.DateText;
import org.clearinghouse1540.kit.text.Message;
import org.clearinghouse1540.kit.text.Texts;
import org.clearinghouse1540.matrix.Matrices;
import org.clearinghouse1540.matrix.MatricesInProgress;
import org.clearinghouse1540.matrix.MatrixId;
import org.clearinghouse1540.matrix.MatrixStage;
import org.clearinghouse1540.matrix.ReviewCycle;
import org.clearinghouse1540.matrix.ReviewStep;
import org.clearinghouse1540.matrix.ReviewSteps;
import org.clearinghouse1540.matrix.WorkflowStep;
import org.clearinghouse1540.obligations.FieldMark;
import org.clearinghouse1540.obligations.Forms;
import org.springframework.stereotype.Component;

/**
 * The matrices of a State: stage, the last version of each step, and for the State itself the
 * number of fields with each mark.
 */
@Component
final class MatrixSection implements SectionSource {
  private static final List<WorkflowStep> NAMED =
      List.of(
          WorkflowStep.SEND,
          WorkflowStep.ASK_CHANGE,
          WorkflowStep.AGREE,
          WorkflowStep.APPROVE,
          WorkflowStep.PUBLISH);

  private final MatricesInProgress inProgress;
  private final ReviewSteps steps;
  private final Matrices matrices;
  private final Forms forms;

  MatrixSection(MatricesInProgress inProgress, ReviewSteps steps, Matrices matrices, Forms forms) {
    this.inProgress = inProgress;
    this.steps = steps;
    this.matrices = matrices;
    this.forms = forms;
  }

  @Override
  public StateSection.Kind kind() {
    return StateSection.Kind.MATRIX;
  }

  @Override
  public Optional<StateSection> section(StateReader reader) {
    if (!reader.viewer().may(Permission.READ_MATRICES)) {
      return Optional.empty();
    }
    List<ReviewCycle> found = inProgress.listOfState(reader.state());
    List<StateSection.Line> lines = found.stream().map(cycle -> line(reader, cycle)).toList();
    List<StateSection.Action> actions = new ArrayList<>();
    for (ReviewCycle cycle : found) {
      actions.addAll(actions(reader, cycle, steps.list(cycle.matrix()).isEmpty()));
    }
    MatrixId current = new MatrixId(reader.state(), forms.current().version());
    if (found.stream().noneMatch(cycle -> cycle.matrix().equals(current))) {
      actions.add(
          StateSection.Action.of(
              current.address(), "profiles.section.matrix.open", current.form()));
    }
    return Optional.of(new StateSection(kind(), lines, Optional.empty(), actions));
  }

  private StateSection.Line line(StateReader reader, ReviewCycle cycle) {
    MatrixId id = cycle.matrix();
    List<Message> facts = new ArrayList<>();
    facts.add(
        Message.of(
            "profiles.section.since",
            Message.of("matrix.stage." + cycle.stage().key()),
            DateText.of(DateText.day(cycle.since()), reader.language())));
    List<ReviewStep> taken = steps.list(id);
    for (WorkflowStep step : NAMED) {
      taken.stream()
          .filter(done -> done.step() == step)
          .reduce((first, second) -> second)
          .map(done -> DateText.of(DateText.day(done.at()), reader.language()))
          .ifPresent(day -> facts.add(Message.of("profiles.section.matrix." + step.key(), day)));
    }
    if (reader.isOwn() && taken.stream().anyMatch(done -> done.step() == WorkflowStep.SEND)) {
      Map<FieldMark, Integer> counts = matrices.counts(id);
      facts.add(
          Message.of(
              "profiles.section.matrix.marks",
              count(counts, FieldMark.X),
              count(counts, FieldMark.UNCLEAR),
              count(counts, FieldMark.NOT_APPLICABLE),
              count(counts, FieldMark.NOTHING_RECORDED)));
    }
    return new StateSection.Line(
        Texts.get(reader.language(), "profiles.form", id.form()), false, id.address(), facts);
  }

  private static int count(Map<FieldMark, Integer> counts, FieldMark mark) {
    return counts.getOrDefault(mark, 0);
  }

  // A matrix without a step has no versions.
  private static List<StateSection.Action> actions(
      StateReader reader, ReviewCycle cycle, boolean isUnsent) {
    String address = cycle.matrix().address();
    String form = cycle.matrix().form();
    List<StateSection.Action> actions = new ArrayList<>();
    if (reader.isOwn() && cycle.stage() == MatrixStage.WITH_STATE) {
      actions.add(StateSection.Action.of(address + "#way", "profiles.section.matrix.answer", form));
    } else {
      actions.add(StateSection.Action.of(address, "profiles.section.matrix.open", form));
    }
    if (!isUnsent) {
      actions.add(
          StateSection.Action.of(address + "#history", "profiles.section.matrix.versions", form));
    }
    return actions;
  }
}
