package org.clearinghouse1540.workspace;

import org.clearinghouse1540.kit.document.RecordFacts;
import org.clearinghouse1540.kit.text.Language;
import org.clearinghouse1540.kit.text.Texts;
import org.clearinghouse1540.states.States;

/**
 * The description of an entry that a State publishes, in full or as a summary, from which its
 * pages, its files, the API and the feed are made.
 */
public final class EntryFacts {
  private EntryFacts() {}

  /** The description of an entry. */
  public static RecordFacts of(WorkspaceEntry entry, States states, Language language) {
    return RecordFacts.of(entry.title(), language)
        .add("state", "outreach.country", states.name(entry.state(), language))
        .add("kind", "workspace.kind", Texts.get(language, "workspace.kind." + entry.kind().key()))
        .received("words", "workspace.entry.words", entry.words())
        .build();
  }

  /** The description of the summary of an entry. */
  public static RecordFacts of(EntrySummary summary, States states, Language language) {
    return RecordFacts.of(summary.title(), language)
        .add("state", "outreach.country", states.name(summary.state(), language))
        .received("words", "workspace.summary", summary.words())
        .build();
  }
}
