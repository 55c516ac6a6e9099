package org.clearinghouse1540.consent;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.clearinghouse1540.kit.BadInput;

/**
 * A consent or approval as a person records it, before it is in the repository.
 *
 * @param givenOn the date of the document, or the first day of a silence procedure
 */
public record ConsentGrant(
    GateKey key,
    Audience audience,
    String givenBy,
    String document,
    LocalDate givenOn,
    ConsentManner manner,
    LocalDate holdsFrom,
    Optional<LocalDate> until) {

  /** Expressly, for everybody in full, from the date of its document on. */
  public static ConsentGrant toPublish(
      GateKey key, String givenBy, String document, LocalDate givenOn) {
    return express(key, Audience.EVERYBODY, givenBy, document, givenOn, Optional.empty());
  }

  /** Expressly, from the date of its document on. */
  public static ConsentGrant express(
      GateKey key,
      Audience audience,
      String givenBy,
      String document,
      LocalDate givenOn,
      Optional<LocalDate> until) {
    return new ConsentGrant(
        key, audience, givenBy, document, givenOn, new ConsentManner.Express(), givenOn, until);
  }

  /**
   * Checks it.
   *
   * @throws BadInput with a sentence for each thing that is wrong
   */
  void check(LocalDate today) {
    List<String> wrong = new ArrayList<>();
    if (document.isBlank()) {
      wrong.add("Name the document by which it was given.");
    }
    if (givenBy.isBlank()) {
      wrong.add("Name who gave it.");
    }
    if (document.length() > 500 || givenBy.length() > 500) {
      wrong.add("Shorten the names to at most 500 characters each.");
    }
    if (givenOn.isAfter(today)) {
      wrong.add("The day lies in the future; give the date of the document.");
    }
    if (until.filter(last -> last.isBefore(holdsFrom)).isPresent()) {
      wrong.add("The last day lies before the first; correct one of them.");
    }
    if (manner instanceof ConsentManner.Silence silence
        && (silence.workingDays() < 1 || silence.workingDays() > 60)) {
      wrong.add("A silence procedure runs for 1 to 60 working days.");
    }
    if (manner instanceof ConsentManner.Silence && !holdsFrom.isAfter(givenOn)) {
      wrong.add("Silence counts after its last day; correct the day from which it holds.");
    }
    if (!wrong.isEmpty()) {
      throw new BadInput("document", wrong);
    }
  }
}
