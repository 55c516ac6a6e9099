package org.clearinghouse1540.workspace;

/** A summary of an entry, written apart from its text for those who may not see that. */
public record EntrySummary(long entry, String state, String title, String words) {}
