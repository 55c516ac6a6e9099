package org.clearinghouse1540.workspace;

/** The summary of an entry: a separate text for readers who may not see the full text. */
public record EntrySummary(long entry, String state, String title, String words) {}
