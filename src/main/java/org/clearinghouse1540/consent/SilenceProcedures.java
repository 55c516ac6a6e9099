package org.clearinghouse1540.consent;

import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.clearinghouse1540.kit.BadInput;
import org.clearinghouse1540.kit.calendar.WorkingDays;
import org.clearinghouse1540.kit.journal.Actor;
import org.springframework.stereotype.Component;

/**
 * Silence procedures, for records of every kind: those of a State, and those of the Committee,
 * whose silence is its approval. A procedure is counted from the day on which it was really made
 * known, never from one before. It ends by itself only if the official holidays of all its years
 * are on file; otherwise a person confirms its last day.
 */
@Component
public final class SilenceProcedures {
  private final Consents consents;
  private final ConsentProofs proofs;
  private final WorkingDays calendar;

  SilenceProcedures(Consents consents, ConsentProofs proofs, WorkingDays calendar) {
    this.consents = consents;
    this.proofs = proofs;
    this.calendar = calendar;
  }

  /**
   * A procedure to be started.
   *
   * @param key what its silence gives: the consent of a State, or the approval of the Committee
   * @param givenBy the State or body that may object
   * @param document the document that informs it
   * @param from the day from which its working days are counted
   */
  public record Start(
      GateKey key,
      Audience audience,
      String givenBy,
      String document,
      LocalDate from,
      int workingDays) {
    /** A procedure in which a State may object; its silence is its consent. */
    public static Start ofState(
        Audience audience, String state, String document, LocalDate from, int workingDays) {
      return new Start(GateKey.CONSENT, audience, state, document, from, workingDays);
    }
  }

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
        start.key(),
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
   * @return the end of the period; none if no procedure for this audience waits
   */
  public Optional<WorkingDays.End> madeKnown(
      Actor actor, Subject subject, Audience audience, LocalDate dispatched, String letter) {
    return consents.listPending(SilenceWait.DISPATCH).stream()
        .filter(found -> found.subject().equals(subject) && found.audience().equals(audience))
        .findFirst()
        .map(
            procedure -> {
              LocalDate from =
                  procedure.givenOn().isAfter(dispatched) ? procedure.givenOn() : dispatched;
              return count(actor, procedure, "silence period made known", from, letter);
            });
  }

  /**
   * Counts a period again because the day of dispatch of its letter was corrected. An objection
   * stays, and so does the end of a procedure that was withdrawn.
   *
   * @param from the corrected day, or the day that was announced if that is later
   * @return the end of the period; none if there is no procedure for this audience any more
   */
  public Optional<WorkingDays.End> dispatchCorrected(
      Actor actor, Subject subject, Audience audience, LocalDate from, String letter) {
    return consents.list(subject).stream()
        .filter(found -> found.audience().equals(audience) && found.silence() > 0)
        .filter(found -> found.withdrawnOn().isEmpty())
        .filter(found -> found.waitsFor().filter(SilenceWait.DISPATCH::equals).isEmpty())
        .reduce((first, second) -> second)
        .map(procedure -> count(actor, procedure, "silence period corrected", from, letter));
  }

  private WorkingDays.End count(
      Actor actor, ConsentRecord procedure, String act, LocalDate from, String letter) {
    WorkingDays.End end = calendar.end(from, procedure.silence());
    consents.change(
        actor,
        procedure,
        new SilenceChange(act, from, end.after(), end.calendar(), wait(end), letter));
    return end;
  }

  /**
   * Counts the periods that run again, because the holidays on file were corrected. A last day that
   * was made known does not come earlier: the State that may object relies on it.
   *
   * @param source the document that names the holidays
   * @return the procedures that end later now
   */
  public List<ConsentRecord> recount(Actor actor, LocalDate today, String source) {
    List<ConsentRecord> moved =
        running(today).stream()
            .filter(running -> end(running).after().isAfter(running.holdsFrom()))
            .toList();
    moved.forEach(
        running -> count(actor, running, "silence period recounted", running.givenOn(), source));
    return moved;
  }

  private List<ConsentRecord> running(LocalDate today) {
    return proofs.list(
        "working_days > 0 and withdrawn_on is null and waits_for = '' and holds_from > :day",
        Map.of("day", today));
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
