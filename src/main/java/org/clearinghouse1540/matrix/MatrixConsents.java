package org.clearinghouse1540.matrix;

import java.time.Clock;
import java.time.LocalDate;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import org.clearinghouse1540.consent.Audience;
import org.clearinghouse1540.consent.ConsentGrant;
import org.clearinghouse1540.consent.ConsentRecord;
import org.clearinghouse1540.consent.ConsentWithdrawal;
import org.clearinghouse1540.consent.Consents;
import org.clearinghouse1540.consent.Disclosures;
import org.clearinghouse1540.consent.GateKey;
import org.clearinghouse1540.consent.Subject;
import org.clearinghouse1540.kit.BadInput;
import org.clearinghouse1540.kit.journal.Actor;
import org.clearinghouse1540.kit.journal.Journal;
import org.springframework.stereotype.Component;

/** The agreement, the approval and the consent of a review cycle. */
@Component
final class MatrixConsents {
  private static final String AGREEMENT_WITHDRAWN = "agreement withdrawn";
  private static final String REOPENED = "matrix reopened";
  private final Consents consents;
  private final ApprovalPeriods periods;
  private final Disclosures disclosures;
  private final Journal journal;
  private final Clock clock;

  MatrixConsents(
      Consents consents,
      ApprovalPeriods periods,
      Disclosures disclosures,
      Journal journal,
      Clock clock) {
    this.consents = consents;
    this.periods = periods;
    this.disclosures = disclosures;
    this.journal = journal;
    this.clock = clock;
  }

  /** Records what a step gives or withdraws, inside its transaction. */
  void record(Actor actor, ReviewCycle before, WorkflowStep step, StepDetails details) {
    switch (step) {
      case AGREE -> give(actor, before, GateKey.AGREEMENT, details);
      case APPROVE -> approve(actor, before, details);
      case RETRACT -> {
        periods.stop(actor, before, AGREEMENT_WITHDRAWN);
        withdraw(actor, before, GateKey.AGREEMENT, details.document());
      }
      case REOPEN -> periods.stop(actor, before, REOPENED);
      case SEND, TAKE_BACK, ASK_CHANGE, PUBLISH, KEEP -> {}
    }
  }

  // After a no-objection period, the silence of the Committee is its approval. A decision that is
  // recorded before takes the place of the period.
  private void approve(Actor actor, ReviewCycle before, StepDetails details) {
    if (periods.find(before).filter(ApprovalPeriod::isOver).isEmpty()) {
      periods.stop(actor, before, details.document());
      give(actor, before, GateKey.APPROVAL, details);
    }
  }

  /** The no-objection periods of the Committee. */
  ApprovalPeriods periods() {
    return periods;
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
          // It compares the text first, so that a reader of an older version gets this reason.
          give(actor, cycle, GateKey.CONSENT, details);
          if (!cycle.stage().isApproved()) {
            throw BadInput.of("", "matrix.refused.stage");
          }
          if (cycle.stage() == MatrixStage.PUBLISHED) {
            disclosures.opened(cycle.subject(), Audience.EVERYBODY);
          }
        });
  }

  /**
   * Withdraws the State's consent to every version of a matrix: none is public from now on, and an
   * earlier one does not take the place of a later one.
   *
   * @param versions the subjects of all review cycles of the matrix
   * @throws BadInput if no consent is in force
   */
  void withdrawConsent(Actor actor, List<Subject> versions, String document) {
    List<Subject> consented = versions.stream().filter(this::isConsented).toList();
    if (consented.isEmpty()) {
      throw BadInput.of("document", "consent.refused.nothing-to-withdraw");
    }
    journal.inTransaction(
        () ->
            consented.forEach(
                version -> {
                  consents.withdraw(
                      actor,
                      version,
                      new ConsentWithdrawal(GateKey.CONSENT, Audience.EVERYBODY, document),
                      LocalDate.now(clock));
                  disclosures.closed(version, Audience.EVERYBODY);
                }));
  }

  /** The day on which the State withdrew its consent to a matrix that had been published. */
  Optional<LocalDate> withdrawnOn(ReviewCycle cycle) {
    if (cycle.stage() != MatrixStage.PUBLISHED || isConsented(cycle)) {
      return Optional.empty();
    }
    return consents.list(cycle.subject()).stream()
        .filter(given -> given.key() == GateKey.CONSENT)
        .flatMap(given -> given.withdrawnOn().stream())
        .max(Comparator.naturalOrder());
  }

  /**
   * The day on which the State consented to a matrix on whose publication the Committee had decided
   * before: one that it keeps unpublished, or one that is public again since.
   */
  Optional<LocalDate> consentedOn(ReviewCycle cycle) {
    if (cycle.stage() != MatrixStage.KEPT && cycle.stage() != MatrixStage.PUBLISHED) {
      return Optional.empty();
    }
    LocalDate today = LocalDate.now(clock);
    return consents.list(cycle.subject()).stream()
        .filter(given -> given.key() == GateKey.CONSENT && given.holds(today))
        .filter(given -> given.recordedAt().isAfter(cycle.since()))
        .map(ConsentRecord::givenOn)
        .max(Comparator.naturalOrder());
  }

  /** Whether the State's consent to publish the matrix of a cycle is in effect. */
  boolean isConsented(ReviewCycle cycle) {
    return isConsented(cycle.subject());
  }

  /** Whether the State's consent to publish this version of a matrix is in effect. */
  boolean isConsented(Subject version) {
    LocalDate today = LocalDate.now(clock);
    return consents.list(version).stream()
        .anyMatch(consent -> consent.key() == GateKey.CONSENT && consent.holds(today));
  }
}
