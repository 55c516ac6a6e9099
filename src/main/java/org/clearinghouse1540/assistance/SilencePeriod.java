package org.clearinghouse1540.assistance;

import java.time.LocalDate;
import java.util.Optional;
import org.clearinghouse1540.consent.ConsentManner;
import org.clearinghouse1540.consent.ConsentRecord;
import org.clearinghouse1540.consent.SilenceWait;
import org.clearinghouse1540.kit.text.Message;

/**
 * The period of a silence procedure, within which the State may object.
 *
 * @param step the key of the step that it precedes
 * @param endsAfter the first day after its last working day
 * @param calendar the official holidays that were counted
 * @param objectedOn the day of an objection, if there was one
 * @param waitsFor the event that it needs before it can end
 */
public record SilencePeriod(
    long id,
    String step,
    LocalDate begunOn,
    int workingDays,
    LocalDate endsAfter,
    String calendar,
    Optional<LocalDate> objectedOn,
    String objection,
    Optional<SilenceWait> waitsFor) {
  /** A period whose last day is certain. */
  public SilencePeriod(
      long id,
      String step,
      LocalDate begunOn,
      int workingDays,
      LocalDate endsAfter,
      String calendar,
      Optional<LocalDate> objectedOn,
      String objection) {
    this(
        id,
        step,
        begunOn,
        workingDays,
        endsAfter,
        calendar,
        objectedOn,
        objection,
        Optional.empty());
  }

  /** This period with the days on which it really began and ends, as the consent records them. */
  SilencePeriod with(ConsentRecord consent) {
    return consent.manner() instanceof ConsentManner.Silence silence
        ? new SilencePeriod(
            id,
            step,
            consent.givenOn(),
            workingDays,
            consent.holdsFrom(),
            silence.calendar(),
            objectedOn,
            objection,
            silence.waitsFor())
        : this;
  }

  /** Whether it is in progress on a day: not over, and without an objection. */
  public boolean isRunning(LocalDate day) {
    return objectedOn.isEmpty() && (waitsFor.isPresent() || day.isBefore(endsAfter));
  }

  /** The sentence that explains why it cannot end yet. */
  public Optional<Message> waiting() {
    return objectedOn.isPresent()
        ? Optional.empty()
        : waitsFor.map(wait -> Message.of(wait.text(), lastDay()));
  }

  public LocalDate lastDay() {
    return endsAfter.minusDays(1);
  }

  /** Whether the State refused the step without a period, because it needs its express consent. */
  public boolean isRefusal() {
    return workingDays == 0;
  }
}
