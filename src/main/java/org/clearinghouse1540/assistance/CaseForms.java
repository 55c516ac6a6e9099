package org.clearinghouse1540.assistance;

import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.function.BiFunction;
import java.util.function.Supplier;
import org.clearinghouse1540.access.Viewer;
import org.clearinghouse1540.consent.Audience;
import org.clearinghouse1540.consent.ConsentRecord;
import org.clearinghouse1540.consent.GateKey;
import org.clearinghouse1540.kit.text.Language;
import org.clearinghouse1540.kit.web.FormView;
import org.clearinghouse1540.kit.web.SubmittedForm;

/** The forms of the page of a case: those that the current user may send now. */
final class CaseForms {
  private final SubmittedForm submitted;
  private final AssistanceCase assistanceCase;
  private final CaseRights rights;
  private final LocalDate today;
  private final BiFunction<FormView, List<Audience.Use>, FormView> seen;
  private final String address;

  /**
   * The forms of a case on a day.
   *
   * @param seen adds to a form the texts for some uses, which the page shows
   */
  CaseForms(
      SubmittedForm submitted,
      AssistanceCase assistanceCase,
      CaseRights rights,
      LocalDate today,
      BiFunction<FormView, List<Audience.Use>, FormView> seen) {
    this.submitted = submitted;
    this.assistanceCase = assistanceCase;
    this.rights = rights;
    this.today = today;
    this.seen = seen;
    this.address = "/requests/" + assistanceCase.id();
  }

  private static Optional<FormView> where(boolean may, Supplier<FormView> form) {
    return may ? Optional.of(form.get()) : Optional.empty();
  }

  /** Whether the current user takes steps like this one, when the case allows it. */
  boolean mayTake(ProcedureStep step) {
    return rights.handle() && step.mode() != StepMode.OUTSIDE_CASES;
  }

  Optional<FormView> take(ProcedureStep step) {
    return where(
        mayTake(step),
        () -> submitted.view(address + "/step", "step", step.key()).withIds("take-" + step.key()));
  }

  /** The start of the silence procedure of a step, where it may start now. */
  Optional<FormView> silence(ProcedureStep step) {
    return where(
        mayTake(step) && StepRules.silence(assistanceCase, step.key(), today).taken(),
        () ->
            seen.apply(
                submitted
                    .view(address + "/silence", "step", step.key())
                    .withIds("silence-" + step.key())
                    .with("from", today.toString()),
                step.use().stream().toList()));
  }

  Optional<FormView> objection(SilencePeriod period) {
    return where(
        rights.consent() && period.isRunning(today),
        () ->
            submitted
                .view(address + "/objection", "step", period.step())
                .withIds("objection-" + period.step()));
  }

  /** The refusal of a step that waits for the express consent of the State. */
  Optional<FormView> refusal(ProcedureStep step) {
    return where(
        rights.consent() && CaseStatus.of(assistanceCase, today).waitsForConsentTo(step.key()),
        () ->
            submitted
                .view(address + "/objection", "step", step.key())
                .withIds("refusal-" + step.key()));
  }

  Optional<FormView> withholding(NeedItem item, boolean withheld) {
    return where(
        rights.consent(),
        () ->
            submitted
                .view(address + "/keeping", "item", item.id())
                .withIds("need-" + item.id())
                .with("end", withheld ? "yes" : "no"));
  }

  Optional<FormView> reopening(NeedItem item) {
    return where(
        rights.consent() && item.status().canBeReopened(),
        () ->
            submitted
                .view(address + "/reopening", "item", item.id())
                .withIds("reopen-" + item.id()));
  }

  Optional<FormView> ending(NeedItem item) {
    return where(
        rights.consent() && item.unmet(),
        () -> submitted.view(address + "/need", "item", item.id()).withIds("end-" + item.id()));
  }

  Optional<FormView> summary(Language language) {
    return where(
        rights.summarize(),
        () ->
            submitted
                .view(address + "/summary")
                .withIds("summary")
                .with("language", language.code()));
  }

  Optional<FormView> consent() {
    return where(
        rights.seesProcedure() && rights.consent(),
        () ->
            seen.apply(
                submitted.view(address + "/consent").with("given-on", today.toString()),
                List.of(Audience.Use.values())));
  }

  Optional<FormView> withdrawal(ConsentRecord consent) {
    return where(
        rights.consent() && consent.key() == GateKey.CONSENT && consent.holds(today),
        () ->
            submitted
                .view(address + "/withdrawal", "consent", consent.id())
                .withIds("consent-" + consent.id())
                .with("use", consent.audience().use().key())
                .with("organization", consent.audience().organization()));
  }

  Optional<FormView> letter(Language language) {
    return where(
        rights.handle(),
        () ->
            submitted
                .view(address + "/letter")
                .withIds("letter")
                .with("language", language.code()));
  }

  Optional<FormView> hold() {
    return where(rights.inside() && rights.hold(), () -> submitted.view(address + "/hold"));
  }

  Optional<FormView> lifting(CaseHold hold, Viewer viewer) {
    return where(
        hold.canBeLiftedBy(viewer),
        () -> submitted.view(address + "/lift", "hold", hold.id()).withIds("hold-" + hold.id()));
  }
}
