package org.clearinghouse1540.matrix;

import java.time.Clock;
import java.time.LocalDate;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.clearinghouse1540.consent.Audience;
import org.clearinghouse1540.consent.Consents;
import org.clearinghouse1540.consent.GateKey;
import org.clearinghouse1540.consent.SeenText;
import org.clearinghouse1540.consent.SilenceProcedures;
import org.clearinghouse1540.consent.Subject;
import org.clearinghouse1540.kit.journal.Actor;
import org.springframework.stereotype.Component;

/** The no-objection periods of the Committee on matrices, by the one silence procedure. */
@Component
public final class ApprovalPeriods {
  private final Consents consents;
  private final SilenceProcedures silences;
  private final Clock clock;

  ApprovalPeriods(Consents consents, SilenceProcedures silences, Clock clock) {
    this.consents = consents;
    this.silences = silences;
    this.clock = clock;
  }

  /**
   * A period to be started.
   *
   * @param document the document that informs the members
   * @param from the day from which its working days are counted
   * @param seen the fields that the user saw
   */
  record Start(String document, LocalDate from, int workingDays, SeenText seen) {}

  /** All periods on matrices that the current user may see, the earliest first. */
  public List<ApprovalPeriod> list() {
    LocalDate today = LocalDate.now(clock);
    return consents.list(Subject.Kind.MATRIX).stream()
        .flatMap(
            record ->
                ReviewCycle.matrix(record.subject())
                    .flatMap(matrix -> ApprovalPeriod.of(matrix, record, today))
                    .stream())
        .sorted(Comparator.comparing(ApprovalPeriod::firstDay))
        .toList();
  }

  /** The period of a cycle that was not stopped, over or not. */
  Optional<ApprovalPeriod> find(ReviewCycle cycle) {
    return find(cycle, LocalDate.now(clock));
  }

  private Optional<ApprovalPeriod> find(ReviewCycle cycle, LocalDate today) {
    return cycle.stage() == MatrixStage.AGREED
        ? consents.list(cycle.subject()).stream()
            .filter(record -> record.withdrawnOn().isEmpty())
            .flatMap(record -> ApprovalPeriod.of(cycle.matrix(), record, today).stream())
            .reduce((first, second) -> second)
        : Optional.empty();
  }

  /** Starts a period on the matrix of a cycle, which this act makes known to the members. */
  ApprovalPeriod start(Actor actor, ReviewCycle cycle, Start start) {
    LocalDate today = LocalDate.now(clock);
    silences.start(
        actor,
        cycle.subject(),
        new SilenceProcedures.Start(
            GateKey.APPROVAL,
            Audience.EVERYBODY,
            ReviewCycles.COMMITTEE,
            start.document(),
            start.from(),
            start.workingDays()),
        start.seen(),
        today);
    return find(cycle, today).orElseThrow();
  }

  /**
   * Stops the period of a cycle, if there is one: its silence is no approval.
   *
   * @param document what stopped it
   */
  void stop(Actor actor, ReviewCycle cycle, String document) {
    find(cycle).ifPresent(period -> withdraw(actor, cycle, document));
  }

  /** Stops the period of a cycle if it is not over. An objection after its end is too late. */
  void object(Actor actor, ReviewCycle cycle, String document) {
    find(cycle)
        .filter(ApprovalPeriod::isRunning)
        .ifPresent(period -> withdraw(actor, cycle, document));
  }

  private void withdraw(Actor actor, ReviewCycle cycle, String document) {
    consents.withdrawAll(
        actor, cycle.subject(), Set.of(GateKey.APPROVAL), document, LocalDate.now(clock));
  }
}
