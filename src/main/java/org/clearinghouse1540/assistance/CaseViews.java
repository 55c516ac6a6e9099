package org.clearinghouse1540.assistance;

import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import org.clearinghouse1540.access.Viewer;
import org.clearinghouse1540.consent.Consents;
import org.clearinghouse1540.consent.Subject;
import org.clearinghouse1540.kit.text.Language;
import org.clearinghouse1540.kit.text.Message;
import org.clearinghouse1540.kit.web.FormView;
import org.clearinghouse1540.kit.web.NotFound;
import org.clearinghouse1540.kit.web.SubmittedForm;
import org.springframework.stereotype.Component;

/** Makes the page of one case. */
@Component
class CaseViews {
  private final Cases cases;
  private final NeedViews needs;
  private final CaseLetters letters;
  private final Consents consents;
  private final CaseChoices choices;

  CaseViews(
      Cases cases, NeedViews needs, CaseLetters letters, Consents consents, CaseChoices choices) {
    this.cases = cases;
    this.needs = needs;
    this.letters = letters;
    this.consents = consents;
    this.choices = choices;
  }

  /** For whom the page is made. */
  record Reader(Viewer viewer, Language language, SubmittedForm submitted) {}

  /**
   * The page of a case.
   *
   * @param refused why a step was not taken; none when the page is only read
   */
  CaseView of(Reader reader, long id, List<Message> refused) {
    AssistanceCase assistanceCase = cases.find(id).orElseThrow(NotFound::new);
    Language language = reader.language();
    LocalDate today = cases.today();
    CaseRights rights = CaseRights.of(reader.viewer(), assistanceCase);
    CaseForms forms =
        new CaseForms(
            reader.submitted(),
            assistanceCase,
            rights,
            today,
            (form, uses) -> consents.seen().byOwner(form, Subject.request(id), uses));
    return new CaseView(
        assistanceCase,
        RequesterName.name(assistanceCase.request(), choices.states(), language),
        forStates(assistanceCase, language),
        rights,
        rights.seesProcedure()
            ? Optional.of(CaseStatusView.of(CaseStatus.of(assistanceCase, today), today, language))
            : Optional.empty(),
        needs.of(assistanceCase, forms, today),
        needs.summaries(id),
        needs.replacedSummaries(id),
        forms.summary(language),
        rights.seesProcedure() ? steps(assistanceCase, forms, today) : List.of(),
        rights.seesProcedure() ? consents(assistanceCase, forms, today) : List.of(),
        rights.seesProcedure() ? consents.changes(Subject.request(id)) : List.of(),
        forms.consent(),
        letters.list(id),
        letters.files(id),
        CaseFiles.mayAdd(reader.viewer(), assistanceCase.request()),
        forms.letter(language),
        rights.inside() ? holds(assistanceCase, reader, forms) : List.of(),
        forms.hold(),
        choices.options(assistanceCase, language),
        letters.account(reader.viewer(), id, language),
        refused);
  }

  private List<String> forStates(AssistanceCase assistanceCase, Language language) {
    return assistanceCase.receipt().forStates().stream()
        .map(code -> RequesterName.nameOf(code, choices.states(), language))
        .toList();
  }

  private List<CaseView.Step> steps(
      AssistanceCase assistanceCase, CaseForms forms, LocalDate today) {
    return assistanceCase.procedure().steps().stream()
        .map(step -> step(assistanceCase, step, forms, today))
        .toList();
  }

  private CaseView.Step step(
      AssistanceCase assistanceCase, ProcedureStep step, CaseForms forms, LocalDate today) {
    StepDecision decision = StepRules.step(assistanceCase, step, today);
    List<TakenStep> taken =
        assistanceCase.done().stream().filter(entry -> entry.step().equals(step.key())).toList();
    Optional<FormView> silence = decision.taken() ? Optional.empty() : forms.silence(step);
    boolean explained = forms.mayTake(step) && silence.isEmpty() && taken.isEmpty();
    return new CaseView.Step(
        step,
        taken,
        assistanceCase.silences().stream()
            .filter(period -> period.step().equals(step.key()))
            .map(period -> new CaseView.Silence(period, forms.objection(period)))
            .toList(),
        decision.taken() ? forms.take(step) : Optional.empty(),
        decision.taken() && forms.mayTake(step) ? choices.named(assistanceCase, step) : List.of(),
        silence,
        forms.refusal(step),
        explained ? decision.because() : List.of());
  }

  private static List<CaseView.Consent> consents(
      AssistanceCase assistanceCase, CaseForms forms, LocalDate today) {
    return assistanceCase.given().stream()
        .map(
            consent ->
                new CaseView.Consent(
                    consent, ConsentStatus.of(consent, today), forms.withdrawal(consent)))
        .toList();
  }

  private List<CaseView.Hold> holds(AssistanceCase assistanceCase, Reader reader, CaseForms forms) {
    return assistanceCase.holds().stream()
        .map(
            hold ->
                new CaseView.Hold(
                    hold,
                    hold.party().isEmpty()
                        ? hold.heldBy()
                        : RequesterName.nameOf(hold.party(), choices.states(), reader.language()),
                    forms.lifting(hold, reader.viewer())))
        .toList();
  }
}
