package org.clearinghouse1540.assistance;

import java.time.LocalDate;
import java.util.Optional;

/**
 * A correction of the details of its request that a State asked for.
 *
 * @param why the reason that the State gave
 * @param decision the decision on it; none while it waits
 */
record DetailCorrection(
    long id,
    long request,
    Proposal proposal,
    String why,
    String askedBy,
    LocalDate askedOn,
    Optional<Decision> decision) {

  /**
   * The details as the State would have them. The day of receipt is recorded by the Committee
   * alone.
   *
   * @param words the text of the letter
   */
  record Proposal(LocalDate requestedOn, String reference, String language, String words) {
    static Proposal of(RequestDetails details) {
      return new Proposal(
          details.requestedOn(), details.reference(), details.language(), details.words());
    }

    /** The details of the request with this proposal. */
    RequestDetails on(RequestDetails before) {
      return new RequestDetails(requestedOn, before.receivedOn(), reference, language, words);
    }
  }

  /** A decision, with the reason where it was declined. */
  record Decision(boolean taken, String why, LocalDate on) {}

  boolean isOpen() {
    return decision.isEmpty();
  }
}
