package org.clearinghouse1540.matrix;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.UnaryOperator;
import org.clearinghouse1540.access.Permission;
import org.clearinghouse1540.access.Viewer;
import org.clearinghouse1540.kit.web.FieldView;
import org.clearinghouse1540.kit.web.FormView;
import org.clearinghouse1540.kit.web.SubmittedForm;

/** The forms of the workflow that the current user may send at the stage of a matrix. */
final class WorkflowForms {
  private static final int LONGEST_NOTE = 2_000;

  private final Viewer viewer;
  private final ReviewCycle cycle;
  private final boolean isConsented;
  private final Optional<ApprovalPeriod> period;
  private final SubmittedForm submitted;
  private final UnaryOperator<FormView> seen;
  private final String address;
  private final List<StepForm> forms = new ArrayList<>();

  private WorkflowForms(
      Viewer viewer, Reviewed reviewed, SubmittedForm submitted, UnaryOperator<FormView> seen) {
    this.viewer = viewer;
    this.period = reviewed.period();
    ReviewCycle cycle = reviewed.cycle();
    this.cycle = cycle;
    this.isConsented = reviewed.isConsented();
    this.submitted = submitted;
    this.seen = seen;
    this.address = cycle.matrix().address();
  }

  /**
   * A matrix under review.
   *
   * @param period the no-objection period of the Committee, if there is one
   * @param isConsented whether the State's consent to publish any version is in effect
   */
  record Reviewed(ReviewCycle cycle, Optional<ApprovalPeriod> period, boolean isConsented) {}

  /**
   * The forms in the order in which the page shows them.
   *
   * @param seen adds to a form the fields that the page shows
   */
  static List<StepForm> of(
      Viewer viewer, Reviewed reviewed, SubmittedForm submitted, UnaryOperator<FormView> seen) {
    WorkflowForms workflow = new WorkflowForms(viewer, reviewed, submitted, seen);
    if (viewer.may(Permission.EDIT_MATRICES)) {
      workflow.experts();
    }
    if (viewer.may(Permission.ANSWER_MATRICES)) {
      workflow.state();
    }
    if (viewer.may(Permission.HOLD_MATRICES)) {
      workflow.holds();
    }
    if (viewer.may(Permission.APPROVE_MATRICES)) {
      workflow.committee();
    }
    return List.copyOf(workflow.forms);
  }

  private void experts() {
    WorkflowStep step =
        cycle.stage().isOpen()
            ? WorkflowStep.SEND
            : cycle.stage() == MatrixStage.WITH_STATE
                ? WorkflowStep.TAKE_BACK
                : WorkflowStep.REOPEN;
    FormView form = submitted.view(address + "/expert");
    if (step == WorkflowStep.SEND) {
      FieldView day = form.day("answer-by", "matrix.answer-by");
      add(form, List.of(note(form), day), List.of(step(step, true)));
    } else {
      noted(form, List.of(step(step, false)));
    }
  }

  private void state() {
    if (cycle.stage() == MatrixStage.WITH_STATE) {
      String answer = address + "/answer";
      noted(
          submitted.view(answer, "step", WorkflowStep.ASK_CHANGE.key()),
          List.of(step(WorkflowStep.ASK_CHANGE, true)));
      documented(
          seen.apply(submitted.view(answer, "step", WorkflowStep.AGREE.key())),
          List.of(step(WorkflowStep.AGREE, true)));
    }
    if (cycle.stage() == MatrixStage.AGREED) {
      documented(
          submitted.view(address + "/answer", "step", WorkflowStep.RETRACT.key()),
          List.of(step(WorkflowStep.RETRACT, false)));
    }
    StepForm.Button withdraw =
        new StepForm.Button("withdraw", "yes", "matrix.consent.withdraw", false);
    if (cycle.stage().isApproved()) {
      documented(
          seen.apply(submitted.view(address + "/consent")),
          List.of(new StepForm.Button(null, null, "matrix.consent", true), withdraw));
    } else if (isConsented) {
      // An earlier version is public while a later one is under review.
      documented(submitted.view(address + "/consent"), List.of(withdraw));
    }
  }

  private void holds() {
    List<StepForm.Button> buttons = new ArrayList<>();
    buttons.add(new StepForm.Button(null, null, "matrix.hold", false));
    if (!cycle.holds().isEmpty()) {
      buttons.add(new StepForm.Button("lift", "yes", "matrix.hold.lift", false));
    }
    FormView form = submitted.view(address + "/hold");
    add(form, List.of(required(form, "why", "matrix.hold.why")), buttons);
  }

  private void committee() {
    if (cycle.stage() == MatrixStage.AGREED) {
      approval();
    }
    if (cycle.stage().isApproved()) {
      List<StepForm.Button> buttons = new ArrayList<>();
      for (WorkflowStep step : List.of(WorkflowStep.PUBLISH, WorkflowStep.KEEP)) {
        if (step.isFrom(cycle.stage())) {
          buttons.add(step(step, step == WorkflowStep.PUBLISH));
        }
      }
      noted(submitted.view(address + "/publication"), buttons);
    }
  }

  // After a no-objection period, its document is that of the approval.
  private void approval() {
    FormView form = seen.apply(submitted.view(address + "/approval"));
    if (period.filter(ApprovalPeriod::isOver).isPresent()) {
      noted(form, List.of(button("matrix.period.approve", true)));
      return;
    }
    documented(form, List.of(button("matrix.step.approve", period.isEmpty())));
    if (period.isEmpty() && cycle.holds().isEmpty()) {
      FormView start = seen.apply(submitted.view(address + "/silence")).withIds("period");
      add(
          start,
          List.of(
              required(start, "document", "matrix.period.document"),
              start.number("days", "matrix.period.days").required(),
              start.day("from", "matrix.period.first").hint("matrix.period.first.hint")),
          List.of(button("matrix.period.start", false)));
    }
  }

  private static StepForm.Button button(String label, boolean main) {
    return new StepForm.Button(null, null, label, main);
  }

  private static StepForm.Button step(WorkflowStep step, boolean main) {
    return new StepForm.Button("step", step.key(), "matrix.step." + step.key(), main);
  }

  private void noted(FormView form, List<StepForm.Button> buttons) {
    add(form, List.of(note(form)), buttons);
  }

  private static FieldView note(FormView form) {
    return form.text("note", "matrix.note").max(LONGEST_NOTE);
  }

  private void documented(FormView form, List<StepForm.Button> buttons) {
    add(form, List.of(required(form, "document", "matrix.document")), buttons);
  }

  private static FieldView required(FormView form, String name, String label) {
    return form.text(name, label).required(true).max(LONGEST_NOTE);
  }

  private void add(FormView form, List<FieldView> fields, List<StepForm.Button> buttons) {
    forms.add(new StepForm(form, fields, buttons));
  }
}
