package org.clearinghouse1540.outreach;

/**
 * What one document says of an event. Where sources disagree, all tellings stay.
 *
 * @param inPassing true where the document is about another event and recalls this one
 * @param words the passage, as received
 */
public record SourceAccount(
    long document,
    boolean inPassing,
    String title,
    String start,
    String end,
    String city,
    String country,
    String words) {}
