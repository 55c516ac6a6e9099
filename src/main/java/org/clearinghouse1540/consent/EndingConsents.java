package org.clearinghouse1540.consent;

import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import org.clearinghouse1540.kit.calendar.WorkingDays;
import org.springframework.stereotype.Component;

/**
 * Consents with a last day: those that end soon, of which their owner is informed in time to renew
 * them, and those that ended, of which their readers are informed.
 */
@Component
public final class EndingConsents {
  /** The working days before its last day from which its owner is informed. */
  private static final int DAYS_BEFORE = 10;

  private final WorkingDays workingDays;
  private final Clock clock;

  EndingConsents(WorkingDays workingDays, Clock clock) {
    this.workingDays = workingDays;
    this.clock = clock;
  }

  /**
   * A consent that ends by its last day.
   *
   * @param since the day from which that is reported
   */
  public record Ending(ConsentRecord consent, LocalDate since) {
    /** The last day of the consent. */
    public LocalDate last() {
      return consent.until().orElseThrow();
    }
  }

  /** Those of these consents that are in force and end within ten working days. */
  public List<Ending> soon(List<ConsentRecord> given) {
    LocalDate today = LocalDate.now(clock);
    return given.stream()
        .filter(consent -> mayEnd(consent, given) && consent.holds(today))
        .map(
            consent ->
                new Ending(consent, workingDays.start(consent.until().orElseThrow(), DAYS_BEFORE)))
        .filter(ending -> !ending.since().isAfter(today))
        .toList();
  }

  /** Those of these consents that ended by their last day and were not renewed. */
  public static List<Ending> ended(List<ConsentRecord> given, LocalDate today) {
    return given.stream()
        .filter(consent -> mayEnd(consent, given))
        .filter(consent -> consent.until().filter(last -> last.isBefore(today)).isPresent())
        .map(consent -> new Ending(consent, consent.until().orElseThrow().plusDays(1)))
        .toList();
  }

  // A consent to the same use that ends later, or never, takes its place.
  private static boolean mayEnd(ConsentRecord consent, List<ConsentRecord> given) {
    return isGiven(consent)
        && consent.until().isPresent()
        && given.stream()
            .filter(other -> other.subject().equals(consent.subject()))
            .filter(other -> other.audience().equals(consent.audience()))
            .noneMatch(other -> continues(other, consent));
  }

  private static boolean isGiven(ConsentRecord consent) {
    return consent.key() == GateKey.CONSENT
        && consent.proven()
        && consent.withdrawnOn().isEmpty()
        && consent.waitsFor().isEmpty();
  }

  /** Whether another consent for the same subject ends later than a consent with an end date. */
  static boolean continues(ConsentRecord other, ConsentRecord consent) {
    Optional<LocalDate> last = consent.until();
    return isGiven(other)
        && other.id() != consent.id()
        && (other.until().isEmpty()
            || other.until().get().isAfter(last.orElseThrow())
            || other.until().equals(last) && other.id() > consent.id());
  }
}
