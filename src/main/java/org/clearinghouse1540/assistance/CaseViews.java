package org.clearinghouse1540.assistance;

import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import org.clearinghouse1540.access.Viewer;
import org.clearinghouse1540.consent.Consents;
import org.clearinghouse1540.consent.GateKey;
import org.clearinghouse1540.consent.Subject;
import org.clearinghouse1540.kit.text.Language;
import org.clearinghouse1540.kit.text.Message;
import org.clearinghouse1540.kit.web.FormView;
import org.clearinghouse1540.kit.web.NotFound;
import org.clearinghouse1540.kit.web.SubmittedForm;
import org.clearinghouse1540.states.StateChoices;
import org.springframework.stereotype.Component;

/** Makes the page of one case. */
@Component
class CaseViews {
  private final Cases cases;
  private final Summaries summaries;
  private final CaseLetters letters;
  private final Consents consents;
  private final StateChoices parties;

  CaseViews(
      Cases cases,
      Summaries summaries,
      CaseLetters letters,
      Consents consents,
      StateChoices parties) {
    this.cases = cases;
    this.summaries = summaries;
    this.letters = letters;
    this.consents = consents;
    this.parties = parties;
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
    List<Summaries.Summary> written = summaries.of(id);
    return new CaseView(
        assistanceCase,
        RequesterName.name(assistanceCase.request(), parties.states(), language),
        forStates(assistanceCase, language),
        rights,
        rights.seesProcedure()
            ? Optional.of(CaseStatusView.of(CaseStatus.of(assistanceCase, today), today, language))
            : Optional.empty(),
        needs(assistanceCase, written, forms, today),
        words(written, Optional.empty()),
        summaries.replaced(id),
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
        letters.options(assistanceCase, parties, language),
        letters.account(reader.viewer(), id, language),
        refused);
  }

  private List<String> forStates(AssistanceCase assistanceCase, Language language) {
    return assistanceCase.receipt().forStates().stream()
        .map(code -> RequesterName.nameOf(code, parties.states(), language))
        .toList();
  }

  private List<CaseView.Need> needs(
      AssistanceCase assistanceCase,
      List<Summaries.Summary> written,
      CaseForms forms,
      LocalDate today) {
    return assistanceCase.request().items().stream()
        .map(
            item -> {
              boolean withheld = isWithheld(item, today);
              return new CaseView.Need(
                  item,
                  withheld,
                  words(written, Optional.of(item.id())),
                  forms.withholding(item, withheld),
                  forms.reopening(item));
            })
        .toList();
  }

  private static List<String> words(List<Summaries.Summary> written, Optional<Long> item) {
    return written.stream()
        .filter(summary -> summary.item().equals(item))
        .map(Summaries.Summary::words)
        .toList();
  }

  private boolean isWithheld(NeedItem item, LocalDate today) {
    return consents.list(Subject.need(item.id())).stream()
        .anyMatch(consent -> consent.key() == GateKey.WITHHELD && consent.holds(today));
  }

  private static List<CaseView.Step> steps(
      AssistanceCase assistanceCase, CaseForms forms, LocalDate today) {
    return assistanceCase.procedure().steps().stream()
        .map(step -> step(assistanceCase, step, forms, today))
        .toList();
  }

  private static CaseView.Step step(
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
                        : RequesterName.nameOf(hold.party(), parties.states(), reader.language()),
                    forms.lifting(hold, reader.viewer())))
        .toList();
  }
}
