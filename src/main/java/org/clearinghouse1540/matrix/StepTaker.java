package org.clearinghouse1540.matrix;

import java.time.Clock;
import java.time.LocalDate;
import org.clearinghouse1540.access.Viewer;
import org.clearinghouse1540.kit.BadInput;
import org.clearinghouse1540.kit.text.Language;
import org.clearinghouse1540.kit.web.Act;
import org.clearinghouse1540.kit.web.Form;
import org.clearinghouse1540.kit.web.NotFound;
import org.springframework.stereotype.Component;

/** Takes the steps of the pages of the workflow, and names them on their check pages. */
@Component
final class StepTaker {
  private static final int LONGEST_NOTE = 2_000;
  private final MatrixViews matrices;
  private final ReviewCycles cycles;
  private final ApprovalPeriods periods;
  private final Clock clock;

  StepTaker(MatrixViews matrices, ReviewCycles cycles, ApprovalPeriods periods, Clock clock) {
    this.clock = clock;
    this.matrices = matrices;
    this.cycles = cycles;
    this.periods = periods;
  }

  LocalDate today() {
    return LocalDate.now(clock);
  }

  /** Names a step and its matrix. */
  Act on(Act act, MatrixId id, WorkflowStep step, Language language) {
    return act.named("matrix.step." + step.key()).on(title(id, language), id.address());
  }

  String title(MatrixId id, Language language) {
    return matrices.name(id, language) + " (" + id.form() + ")";
  }

  /** Names the no-objection period that an act ends, if there is one. */
  void closesPeriod(Act act, MatrixId id) {
    periods
        .find(cycles.get(id))
        .ifPresent(period -> act.closes("matrix.act.closes.period", period.lastDay()));
  }

  /** Names the holds that stay in effect after an act. */
  void namesHolds(Act act, MatrixId id) {
    cycles
        .get(id)
        .holds()
        .forEach(
            hold ->
                act.toCheck(
                    "matrix.act.hold-stays", LocalDate.ofInstant(hold.since(), clock.getZone())));
  }

  /**
   * Takes a step, and leads to its matrix.
   *
   * @throws BadInput if it cannot be taken now
   */
  String take(Viewer viewer, MatrixId id, WorkflowStep step, StepDetails details) {
    return switch (cycles.take(viewer.actor(), id, step, details)) {
      case WorkflowStep.StepResult.Taken taken -> back(id);
      case WorkflowStep.StepResult.Refused refused -> throw new BadInput("", refused.reason());
    };
  }

  static String back(MatrixId id) {
    return "redirect:" + id.address() + "#way";
  }

  static String note(Form form) {
    return form.longText("note", LONGEST_NOTE);
  }

  /** The step that a form names, if it is one of these. */
  static WorkflowStep step(Form form, WorkflowStep... possible) {
    for (WorkflowStep step : possible) {
      if (step.key().equals(form.value("step"))) {
        return step;
      }
    }
    throw new NotFound();
  }
}
