package org.clearinghouse1540.matrix;

import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import org.clearinghouse1540.access.Viewer;
import org.clearinghouse1540.consent.SeenText;
import org.clearinghouse1540.kit.BadInput;
import org.clearinghouse1540.kit.text.Language;
import org.clearinghouse1540.kit.web.Act;
import org.clearinghouse1540.kit.web.BindingAct;
import org.clearinghouse1540.kit.web.Form;
import org.clearinghouse1540.kit.web.FormPage;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.PostMapping;

/** The steps of the Committee: holding, approving, the no-objection period, publishing. */
@Controller
class CommitteeStepPages {
  private static final String PAGE = "/matrices/{code}/{year}";
  private static final int LONGEST_DOCUMENT = 500;
  private static final int LONGEST_PERIOD = 60;

  private final MatrixViews matrices;
  private final ReviewCycles cycles;
  private final ApprovalPeriods periods;
  private final StepTaker steps;

  CommitteeStepPages(
      MatrixViews matrices, ReviewCycles cycles, ApprovalPeriods periods, StepTaker steps) {
    this.matrices = matrices;
    this.cycles = cycles;
    this.periods = periods;
    this.steps = steps;
  }

  /** The Committee approves. */
  @PostMapping("/matrices/{code}/{year}/approval")
  @FormPage(PAGE)
  @BindingAct(value = "matrix.step.approve", next = "access.next.secretariat")
  String approve(Viewer viewer, Language language, Form form, Act act, MatrixAddress address) {
    MatrixId id = matrices.id(viewer, address);
    Optional<ApprovalPeriod> period = periods.find(cycles.get(id));
    Optional<String> silent =
        period.filter(ApprovalPeriod::isOver).map(over -> over.record().document());
    String document = silent.orElseGet(() -> form.requiredText("document"));
    form.check();
    steps
        .on(act, id, WorkflowStep.APPROVE, language)
        .to("access.receiver.named", matrices.name(id, language));
    if (silent.isPresent()) {
      act.named("matrix.period.approve");
    } else {
      steps.closesPeriod(act, id);
    }
    act.closes("matrix.act.closes.retract");
    return steps.take(
        viewer,
        id,
        WorkflowStep.APPROVE,
        new StepDetails(
            ReviewCycles.COMMITTEE, document, "", List.of(), SeenText.of(form), Optional.empty()));
  }

  /** The Chair starts a no-objection period: members may place a hold within it. */
  @PostMapping("/matrices/{code}/{year}/silence")
  @FormPage(PAGE)
  @BindingAct(
      value = "matrix.period.start",
      to = "access.receiver.committee",
      next = "access.next.committee")
  String silence(Viewer viewer, Language language, Form form, Act act, MatrixAddress address) {
    MatrixId id = matrices.id(viewer, address);
    String document = form.requiredText("document", LONGEST_DOCUMENT);
    LocalDate from = form.day("from").orElseGet(() -> steps.today());
    Optional<Long> days = form.number("days", 1, LONGEST_PERIOD);
    if (days.isEmpty()) {
      form.problem("days", "kit.form.required");
    }
    form.check();
    act.on(steps.title(id, language), id.address());
    ApprovalPeriod period =
        cycles.startPeriod(
            viewer.actor(),
            id,
            new ApprovalPeriods.Start(
                document, from, days.orElseThrow().intValue(), SeenText.of(form)));
    act.by(Optional.of(period.lastDay()));
    if (period.waiting().isPresent()) {
      act.toCheck("consent.wait.holidays", period.lastDay());
    }
    return StepTaker.back(id);
  }

  /** The secretariat publishes, or leaves the approved matrix unpublished. */
  @PostMapping("/matrices/{code}/{year}/publication")
  @FormPage(PAGE)
  @BindingAct(value = "matrix.step.publish", to = "access.receiver.public")
  String publish(Viewer viewer, Language language, Form form, Act act, MatrixAddress address) {
    MatrixId id = matrices.id(viewer, address);
    WorkflowStep step = StepTaker.step(form, WorkflowStep.PUBLISH, WorkflowStep.KEEP);
    String note = StepTaker.note(form);
    form.check();
    steps.on(act, id, step, language).text(note);
    return steps.take(viewer, id, step, StepDetails.note(note));
  }

  /** A member places a hold, or lifts those of the same member; the Chair lifts all. */
  @PostMapping("/matrices/{code}/{year}/hold")
  @FormPage(PAGE)
  @BindingAct(
      value = "matrix.hold",
      to = "access.receiver.committee",
      next = "access.next.committee")
  String hold(Viewer viewer, Language language, Form form, Act act, MatrixAddress address) {
    MatrixId id = matrices.id(viewer, address);
    String reason = form.requiredLongText("why");
    form.check();
    act.on(steps.title(id, language), id.address()).text(reason);
    if (!form.checked("lift")) {
      if (periods.find(cycles.get(id)).filter(ApprovalPeriod::isRunning).isPresent()) {
        steps.closesPeriod(act, id);
      }
      cycles.hold(viewer.actor(), id, reason);
    } else {
      act.named("matrix.hold.lift");
      if (!cycles.lift(viewer, id, reason)) {
        throw BadInput.of("", "matrix.refused.no-hold");
      }
    }
    return StepTaker.back(id);
  }
}
