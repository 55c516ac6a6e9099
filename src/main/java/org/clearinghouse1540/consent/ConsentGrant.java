package org.clearinghouse1540.consent;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.clearinghouse1540.kit.BadInput;
import org.clearinghouse1540.kit.Problem;

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
  private static final int LONGEST = 500;
  private static final int MOST_DAYS = 60;

  /** Expressly, for everybody in full, from the date of its document on. */
  public static ConsentGrant toPublish(
      GateKey key, String givenBy, String document, LocalDate givenOn) {
    return express(key, Audience.EVERYBODY, givenBy, document, givenOn);
  }

  /** Expressly, from the date of its document on. */
  public static ConsentGrant express(
      GateKey key, Audience audience, String givenBy, String document, LocalDate givenOn) {
    return new ConsentGrant(
        key,
        audience,
        givenBy,
        document,
        givenOn,
        new ConsentManner.Express(),
        givenOn,
        Optional.empty());
  }

  /** The silence by which it is given, if it is not express. */
  Optional<ConsentManner.Silence> silence() {
    return manner instanceof ConsentManner.Silence silence
        ? Optional.of(silence)
        : Optional.empty();
  }

  /** The event that its period needs before it can end, in the word of the database; or empty. */
  String pending() {
    return silence().flatMap(ConsentManner.Silence::waitsFor).map(SilenceWait::key).orElse("");
  }

  /** The same grant with a last day, if one is named. */
  public ConsentGrant endingOn(Optional<LocalDate> lastDay) {
    return new ConsentGrant(key, audience, givenBy, document, givenOn, manner, holdsFrom, lastDay);
  }

  /**
   * Checks it.
   *
   * @throws BadInput with every problem
   */
  void check(LocalDate today) {
    List<Problem> problems = new ArrayList<>();
    if (document.isBlank()) {
      problems.add(Problem.of("document", "consent.refused.document"));
    }
    if (givenBy.isBlank()) {
      problems.add(Problem.of("document", "consent.refused.giver"));
    }
    if (document.length() > LONGEST || givenBy.length() > LONGEST) {
      problems.add(Problem.of("document", "kit.form.too-long", LONGEST));
    }
    if (silence().isPresent() && givenOn.isBefore(today)) {
      problems.add(Problem.of("from", "consent.refused.silence-past"));
    }
    if (silence().isEmpty() && givenOn.isAfter(today)) {
      problems.add(Problem.of("document", "consent.refused.future"));
    }
    if (until.filter(last -> last.isBefore(holdsFrom)).isPresent()) {
      problems.add(Problem.of("document", "consent.refused.days"));
    }
    if (manner instanceof ConsentManner.Silence silence
        && (silence.workingDays() < 1 || silence.workingDays() > MOST_DAYS)) {
      problems.add(Problem.of("document", "consent.refused.silence-days", 1, MOST_DAYS));
    }
    if (manner instanceof ConsentManner.Silence && !holdsFrom.isAfter(givenOn)) {
      problems.add(Problem.of("document", "consent.refused.silence-start"));
    }
    if (!problems.isEmpty()) {
      throw new BadInput(problems);
    }
  }

  /** Whether it may open this subject: a draft only by the express consent of its owner. */
  boolean mayOpen(Subject subject) {
    return !subject.kind().isOwnersDraft() || key == GateKey.CONSENT && silence().isEmpty();
  }
}
