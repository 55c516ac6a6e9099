package org.clearinghouse1540.practices;

import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import org.clearinghouse1540.consent.ConsentRecord;
import org.clearinghouse1540.consent.GateKey;

/**
 * The progress of a practice towards its publication.
 *
 * @param published the approval of the text that is published now
 * @param waiting the consent by which a text was submitted that is neither approved nor returned
 * @param returned the return of the last submission
 * @param withdrawn the consent to the last submission, if it was withdrawn
 */
record PracticeState(
    Optional<ConsentRecord> published,
    Optional<ConsentRecord> waiting,
    Optional<PracticeReturn> returned,
    Optional<ConsentRecord> withdrawn) {

  /** From the consents and approvals given, the oldest first, and the submissions returned. */
  static PracticeState of(
      List<ConsentRecord> given, List<PracticeReturn> returns, LocalDate today) {
    List<ConsentRecord> holding = given.stream().filter(record -> record.holds(today)).toList();
    Optional<ConsentRecord> last = last(holding, GateKey.CONSENT);
    Optional<ConsentRecord> published =
        holding.reversed().stream()
            .filter(
                record ->
                    record.key() == GateKey.APPROVAL
                        && holding.stream()
                            .anyMatch(
                                other ->
                                    other.key() == GateKey.CONSENT
                                        && other.digest().equals(record.digest())))
            .findFirst();
    Optional<PracticeReturn> returned =
        last.flatMap(
            consent ->
                returns.stream().filter(found -> found.consent() == consent.id()).findFirst());
    boolean approved =
        last.filter(
                consent ->
                    holding.stream()
                        .anyMatch(
                            record ->
                                record.key() == GateKey.APPROVAL
                                    && record.digest().equals(consent.digest())))
            .isPresent();
    return new PracticeState(
        published,
        approved || returned.isPresent() ? Optional.empty() : last,
        returned,
        last.isPresent() ? Optional.empty() : withdrawn(given));
  }

  private static Optional<ConsentRecord> withdrawn(List<ConsentRecord> given) {
    return last(given, GateKey.CONSENT).filter(consent -> consent.withdrawnOn().isPresent());
  }

  private static Optional<ConsentRecord> last(List<ConsentRecord> holding, GateKey key) {
    return holding.reversed().stream().filter(record -> record.key() == key).findFirst();
  }

  /** Whether its owner submitted it, so that it can be withdrawn. */
  boolean isSubmitted() {
    return published.isPresent() || waiting.isPresent() || returned.isPresent();
  }

  /** The key of the text that says it. */
  String text() {
    if (waiting.isPresent()) {
      return published.isPresent() ? "practices.state.resubmitted" : "practices.state.submitted";
    }
    if (returned.isPresent()) {
      return "practices.state.returned";
    }
    return published.isPresent() ? "practices.state.published" : "practices.state.draft";
  }
}
