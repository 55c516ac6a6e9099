package org.clearinghouse1540.assistance;

import java.util.List;
import java.util.Optional;
import org.clearinghouse1540.consent.ConsentRecord;
import org.clearinghouse1540.consent.TextChange;
import org.clearinghouse1540.kit.text.Message;
import org.clearinghouse1540.kit.web.FormView;
import org.clearinghouse1540.kit.web.Option;
import org.clearinghouse1540.kit.web.Template;
import org.clearinghouse1540.letters.Letter;
import org.clearinghouse1540.sources.Original;
import org.clearinghouse1540.sources.ReportedView;

/**
 * The page of one case, as much of it as the current user may see and do.
 *
 * @param party the name of the requester for the reader
 * @param forStates the names of the States on whose behalf the request is made
 * @param status the current status, where the current user may see it
 * @param replacedSummaries the summaries of the request and its needs that others replaced
 * @param summaryForm the form that writes a summary, where the current user may
 * @param changes the uses for which the text was changed since it was consented to
 * @param consentForm the form that records an express consent, where the current user may
 * @param files the files received with the request and added since
 * @param addsFiles whether the current user may add files
 * @param letterForm the form that drafts another letter, where the current user may
 * @param holdForm the form that places a hold, where the current user may
 * @param account the account of the lines of the letter, where the current user may see it
 * @param refused why a step was not taken
 */
@Template("assistance/case.jte")
record CaseView(
    AssistanceCase assistanceCase,
    String party,
    List<String> forStates,
    CaseRights rights,
    Optional<CaseStatusView> status,
    List<Need> needs,
    List<String> summaries,
    List<String> replacedSummaries,
    Optional<FormView> summaryForm,
    List<Step> steps,
    List<Consent> consents,
    List<TextChange> changes,
    Optional<FormView> consentForm,
    List<Letter> letters,
    List<Original> files,
    boolean addsFiles,
    Optional<FormView> letterForm,
    List<Hold> holds,
    Optional<FormView> holdForm,
    CaseOptions options,
    ReportedView account,
    List<Message> refused) {
  CaseView {
    forStates = List.copyOf(forStates);
    needs = List.copyOf(needs);
    summaries = List.copyOf(summaries);
    replacedSummaries = List.copyOf(replacedSummaries);
    steps = List.copyOf(steps);
    consents = List.copyOf(consents);
    changes = List.copyOf(changes);
    letters = List.copyOf(letters);
    files = List.copyOf(files);
    holds = List.copyOf(holds);
    refused = List.copyOf(refused);
  }

  public Receipt receipt() {
    return assistanceCase.receipt();
  }

  /**
   * A need of the request.
   *
   * @param summaries its summaries
   * @param ends the ends that its State reported
   * @param form the form that withholds it or ends that, where the current user may
   * @param ending the form that reports its end, where the current user may
   * @param reopening the form that opens it again, where the current user may
   */
  record Need(
      NeedItem item,
      boolean withheld,
      List<String> summaries,
      List<NeedEnd> ends,
      Optional<FormView> form,
      Optional<FormView> reopening,
      Optional<FormView> ending) {
    Need {
      ends = List.copyOf(ends);
      summaries = List.copyOf(summaries);
    }
  }

  /**
   * A step of the procedure.
   *
   * @param taken when it was taken, oldest first
   * @param take the form that takes it, where it may be taken now
   * @param offers the offers that it can circulate
   * @param silence the form that starts its silence procedure, where that may start now
   * @param refusal the form by which the State refuses it, while it waits for its express consent
   * @param reasons why the current user cannot take it now
   */
  record Step(
      ProcedureStep step,
      List<TakenStep> taken,
      List<Silence> silences,
      Optional<FormView> take,
      List<Option> offers,
      Optional<FormView> silence,
      Optional<FormView> refusal,
      List<Message> reasons) {
    Step {
      taken = List.copyOf(taken);
      offers = List.copyOf(offers);
      silences = List.copyOf(silences);
      reasons = List.copyOf(reasons);
    }
  }

  /**
   * A silence period of a step.
   *
   * @param form the form that records an objection, where the current user may
   */
  record Silence(SilencePeriod period, Optional<FormView> form) {}

  /**
   * A consent on record.
   *
   * @param status whether it is in force
   * @param form the form that withdraws it, where the current user may
   */
  record Consent(ConsentRecord consent, Message status, Optional<FormView> form) {}

  /**
   * A hold on the case.
   *
   * @param party the name of the member that placed it
   * @param form the form that lifts it, for the member that placed it
   */
  record Hold(CaseHold hold, String party, Optional<FormView> form) {}
}
