package org.clearinghouse1540.consent;

import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import org.clearinghouse1540.kit.BadInput;
import org.clearinghouse1540.kit.calendar.WorkingDays;
import org.clearinghouse1540.kit.journal.Actor;
import org.springframework.stereotype.Component;

/**
 * Silence procedures, for records of every kind. A procedure is counted from the day on which it
 * was really made known, never from one before. It ends by itself only if the official holidays of
 * all its years are on file; otherwise a person confirms its last day.
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
   * Starts a procedure that this act makes known, and records the consent that takes effect after
   * it.
   *
   * @param seen the text that the user saw
   * @param today the day on which it is made known
   * @throws BadInput if it would begin before that day
   */
  public WorkingDays.End start(
      Actor actor, Subject subject, Start start, SeenText seen, LocalDate today) {
    WorkingDays.End end = calendar.end(start.from(), start.workingDays());
    consents.give(actor, subject, grant(start, silence(start, end, wait(end)), end), seen, today);
    return end;
  }

  /**
   * Prepares a procedure that a letter makes known: it counts from the dispatch of the letter.
   *
   * @param seen the text that the user saw
   */
  public WorkingDays.End announce(
      Actor actor, Subject subject, Start start, SeenText seen, LocalDate today) {
    WorkingDays.End end = calendar.end(start.from(), start.workingDays());
    ConsentManner.Silence silence = silence(start, end, Optional.of(SilenceWait.DISPATCH));
    consents.give(actor, subject, grant(start, silence, end), seen, today);
    return end;
  }

  private static ConsentManner.Silence silence(
      Start start, WorkingDays.End end, Optional<SilenceWait> wait) {
    return new ConsentManner.Silence(start.workingDays(), end.calendar(), wait);
  }

  private static ConsentGrant grant(
      Start start, ConsentManner.Silence silence, WorkingDays.End end) {
    return new ConsentGrant(
        GateKey.CONSENT,
        start.audience(),
        start.givenBy(),
        start.document(),
        start.from(),
        silence,
        end.after(),
        Optional.empty());
  }

  private static Optional<SilenceWait> wait(WorkingDays.End end) {
    return end.certain() ? Optional.empty() : Optional.of(SilenceWait.HOLIDAYS);
  }

  /**
   * Records that the letter of a procedure was dispatched. Its working days are counted from that
   * day, or from the day that was announced if that is later.
   *
   * @param letter the letter, for the journal
   */
  public void madeKnown(
      Actor actor, Subject subject, Audience audience, LocalDate dispatched, String letter) {
    for (ConsentRecord procedure : consents.listPending(SilenceWait.DISPATCH)) {
      if (procedure.subject().equals(subject) && procedure.audience().equals(audience)) {
        LocalDate from = procedure.givenOn().isAfter(dispatched) ? procedure.givenOn() : dispatched;
        WorkingDays.End end = calendar.end(from, procedure.silence());
        consents.change(
            actor,
            procedure,
            new SilenceChange(
                "silence period made known", from, end.after(), end.calendar(), wait(end), letter));
      }
    }
  }

  /** The procedures whose last day a person has to confirm, oldest first. */
  public List<ConsentRecord> listUnconfirmed() {
    return consents.listPending(SilenceWait.HOLIDAYS);
  }

  /** The end of the period of a procedure, with the holidays that are on file now. */
  public WorkingDays.End end(ConsentRecord procedure) {
    return calendar.end(procedure.givenOn(), procedure.silence());
  }

  /**
   * Confirms the last day of a period. Holidays can only make it longer.
   *
   * @param source the document that names the holidays of its years
   * @throws BadInput if the day does not fit the holidays on file
   */
  public void confirm(Actor actor, ConsentRecord procedure, LocalDate lastDay, String source) {
    LocalDate after = lastDay.plusDays(1);
    LocalDate earliest = end(procedure).after();
    if (after.isBefore(earliest)) {
      throw BadInput.of("last-day", "consent.refused.last-day", earliest.minusDays(1));
    }
    if (lastDay.isAfter(earliest.plusDays(31))) {
      throw BadInput.of("last-day", "consent.refused.last-day-far", earliest.minusDays(1));
    }
    consents.change(
        actor,
        procedure,
        new SilenceChange(
            "silence period confirmed",
            procedure.givenOn(),
            after,
            source,
            Optional.empty(),
            source));
  }
}
