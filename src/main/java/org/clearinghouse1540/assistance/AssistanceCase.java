package org.clearinghouse1540.assistance;

import java.time.LocalDate;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import org.clearinghouse1540.consent.Audience;
import org.clearinghouse1540.consent.ConsentRecord;
import org.clearinghouse1540.consent.GateKey;

/**
 * A received request as a case: the steps taken, the holds placed on it, and the consents of its
 * State.
 *
 * @param procedure the version of the procedure that applies to it
 * @param done the steps taken, oldest first
 * @param given every consent recorded for it, withdrawn or not
 * @param summarized whether a summary of the request was written
 */
public record AssistanceCase(
    Request request,
    Procedure procedure,
    List<TakenStep> done,
    List<SilencePeriod> silences,
    List<CaseHold> holds,
    List<ConsentRecord> given,
    boolean summarized) {
  public AssistanceCase {
    done = List.copyOf(done);
    silences = List.copyOf(silences);
    holds = List.copyOf(holds);
    given = List.copyOf(given);
  }

  public long id() {
    return request.id();
  }

  Receipt receipt() {
    return request.receipt().orElseThrow();
  }

  /** The day on which a step was last taken. */
  public Optional<LocalDate> takenOn(String step) {
    return done.stream()
        .filter(taken -> taken.step().equals(step))
        .map(TakenStep::on)
        .max(Comparator.naturalOrder());
  }

  /** The last silence period of a step. */
  Optional<SilencePeriod> silence(String step) {
    return silences.stream()
        .filter(silence -> silence.step().equals(step))
        .reduce((first, second) -> second);
  }

  /** Whether nothing remains to be done: each of its needs is met or withdrawn. */
  boolean isClosed() {
    return !request.items().isEmpty() && request.items().stream().noneMatch(NeedItem::unmet);
  }

  /** The oldest hold that is in place. */
  public Optional<CaseHold> hold() {
    return holds.stream().filter(CaseHold::isInPlace).findFirst();
  }

  /** The consent to a use that is in force on a day. */
  Optional<ConsentRecord> consent(Audience.Use use, LocalDate day) {
    return given.stream()
        .filter(consent -> consent.key() == GateKey.CONSENT && consent.audience().use() == use)
        .filter(consent -> consent.holds(day))
        .findFirst();
  }

  /** Whether the State asked that the request be withheld. */
  boolean isWithheld(LocalDate day) {
    return given.stream()
        .anyMatch(consent -> consent.key() == GateKey.WITHHELD && consent.holds(day));
  }

  /** The day of the last step, or of the receipt if no step was taken. */
  LocalDate lastChange() {
    return done.stream()
        .map(TakenStep::on)
        .max(LocalDate::compareTo)
        .orElse(receipt().receivedOn());
  }
}
