package org.clearinghouse1540.workspace;

/** The title of an entry of a State's workspace, also after its removal. */
public record EntryTitle(long id, String title, boolean removed) {}
