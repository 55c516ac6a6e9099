package org.clearinghouse1540.assistance;

import java.time.LocalDate;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import org.clearinghouse1540.consent.Audience;
import org.clearinghouse1540.consent.ConsentRecord;
import org.clearinghouse1540.consent.GateKey;

/**
 * A received request as a case: what was done in it, what holds it, and what its State consented
 * to.
 *
 * @param steps the steps of the version that it runs under
 * @param done what was done, oldest first
 * @param given every consent recorded for it, withdrawn or not
 * @param summarized whether a summary of the request was written
 */
public record AssistanceCase(
    Request request,
    List<Procedures.Step> steps,
    List<Done> done,
    List<Silence> silences,
    List<Hold> holds,
    List<ConsentRecord> given,
    boolean summarized) {
  public AssistanceCase {
    steps = List.copyOf(steps);
    done = List.copyOf(done);
    silences = List.copyOf(silences);
    holds = List.copyOf(holds);
    given = List.copyOf(given);
  }

  /** A step that was taken. */
  public record Done(String step, LocalDate on, String by, String note, String document) {}

  /**
   * A silence period.
   *
   * @param endsAfter the first day after its last working day
   * @param calendar which holidays were counted
   * @param objectedOn the day of an objection, if there was one
   */
  public record Silence(
      long id,
      String step,
      LocalDate begunOn,
      int workingDays,
      LocalDate endsAfter,
      String calendar,
      Optional<LocalDate> objectedOn,
      String objection) {
    /** Whether it runs on a day: not over, and nobody objected. */
    public boolean runs(LocalDate day) {
      return objectedOn.isEmpty() && day.isBefore(endsAfter);
    }

    /** Its last day. */
    public LocalDate lastDay() {
      return endsAfter.minusDays(1);
    }

    /** Whether the holidays of all its years are on file. */
    public boolean certain() {
      return !calendar.contains(org.clearinghouse1540.kit.calendar.WorkingDays.WEEKENDS_ONLY);
    }
  }

  /** A hold of a member; only that member lifts it. */
  public record Hold(
      long id,
      String step,
      String heldBy,
      String party,
      String why,
      boolean toWorkingGroup,
      LocalDate heldOn,
      Optional<LocalDate> liftedOn,
      String liftedWhy) {
    public boolean stands() {
      return liftedOn.isEmpty();
    }
  }

  long id() {
    return request.id();
  }

  Receipt arrival() {
    return request.arrival().orElseThrow();
  }

  Optional<Procedures.Step> step(String key) {
    return steps.stream().filter(step -> step.key().equals(key)).findFirst();
  }

  /** When a step was last taken. */
  public Optional<LocalDate> takenOn(String step) {
    return done.stream()
        .filter(item -> item.step().equals(step))
        .map(Done::on)
        .max(Comparator.naturalOrder());
  }

  /** The last silence period of a step. */
  Optional<Silence> silence(String step) {
    return silences.stream()
        .filter(silence -> silence.step().equals(step))
        .reduce((first, second) -> second);
  }

  /** The hold that has stood longest, if any stands. */
  public Optional<Hold> hold() {
    return holds.stream().filter(Hold::stands).findFirst();
  }

  /** The consent to a use that holds on a day. */
  Optional<ConsentRecord> consent(Audience.Use use, LocalDate day) {
    return given.stream()
        .filter(
            consentRecord ->
                consentRecord.key() == GateKey.CONSENT && consentRecord.audience().use() == use)
        .filter(consentRecord -> consentRecord.holds(day))
        .findFirst();
  }

  boolean withheld(LocalDate day) {
    return given.stream()
        .anyMatch(
            consentRecord -> consentRecord.key() == GateKey.WITHHELD && consentRecord.holds(day));
  }
}
