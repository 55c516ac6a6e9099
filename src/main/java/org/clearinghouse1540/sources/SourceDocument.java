package org.clearinghouse1540.sources;

import java.time.Instant;

/**
 * A document as it was received.
 *
 * @param kind what it is, such as {@code information-note}
 * @param text the text inside it
 */
public record SourceDocument(
    long id,
    String kind,
    String title,
    String language,
    String fileName,
    String mediaType,
    String text,
    Instant recordedAt,
    String recordedBy) {}
