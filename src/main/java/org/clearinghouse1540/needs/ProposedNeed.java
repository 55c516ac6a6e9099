package org.clearinghouse1540.needs;

import java.time.Instant;
import java.util.Optional;

/**
 * A need expressed at an event, as proposed to the State concerned. Only the State decides on it,
 * and only the State sees its decision.
 *
 * @param passage the paragraph of the information note
 * @param who the participant who expressed the need, in the words of the note
 * @param draft the draft that the State made of it
 */
public record ProposedNeed(
    long id,
    String state,
    long voicedNeed,
    long event,
    String eventTitle,
    String eventDay,
    String passage,
    String who,
    Instant made,
    boolean answered,
    Optional<Long> draft) {}
