package org.clearinghouse1540.needs;

import java.time.Instant;
import java.util.Optional;

/**
 * A need voiced at an event, as it is proposed to the State concerned. The State alone decides, and
 * the State alone sees what it decided.
 *
 * @param passage the paragraph of the note
 * @param who who voiced it, in the words of the note
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
