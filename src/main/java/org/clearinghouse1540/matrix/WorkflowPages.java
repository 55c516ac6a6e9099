package org.clearinghouse1540.matrix;

import java.time.Clock;
import java.time.LocalDate;
import org.clearinghouse1540.access.Viewer;
import org.clearinghouse1540.consent.Audience;
import org.clearinghouse1540.consent.ConsentGrant;
import org.clearinghouse1540.consent.ConsentWithdrawal;
import org.clearinghouse1540.consent.Consents;
import org.clearinghouse1540.consent.GateKey;
import org.clearinghouse1540.kit.BadInput;
import org.clearinghouse1540.kit.web.Form;
import org.clearinghouse1540.kit.web.FormPage;
import org.clearinghouse1540.kit.web.NotFound;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.PostMapping;

/** The steps of the workflow: sending, answering, holding, approving, publishing, reopening. */
@Controller
class WorkflowPages {
  private static final String PAGE = "/matrices/{code}/{year}";
  private static final int LONGEST_NOTE = 2_000;

  private final MatrixViews matrices;
  private final ReviewCycles cycles;
  private final FieldComments comments;
  private final Consents consents;
  private final Clock clock;

  WorkflowPages(
      MatrixViews matrices,
      ReviewCycles cycles,
      FieldComments comments,
      Consents consents,
      Clock clock) {
    this.matrices = matrices;
    this.cycles = cycles;
    this.comments = comments;
    this.consents = consents;
    this.clock = clock;
  }

  /** An expert sends the draft to its State, recalls it, or reopens a matrix. */
  @PostMapping("/matrices/{code}/{year}/expert")
  @FormPage(PAGE)
  String byExpert(Viewer viewer, Form form, MatrixAddress address) {
    MatrixId id = matrices.id(viewer, address);
    WorkflowStep step = step(form, WorkflowStep.SEND, WorkflowStep.TAKE_BACK, WorkflowStep.REOPEN);
    String note = note(form);
    form.check();
    return take(viewer, id, step, StepDetails.note(note));
  }

  /** The State sends its comments and requests changes, or agrees. */
  @PostMapping("/matrices/{code}/{year}/answer")
  @FormPage(PAGE)
  String byState(Viewer viewer, Form form, MatrixAddress address) {
    MatrixId id = matrices.id(viewer, address);
    WorkflowStep step = step(form, WorkflowStep.ASK_CHANGE, WorkflowStep.AGREE);
    if (step == WorkflowStep.AGREE) {
      String document = form.requiredText("document");
      form.check();
      return take(viewer, id, step, new StepDetails(viewer.party(), document, ""));
    }
    String note = note(form);
    form.check();
    if (!step.isFrom(cycles.get(id).stage())) {
      throw BadInput.of("", "matrix.refused.stage");
    }
    int sent = comments.send(viewer.actor(), id);
    if (sent == 0 && note.isEmpty()) {
      throw BadInput.of("note", "matrix.refused.no-comment");
    }
    return take(viewer, id, step, StepDetails.note(note));
  }

  /** The Committee approves. */
  @PostMapping("/matrices/{code}/{year}/approval")
  @FormPage(PAGE)
  String approve(Viewer viewer, Form form, MatrixAddress address) {
    MatrixId id = matrices.id(viewer, address);
    String document = form.requiredText("document");
    form.check();
    StepDetails details = new StepDetails(ReviewCycles.COMMITTEE, document, "");
    return take(viewer, id, WorkflowStep.APPROVE, details);
  }

  /** The secretariat publishes, or leaves the approved matrix unpublished. */
  @PostMapping("/matrices/{code}/{year}/publication")
  @FormPage(PAGE)
  String publish(Viewer viewer, Form form, MatrixAddress address) {
    MatrixId id = matrices.id(viewer, address);
    WorkflowStep step = step(form, WorkflowStep.PUBLISH, WorkflowStep.KEEP);
    String note = note(form);
    form.check();
    return take(viewer, id, step, StepDetails.note(note));
  }

  /** A member places a hold, or lifts those of the same member; the Chair lifts all. */
  @PostMapping("/matrices/{code}/{year}/hold")
  @FormPage(PAGE)
  String hold(Viewer viewer, Form form, MatrixAddress address) {
    MatrixId id = matrices.id(viewer, address);
    String reason = form.requiredLongText("why");
    form.check();
    if (!form.checked("lift")) {
      cycles.hold(viewer.actor(), id, reason);
    } else if (!cycles.lift(viewer, id, reason)) {
      throw BadInput.of("", "matrix.refused.no-hold");
    }
    return back(id);
  }

  /** The State consents to publication, or withdraws its consent; both take effect immediately. */
  @PostMapping("/matrices/{code}/{year}/consent")
  @FormPage(PAGE)
  String consent(Viewer viewer, Form form, MatrixAddress address) {
    MatrixId id = matrices.id(viewer, address);
    String document = form.requiredText("document");
    form.check();
    LocalDate today = LocalDate.now(clock);
    ReviewCycle cycle = cycles.get(id);
    if (form.checked("withdraw")) {
      consents.withdraw(
          viewer.actor(),
          cycle.subject(),
          new ConsentWithdrawal(GateKey.CONSENT, Audience.EVERYBODY, document),
          today);
    } else {
      consents.give(
          viewer.actor(),
          cycle.subject(),
          ConsentGrant.express(
              GateKey.CONSENT, Audience.EVERYBODY, viewer.party(), document, today),
          today);
    }
    return back(id);
  }

  private static String note(Form form) {
    return form.longText("note", LONGEST_NOTE);
  }

  private static WorkflowStep step(Form form, WorkflowStep... possible) {
    for (WorkflowStep step : possible) {
      if (step.key().equals(form.value("step"))) {
        return step;
      }
    }
    throw new NotFound();
  }

  private String take(Viewer viewer, MatrixId id, WorkflowStep step, StepDetails details) {
    return switch (cycles.take(viewer.actor(), id, step, details)) {
      case WorkflowStep.StepResult.Taken taken -> back(id);
      case WorkflowStep.StepResult.Refused refused -> throw new BadInput("", refused.reason());
    };
  }

  private static String back(MatrixId id) {
    return "redirect:" + id.address() + "#way";
  }
}
