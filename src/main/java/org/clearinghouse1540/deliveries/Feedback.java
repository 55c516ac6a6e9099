package org.clearinghouse1540.deliveries;

import java.time.Instant;
import java.time.LocalDate;
import java.util.Optional;
import org.clearinghouse1540.consent.Subject;

/**
 * The feedback of one side on a delivery. It is confidential; only the summary may be posted.
 *
 * @param party the State, or the party of the provider, that gives it
 * @param opportunities areas for improvement
 * @param row the key of the row of the State's matrix that is affected, or empty
 * @param rowWords the change in that row, in the words of the author
 * @param on the day of the feedback
 * @param at the moment at which it was recorded
 * @param summary the text that the author wrote for publication
 */
public record Feedback(
    long id,
    long delivery,
    DeliverySide side,
    String party,
    String activities,
    String achievements,
    String opportunities,
    NeedMet met,
    String row,
    String rowWords,
    LocalDate on,
    Instant at,
    Optional<String> summary) {
  /** The subject of consents to its summary. */
  public Subject subject() {
    return Feedbacks.subject(id);
  }
}
