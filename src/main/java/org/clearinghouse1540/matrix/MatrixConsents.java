package org.clearinghouse1540.matrix;

import java.time.Clock;
import java.time.LocalDate;
import org.clearinghouse1540.consent.Audience;
import org.clearinghouse1540.consent.ConsentGrant;
import org.clearinghouse1540.consent.ConsentWithdrawal;
import org.clearinghouse1540.consent.Consents;
import org.clearinghouse1540.consent.Disclosures;
import org.clearinghouse1540.consent.GateKey;
import org.clearinghouse1540.kit.journal.Actor;
import org.clearinghouse1540.kit.journal.Journal;
import org.springframework.stereotype.Component;

/** The agreement, the approval and the consent of a review cycle. */
@Component
final class MatrixConsents {
  private final Consents consents;
  private final Disclosures disclosures;
  private final Journal journal;
  private final Clock clock;

  MatrixConsents(Consents consents, Disclosures disclosures, Journal journal, Clock clock) {
    this.consents = consents;
    this.disclosures = disclosures;
    this.journal = journal;
    this.clock = clock;
  }

  /** Records what a step gives or withdraws, inside its transaction. */
  void record(Actor actor, ReviewCycle before, WorkflowStep step, StepDetails details) {
    switch (step) {
      case AGREE -> give(actor, before, GateKey.AGREEMENT, details);
      case APPROVE -> give(actor, before, GateKey.APPROVAL, details);
      case RETRACT -> withdraw(actor, before, GateKey.AGREEMENT, details.document());
      case SEND, TAKE_BACK, ASK_CHANGE, PUBLISH, KEEP, REOPEN -> {}
    }
  }

  /** Whether the matrix is with its State because the State withdrew its agreement. */
  boolean isRetracted(ReviewCycle cycle) {
    LocalDate since = LocalDate.ofInstant(cycle.since(), clock.getZone());
    return cycle.stage() == MatrixStage.WITH_STATE
        && consents.list(cycle.subject()).stream()
            .anyMatch(
                given ->
                    given.key() == GateKey.AGREEMENT
                        && given.withdrawnOn().filter(since::equals).isPresent());
  }

  private void give(Actor actor, ReviewCycle cycle, GateKey key, StepDetails details) {
    LocalDate today = LocalDate.now(clock);
    consents.give(
        actor,
        cycle.subject(),
        ConsentGrant.express(key, Audience.EVERYBODY, details.by(), details.document(), today),
        details.seen(),
        today);
  }

  private void withdraw(Actor actor, ReviewCycle cycle, GateKey key, String document) {
    consents.withdraw(
        actor,
        cycle.subject(),
        new ConsentWithdrawal(key, Audience.EVERYBODY, document),
        LocalDate.now(clock));
  }

  /** Records the State's consent to publish the matrix of a cycle. */
  void consent(Actor actor, ReviewCycle cycle, StepDetails details) {
    journal.inTransaction(
        () -> {
          give(actor, cycle, GateKey.CONSENT, details);
          if (cycle.stage() == MatrixStage.PUBLISHED) {
            disclosures.opened(cycle.subject(), Audience.EVERYBODY);
          }
        });
  }

  /** Withdraws the State's consent: the matrix is not public from now on. */
  void withdrawConsent(Actor actor, ReviewCycle cycle, String document) {
    journal.inTransaction(
        () -> {
          withdraw(actor, cycle, GateKey.CONSENT, document);
          disclosures.closed(cycle.subject(), Audience.EVERYBODY);
        });
  }

  /** Whether the State's consent to publish the matrix of a cycle is in effect. */
  boolean isConsented(ReviewCycle cycle) {
    LocalDate today = LocalDate.now(clock);
    return consents.list(cycle.subject()).stream()
        .anyMatch(consent -> consent.key() == GateKey.CONSENT && consent.holds(today));
  }
}
