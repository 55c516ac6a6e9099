package org.clearinghouse1540.matrix;

import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.clearinghouse1540.access.Viewer;
import org.clearinghouse1540.consent.SeenText;
import org.clearinghouse1540.kit.BadInput;
import org.clearinghouse1540.kit.text.Language;
import org.clearinghouse1540.kit.text.Message;
import org.clearinghouse1540.kit.web.Act;
import org.clearinghouse1540.kit.web.BindingAct;
import org.clearinghouse1540.kit.web.Form;
import org.clearinghouse1540.kit.web.FormPage;
import org.clearinghouse1540.obligations.FieldMark;
import org.clearinghouse1540.obligations.FormVersion;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.PostMapping;

/** The steps of the experts and of the State: sending, answering, consenting, reopening. */
@Controller
class WorkflowPages {
  private static final String PAGE = "/matrices/{code}/{year}";
  private static final String STATE_NEXT = "access.next.state";
  private static final int MOST_ROWS = 100;

  private final MatrixViews matrices;
  private final ReviewCycles cycles;
  private final FieldComments comments;
  private final MatrixConsents consents;
  private final StepTaker steps;

  WorkflowPages(
      MatrixViews matrices,
      ReviewCycles cycles,
      FieldComments comments,
      MatrixConsents consents,
      StepTaker steps) {
    this.steps = steps;
    this.matrices = matrices;
    this.cycles = cycles;
    this.comments = comments;
    this.consents = consents;
  }

  /** An expert sends the draft to its State, recalls it, or reopens a matrix. */
  @PostMapping("/matrices/{code}/{year}/expert")
  @FormPage(PAGE)
  @BindingAct(value = "matrix.step.send", next = STATE_NEXT)
  String byExpert(Viewer viewer, Language language, Form form, Act act, MatrixAddress address) {
    MatrixId id = matrices.id(viewer, address);
    WorkflowStep step =
        StepTaker.step(form, WorkflowStep.SEND, WorkflowStep.TAKE_BACK, WorkflowStep.REOPEN);
    String note = StepTaker.note(form);
    Optional<LocalDate> answerBy =
        step == WorkflowStep.SEND ? form.day("answer-by") : Optional.empty();
    if (answerBy.filter(day -> day.isBefore(steps.today())).isPresent()) {
      form.problem("answer-by", "matrix.refused.answer-by");
    }
    form.check();
    steps.on(act, id, step, language).to("access.receiver.named", matrices.name(id, language));
    act.text(note);
    if (step == WorkflowStep.SEND) {
      act.by(answerBy);
      askForSources(act, viewer, language, id);
      askForDecisions(act, id);
    } else {
      act.next("access.next.experts");
      act.closes("matrix.act.closes." + cycles.get(id).stage().key());
      steps.closesPeriod(act, id);
      steps.namesHolds(act, id);
    }
    return steps.take(viewer, id, step, StepDetails.note(note, answerBy));
  }

  // The sender confirms the marks that no source supports.
  private void askForSources(Act act, Viewer viewer, Language language, MatrixId id) {
    MatrixView matrix = matrices.get(viewer, language, id);
    Map<String, List<String>> rows = new UnsourcedMarks(matrix.form(), matrix.fields()).byRow();
    rows.entrySet().stream()
        .limit(MOST_ROWS)
        .forEach(
            row ->
                act.toCheck(
                    "matrix.act.no-source", row.getKey(), String.join(", ", row.getValue())));
    if (rows.size() > MOST_ROWS) {
      act.toCheck("matrix.act.no-source.more", rows.size() - MOST_ROWS);
    }
  }

  // The sender confirms the comments of the State on which no expert decided.
  private void askForDecisions(Act act, MatrixId id) {
    FormVersion version = matrices.form(id);
    comments.of(id).stream()
        .filter(FieldComment::isUndecided)
        .forEach(comment -> act.toCheck(line("matrix.act.undecided", version, comment)));
  }

  /** The State sends its comments and requests changes, agrees, or retracts its agreement. */
  @PostMapping("/matrices/{code}/{year}/answer")
  @FormPage(PAGE)
  @BindingAct(
      value = "matrix.step.agree",
      to = "access.receiver.committee",
      next = "access.next.committee")
  String byState(Viewer viewer, Language language, Form form, Act act, MatrixAddress address) {
    MatrixId id = matrices.id(viewer, address);
    WorkflowStep step =
        StepTaker.step(form, WorkflowStep.ASK_CHANGE, WorkflowStep.AGREE, WorkflowStep.RETRACT);
    steps.on(act, id, step, language);
    return switch (step) {
      case AGREE -> agree(viewer, form, act, id);
      case RETRACT -> {
        String document = form.requiredText("document");
        form.check();
        act.closes("matrix.act.closes.agreed").next(STATE_NEXT);
        steps.closesPeriod(act, id);
        StepDetails details = StepDetails.document(viewer.party(), document, SeenText.none());
        yield steps.take(viewer, id, step, details);
      }
      default -> askChange(viewer, form, act, id);
    };
  }

  private String agree(Viewer viewer, Form form, Act act, MatrixId id) {
    String document = form.requiredText("document");
    form.check();
    FormVersion version = matrices.form(id);
    comments.of(id).stream()
        .filter(comment -> comment.sent().isEmpty())
        .forEach(comment -> act.unsent(line("matrix.act.unsent", version, comment)));
    act.closes("matrix.act.closes.with-state");
    StepDetails details = StepDetails.document(viewer.party(), document, SeenText.of(form));
    return steps.take(viewer, id, WorkflowStep.AGREE, details);
  }

  private static String signed(FieldComment comment) {
    return comment.id()
        + " "
        + comment.mark().map(FieldMark::code).orElse("")
        + " "
        + comment.words();
  }

  private static Message line(String key, FormVersion version, FieldComment comment) {
    return Message.of(
        key,
        FieldLabel.of(version, comment.key()).text(),
        comment.mark().map(FieldMark::code).orElse(""),
        comment.words());
  }

  private String askChange(Viewer viewer, Form form, Act act, MatrixId id) {
    String note = StepTaker.note(form);
    form.check();
    if (!WorkflowStep.ASK_CHANGE.isFrom(cycles.get(id).stage())) {
      throw BadInput.of("", "matrix.refused.stage");
    }
    FormVersion version = matrices.form(id);
    // Also what a colleague saved since the page was shown: the check page is shown again then.
    comments.of(id).stream()
        .filter(comment -> comment.sent().isEmpty())
        .forEach(
            comment ->
                act.toCheck(
                    "matrix.act.sends",
                    FieldLabel.of(version, comment.key()).text(),
                    comment.mark().map(FieldMark::code).orElse(""),
                    comment.words()));
    List<FieldComment> sent = comments.send(viewer.actor(), id);
    if (sent.isEmpty() && note.isEmpty()) {
      throw BadInput.of("note", "matrix.refused.no-comment");
    }
    // Both persons of a State that wants two signatures sign the same comments.
    act.to(Message.of("access.receiver.experts"), sent.stream().map(WorkflowPages::signed).toList())
        .text(note)
        .next("access.next.experts");
    return steps.take(
        viewer,
        id,
        WorkflowStep.ASK_CHANGE,
        new StepDetails("", "", note, sent, SeenText.none(), Optional.empty()));
  }

  /** The State consents to publication, or withdraws its consent; both take effect immediately. */
  @PostMapping("/matrices/{code}/{year}/consent")
  @FormPage(PAGE)
  @BindingAct(
      value = "matrix.consent",
      to = "access.receiver.public",
      next = "access.next.secretariat")
  String consent(Viewer viewer, Language language, Form form, Act act, MatrixAddress address) {
    MatrixId id = matrices.id(viewer, address);
    String document = form.requiredText("document");
    form.check();
    ReviewCycle cycle = cycles.get(id);
    act.on(steps.title(id, language), id.address());
    if (form.checked("withdraw")) {
      act.named("matrix.consent.withdraw").closes("matrix.act.closes.publication");
      consents.withdrawConsent(viewer.actor(), cycles.subjects(id), document);
    } else {
      consents.consent(
          viewer.actor(), cycle, StepDetails.document(viewer.party(), document, SeenText.of(form)));
    }
    return StepTaker.back(id);
  }
}
