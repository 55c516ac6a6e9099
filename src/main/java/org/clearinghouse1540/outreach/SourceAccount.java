package org.clearinghouse1540.outreach;

/**
 * The account that one document gives of an event. If sources disagree, all accounts are kept.
 *
 * @param inPassing true if the document is about another event and only mentions this one
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
