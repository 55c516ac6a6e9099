package org.clearinghouse1540.consent;

import java.time.LocalDate;
import java.util.Optional;
import org.clearinghouse1540.kit.calendar.WorkingDays;
import org.clearinghouse1540.kit.journal.Actor;
import org.springframework.stereotype.Component;

/**
 * Starts silence procedures. Every procedure is counted from the day on which it is made known or
 * from a later day, never from one before.
 */
@Component
public final class SilenceProcedures {
  private final Consents consents;
  private final WorkingDays calendar;

  SilenceProcedures(Consents consents, WorkingDays calendar) {
    this.consents = consents;
    this.calendar = calendar;
  }

  /**
   * A procedure to be started.
   *
   * @param givenBy the State that may object
   * @param document the document that informs the State
   * @param from the day from which its working days are counted
   */
  public record Start(
      Audience audience, String givenBy, String document, LocalDate from, int workingDays) {}

  /**
   * Starts a procedure and records the consent that takes effect after it.
   *
   * @param today the day on which it is made known
   * @throws org.clearinghouse1540.kit.BadInput if it would begin before that day
   */
  public WorkingDays.End start(
      Actor actor, Subject subject, Start start, SeenText seen, LocalDate today) {
    WorkingDays.End end = calendar.end(start.from(), start.workingDays());
    consents.give(
        actor,
        subject,
        new ConsentGrant(
            GateKey.CONSENT,
            start.audience(),
            start.givenBy(),
            start.document(),
            start.from(),
            new ConsentManner.Silence(start.workingDays(), end.calendar()),
            end.after(),
            Optional.empty()),
        seen,
        today);
    return end;
  }
}
