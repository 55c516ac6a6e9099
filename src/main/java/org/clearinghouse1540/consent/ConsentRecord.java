package org.clearinghouse1540.consent;

import java.time.Instant;
import java.time.LocalDate;
import java.util.Optional;
import org.clearinghouse1540.kit.text.Message;

/**
 * A consent or an approval as it was given.
 *
 * @param audience the single use that it is for
 * @param givenBy the State or body that gave it
 * @param document the document by which it was given, by symbol or title
 * @param givenOn the date of the document, or the first day of a silence procedure
 * @param holdsFrom the first day on which it holds; while a period of silence waits for something,
 *     the first day on which it may hold
 * @param until the last day on which it holds, if one was named
 * @param withdrawnOn from this day on it holds no longer
 * @param digest the digest of the text for which it was given; empty if the identity of the subject
 *     names a version, or if there was no text
 * @param recordedAt the moment when it was recorded
 * @param proven whether the journal proves that this program recorded it as it is
 */
public record ConsentRecord(
    long id,
    Subject subject,
    GateKey key,
    Audience audience,
    String givenBy,
    String document,
    LocalDate givenOn,
    ConsentManner manner,
    LocalDate holdsFrom,
    Optional<LocalDate> until,
    Optional<LocalDate> withdrawnOn,
    String digest,
    Instant recordedAt,
    boolean proven) {

  /**
   * Whether it holds on a day: it is proven, it began, did not end, and was not withdrawn. A
   * withholding that is not proven always holds, because nobody can say whether it was withdrawn.
   */
  public boolean holds(LocalDate day) {
    return proven ? isInForce(day) : key == GateKey.WITHHELD;
  }

  private boolean isInForce(LocalDate day) {
    return withdrawnOn.isEmpty()
        && waitsFor().isEmpty()
        && !holdsFrom.isAfter(day)
        && until.filter(last -> last.isBefore(day)).isEmpty();
  }

  /** Whether it will hold from a later day on unless somebody objects before. */
  public boolean isPending(LocalDate day) {
    return proven && withdrawnOn.isEmpty() && (waitsFor().isPresent() || holdsFrom.isAfter(day));
  }

  /** The event that a period of silence needs before it can end. */
  public Optional<SilenceWait> waitsFor() {
    return manner instanceof ConsentManner.Silence silence ? silence.waitsFor() : Optional.empty();
  }

  /** The sentence that explains why a period of silence cannot end yet. */
  public Optional<Message> waiting() {
    return waitsFor().map(wait -> Message.of(wait.text(), holdsFrom.minusDays(1)));
  }

  /** The working days of the silence, or 0 where it was given expressly. */
  public int silence() {
    return manner instanceof ConsentManner.Silence silence ? silence.workingDays() : 0;
  }
}
