package org.clearinghouse1540.deliveries;

import java.time.LocalDate;
import java.util.Optional;

/**
 * What one side says of a delivery. Confidential; the summary alone may be posted.
 *
 * @param side recipient or provider
 * @param party the State, or the party of the provider, that says it
 * @param opportunities areas of opportunity: what could be done better or next
 * @param met whether the need is met: yes, in-part, no or not-said
 * @param cell the key of a row of the State's matrix that changed, or empty
 * @param cellWords what changed there, in the words of the author
 * @param summary the text that the author wrote for everybody
 */
public record Feedback(
    long id,
    long delivery,
    String side,
    String party,
    String activities,
    String achievements,
    String opportunities,
    String met,
    String cell,
    String cellWords,
    LocalDate on,
    Optional<String> summary) {}
