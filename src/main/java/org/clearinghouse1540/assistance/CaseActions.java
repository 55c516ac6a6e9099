package org.clearinghouse1540.assistance;

import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.clearinghouse1540.consent.Audience;
import org.clearinghouse1540.consent.ConsentGrant;
import org.clearinghouse1540.consent.ConsentManner;
import org.clearinghouse1540.consent.Consents;
import org.clearinghouse1540.consent.GateKey;
import org.clearinghouse1540.consent.Subject;
import org.clearinghouse1540.kit.BadInput;
import org.clearinghouse1540.kit.calendar.WorkingDays;
import org.clearinghouse1540.kit.journal.Actor;
import org.clearinghouse1540.kit.journal.Change;
import org.clearinghouse1540.kit.journal.Journal;
import org.clearinghouse1540.kit.store.ViewerDataSource;
import org.springframework.stereotype.Component;
import org.springframework.transaction.support.TransactionTemplate;

/** What is done in a case, written down: each in one transaction with its journal entry. */
@Component
class CaseActions {
  private final Requests requests;
  private final CaseSteps steps;
  private final Cases cases;
  private final Consents consents;
  private final WorkingDays calendar;
  private final Journal journal;
  private final TransactionTemplate transaction;
  private final Clock clock;
  private final List<StepListener> afterwards;

  CaseActions(
      Requests requests,
      CaseSteps steps,
      Cases cases,
      Consents consents,
      WorkingDays calendar,
      Journal journal,
      TransactionTemplate transaction,
      Clock clock,
      List<StepListener> afterwards) {
    this.requests = requests;
    this.steps = steps;
    this.cases = cases;
    this.consents = consents;
    this.calendar = calendar;
    this.journal = journal;
    this.transaction = transaction;
    this.clock = clock;
    this.afterwards = afterwards;
  }

  /** Takes a step where the case lets it; the decision is made under the lock of the case. */
  Decision take(Actor actor, long request, String step, String note, String document) {
    return decided(
        request,
        one -> StepRules.step(one, step, today()),
        () -> {
          steps.add(
              request,
              new AssistanceCase.Done(step, today(), actor.name(), note.strip(), document.strip()));
          openedTo(request, step)
              .ifPresent(to -> requests.setOpen(request, to, Optional.of(today())));
          journal.write(
              actor,
              Change.of("step taken", "request/" + request)
                  .after(Map.of("step " + step, today().toString()))
                  .source(document.strip()));
          Request one = cases.find(request).orElseThrow().request();
          afterwards.forEach(stepListener -> stepListener.after(actor, one, step));
        });
  }

  // The day on which a step opened the case to others. The version of 2022 names no circulation to
  // members: what is authenticated is before the Committee that it is addressed to.
  private Optional<Requests.OpenedTo> openedTo(long request, String step) {
    return switch (step) {
      case "inform-members" -> Optional.of(Requests.OpenedTo.MEMBERS);
      case "authenticate" ->
          cases
              .find(request)
              .filter(one -> one.step("inform-members").isEmpty())
              .map(one -> Requests.OpenedTo.MEMBERS);
      case "circulate-providers", "distribute" -> Optional.of(Requests.OpenedTo.PROVIDERS);
      case "post-summary" -> Optional.of(Requests.OpenedTo.EVERYBODY);
      default -> Optional.empty();
    };
  }

  /** Begins the silence period of a step, counted from the day on which the State was told. */
  Decision beginSilence(Actor actor, long request, String step, LocalDate from, String document) {
    return decided(
        request,
        one -> StepRules.silence(one, step, today()),
        () -> {
          AssistanceCase one = cases.find(request).orElseThrow();
          if (from.isBefore(one.arrival().receivedOn()) || from.isAfter(today())) {
            throw new BadInput(
                "from", "The period begins between the day of receipt and today; correct the day.");
          }
          int days = Integer.parseInt(one.step(step).orElseThrow().clock().replaceFirst(" .*", ""));
          WorkingDays.End end = calendar.end(from, days);
          steps.beginSilence(
              actor, request, new CaseSteps.Period(step, from, days, end), document.strip());
          consents.give(
              actor,
              Subject.request(request),
              new ConsentGrant(
                  GateKey.CONSENT,
                  audience(step),
                  one.request().requester(),
                  document,
                  from,
                  new ConsentManner.Silence(days, end.calendar()),
                  end.after(),
                  Optional.empty()),
              today());
        });
  }

  static Audience audience(String step) {
    return new Audience(StepRules.use(step).orElseThrow(), "");
  }

  /** Records the State's objection inside the period; the step stays closed from now on. */
  void object(Actor actor, long request, String step, String words, String document) {
    if (document.isBlank()) {
      throw new BadInput("document", "Name the document by which the State objects.");
    }
    transaction.executeWithoutResult(
        status -> {
          AssistanceCase one = cases.find(request).orElseThrow();
          AssistanceCase.Silence silence =
              one.silence(step)
                  .filter(last -> last.runs(today()))
                  .orElseThrow(
                      () ->
                          new BadInput(
                              "document",
                              "No silence period runs for this step; withdraw the consent"
                                  + " instead."));
          steps.object(actor, silence.id(), today(), words.strip(), document.strip());
          consents.withdraw(
              actor, Subject.request(request), GateKey.CONSENT, audience(step), document, today());
          journal.write(
              actor,
              Change.of("objection recorded", "request/" + request)
                  .after(Map.of("objection " + step, today().toString()))
                  .source(document.strip()));
        });
  }

  /** Records an express consent of the State to one use. */
  void consent(
      Actor actor,
      long request,
      Audience audience,
      String document,
      LocalDate givenOn,
      Optional<LocalDate> until) {
    AssistanceCase one = cases.find(request).orElseThrow();
    consents.give(
        actor,
        Subject.request(request),
        ConsentGrant.express(
            GateKey.CONSENT, audience, one.request().requester(), document, givenOn, until),
        today());
  }

  /** Keeps one need back from everybody outside at the State's word, or ends that. */
  void keepBack(Actor actor, AssistanceCase one, long item, String document, boolean end) {
    if (end) {
      consents.withdraw(
          actor, Subject.need(item), GateKey.WITHHELD, Audience.EVERYBODY, document, today());
    } else {
      consents.give(
          actor,
          Subject.need(item),
          ConsentGrant.toPublish(GateKey.WITHHELD, one.request().requester(), document, today()),
          today());
    }
  }

  /** Withdraws a consent; every way out is closed with it, and the act of opening is undone. */
  void withdraw(Actor actor, long request, Audience audience, String document) {
    consents.withdraw(
        actor, Subject.request(request), GateKey.CONSENT, audience, document, today());
    // After the wall has closed: to open it again takes a consent and a new act of the Committee.
    ViewerDataSource.asProgram(() -> close(request));
  }

  private void close(long request) {
    AssistanceCase one = cases.find(request).orElseThrow();
    if (one.consent(Audience.Use.PROVIDERS, today()).isEmpty()) {
      requests.setOpen(request, Requests.OpenedTo.PROVIDERS, Optional.empty());
    }
    if (one.consent(Audience.Use.SUMMARY, today()).isEmpty()
        && one.consent(Audience.Use.FULL, today()).isEmpty()) {
      requests.setOpen(request, Requests.OpenedTo.EVERYBODY, Optional.empty());
    }
  }

  private LocalDate today() {
    return LocalDate.now(clock);
  }

  private Decision decided(
      long request, java.util.function.Function<AssistanceCase, Decision> rule, Runnable write) {
    Decision decision =
        transaction.execute(
            status -> {
              requests.lock(request);
              Decision made = rule.apply(cases.find(request).orElseThrow());
              if (made.taken()) {
                write.run();
              }
              return made;
            });
    return Optional.ofNullable(decision).orElseThrow();
  }
}
