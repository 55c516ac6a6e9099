package org.clearinghouse1540.outreach;

import java.time.Instant;
import java.time.LocalDate;
import java.util.Optional;
import org.clearinghouse1540.access.Role;

/**
 * A task that follows from an event, such as a recommendation or a need.
 *
 * @param source the source document, by title or symbol
 * @param ownerRole the role to which it is assigned
 * @param ownerName the account in that role, or empty for all accounts in it
 * @param why the outcome, or the reason for closing it without action
 */
public record FollowUp(
    long id,
    long event,
    String eventTitle,
    String words,
    String source,
    String paragraph,
    Role ownerRole,
    String ownerName,
    Optional<LocalDate> by,
    FollowUpState state,
    String why,
    Instant made) {
  /** Whether nobody closed it. */
  public boolean open() {
    return state == FollowUpState.OPEN;
  }

  /** This follow-up with the current event, its title and the title of the source. */
  FollowUp named(long kept, String title, String document) {
    return new FollowUp(
        id, kept, title, words, document, paragraph, ownerRole, ownerName, by, state, why, made);
  }
}
