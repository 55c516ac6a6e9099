package org.clearinghouse1540.assistance;

import java.time.LocalDate;

/**
 * The end of a need that its State reported: withdrawn, or met without a delivery on record.
 *
 * @param status withdrawn or met
 * @param words what the State wrote; may be empty
 * @param document the document in which the State reported it
 */
public record NeedEnd(
    long id, long need, NeedStatus status, String words, String document, LocalDate on) {}
