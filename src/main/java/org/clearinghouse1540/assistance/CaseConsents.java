package org.clearinghouse1540.assistance;

import java.time.LocalDate;
import java.util.Optional;
import org.clearinghouse1540.consent.Audience;
import org.clearinghouse1540.consent.ConsentGrant;
import org.clearinghouse1540.consent.ConsentWithdrawal;
import org.clearinghouse1540.consent.Consents;
import org.clearinghouse1540.consent.GateKey;
import org.clearinghouse1540.consent.SeenText;
import org.clearinghouse1540.consent.SilenceProcedures;
import org.clearinghouse1540.consent.Subject;
import org.clearinghouse1540.kit.BadInput;
import org.clearinghouse1540.kit.calendar.WorkingDays;
import org.clearinghouse1540.kit.journal.Actor;
import org.clearinghouse1540.kit.store.ViewerDataSource;
import org.springframework.stereotype.Component;

/** The consents of a State in its cases: by silence, express, withdrawn, withheld. */
@Component
class CaseConsents {
  private final Cases cases;
  private final RequestAudiences audiences;
  private final CaseRecords records;
  private final Consents consents;
  private final SilenceProcedures silences;

  CaseConsents(
      Cases cases,
      RequestAudiences audiences,
      CaseRecords records,
      Consents consents,
      SilenceProcedures silences) {
    this.cases = cases;
    this.audiences = audiences;
    this.records = records;
    this.consents = consents;
    this.silences = silences;
  }

  /** An express consent to one use. */
  record ExpressConsent(
      Audience audience,
      String document,
      LocalDate givenOn,
      Optional<LocalDate> until,
      SeenText seen) {}

  /**
   * Starts the silence procedure of a step, counted from the day on which the State was informed.
   */
  void startSilence(
      Actor actor,
      AssistanceCase assistanceCase,
      ProcedureStep step,
      CaseActions.SilenceStart start) {
    LocalDate from = start.from();
    String document = start.document();
    int days = step.timeLimit().orElseThrow().length();
    WorkingDays.End end =
        silences.announce(
            actor,
            Subject.request(assistanceCase.id()),
            SilenceProcedures.Start.ofState(
                audience(step), assistanceCase.request().requester(), document, from, days),
            start.seen(),
            cases.today());
    records.addSilence(
        actor,
        new CaseRecords.NewSilence(
            assistanceCase.id(), step, from, days, end.after(), end.calendar(), document));
  }

  private static Audience audience(ProcedureStep step) {
    return new Audience(step.use().orElseThrow(), "");
  }

  /**
   * Records that the State does not consent: its objection within a silence period, or its refusal
   * of a step that needs its express consent. The step stays closed until it consents.
   */
  void object(Actor actor, long request, String step, String words, String document) {
    records.together(
        () -> {
          LocalDate today = cases.today();
          AssistanceCase assistanceCase = cases.find(request).orElseThrow();
          CaseRecords.Objection objection = new CaseRecords.Objection(today, words, document);
          if (CaseStatus.of(assistanceCase, today).waitsForConsentTo(step)) {
            records.addRefusal(
                actor,
                assistanceCase,
                assistanceCase.procedure().find(step).orElseThrow(),
                objection);
            return;
          }
          SilencePeriod silence =
              assistanceCase
                  .silence(step)
                  .filter(last -> last.isRunning(today))
                  .orElseThrow(
                      () -> BadInput.of("document", "assistance.refused.no-silence-to-object"));
          records.addObjection(actor, request, silence, objection);
          consents.withdraw(
              actor,
              Subject.request(request),
              new ConsentWithdrawal(
                  GateKey.CONSENT,
                  audience(assistanceCase.procedure().find(step).orElseThrow()),
                  document),
              today);
        });
  }

  /** Records an express consent of the State to one use. */
  void give(Actor actor, long request, ExpressConsent consent) {
    AssistanceCase assistanceCase = cases.find(request).orElseThrow();
    consents.give(
        actor,
        Subject.request(request),
        ConsentGrant.express(
                GateKey.CONSENT,
                consent.audience(),
                assistanceCase.request().requester(),
                consent.document(),
                consent.givenOn())
            .endingOn(consent.until()),
        consent.seen(),
        cases.today());
  }

  /** Withholds one need from everyone outside the Committee, as its State asks. */
  void withhold(Actor actor, AssistanceCase assistanceCase, long need, String document) {
    LocalDate today = cases.today();
    consents.give(
        actor,
        Subject.need(need),
        ConsentGrant.toPublish(
            GateKey.WITHHELD, assistanceCase.request().requester(), document, today),
        SeenText.none(),
        today);
  }

  /** Stops withholding a need. */
  void stopWithholding(Actor actor, long need, String document) {
    consents.withdraw(
        actor,
        Subject.need(need),
        new ConsentWithdrawal(GateKey.WITHHELD, Audience.EVERYBODY, document),
        cases.today());
  }

  /**
   * Withdraws a consent. Everything that it opened is closed with it: to open it again takes a new
   * consent and a new step.
   */
  void withdraw(Actor actor, long request, Audience audience, String document) {
    consents.withdraw(
        actor,
        Subject.request(request),
        new ConsentWithdrawal(GateKey.CONSENT, audience, document),
        cases.today());
    // The State that withdraws may not change its request; closing it is done by the program.
    ViewerDataSource.asProgram(() -> close(request));
  }

  /** Closes a request to those for whose use no consent is in force. */
  void close(long request) {
    LocalDate today = cases.today();
    AssistanceCase assistanceCase = cases.find(request).orElseThrow();
    boolean providers = assistanceCase.consent(Audience.Use.PROVIDERS, today).isPresent();
    boolean published =
        assistanceCase.consent(Audience.Use.SUMMARY, today).isPresent()
            || assistanceCase.consent(Audience.Use.FULL, today).isPresent();
    audiences.close(request, !providers, !published);
  }
}
