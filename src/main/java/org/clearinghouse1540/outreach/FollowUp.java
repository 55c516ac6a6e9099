package org.clearinghouse1540.outreach;

import java.time.Instant;
import java.time.LocalDate;
import java.util.Optional;

/**
 * What somebody is to do after an event: a recommendation or a need that is seen to.
 *
 * @param source the document that it comes from, by title or symbol
 * @param ownerRole the key of the role that sees to it
 * @param ownerName one person of that role, or empty for whoever has it
 * @param state open, done or dropped
 * @param why why it was done or dropped
 */
public record FollowUp(
    long id,
    long event,
    String eventTitle,
    String words,
    String source,
    String paragraph,
    String ownerRole,
    String ownerName,
    Optional<LocalDate> by,
    String state,
    String why,
    Instant made) {
  /** The same, with its event as it is now and the source that is shown. */
  FollowUp of(Events.Named current, String shownSource) {
    return new FollowUp(
        id,
        current.id(),
        current.title(),
        words,
        shownSource,
        paragraph,
        ownerRole,
        ownerName,
        by,
        state,
        why,
        made);
  }

  public boolean open() {
    return state.equals("open");
  }
}
