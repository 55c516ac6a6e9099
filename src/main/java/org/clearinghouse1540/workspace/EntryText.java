package org.clearinghouse1540.workspace;

import java.util.Optional;
import org.clearinghouse1540.consent.Audience;
import org.clearinghouse1540.consent.PublishableText;
import org.clearinghouse1540.consent.Subject;
import org.clearinghouse1540.consent.TextFormat;
import org.springframework.stereotype.Component;

/** The text of an entry, or its summary, for which a State consents to a use. */
@Component
final class EntryText implements PublishableText {
  private static final TextFormat<EntryVersion> FULL = new TextFormat<>(EntryVersion.class);
  private static final TextFormat<EntrySummary> SUMMARY = new TextFormat<>(EntrySummary.class);
  private final WorkspaceEntries entries;

  EntryText(WorkspaceEntries entries) {
    this.entries = entries;
  }

  // A summary is shared with the readers who see the entry, and published only by itself.
  private record EntryVersion(String title, String words, Optional<EntrySummary> summary) {}

  @Override
  public Subject.Kind kind() {
    return Subject.Kind.WORKSPACE;
  }

  @Override
  public Optional<String> current(Subject subject, Audience audience) {
    return subject
        .number()
        .flatMap(
            id ->
                audience.use() == Audience.Use.SUMMARY
                    ? entries.findSummary(id).map(SUMMARY::write)
                    : entries.find(id).map(entry -> full(entry, audience)));
  }

  private String full(WorkspaceEntry entry, Audience audience) {
    Optional<EntrySummary> summary =
        audience.use() == Audience.Use.FULL ? Optional.empty() : entries.findSummary(entry.id());
    return FULL.write(new EntryVersion(entry.title(), entry.words(), summary));
  }

  /** An entry with the text to which its State consented. */
  static WorkspaceEntry full(String text, WorkspaceEntry current) {
    EntryVersion content = FULL.read(text);
    return new WorkspaceEntry(
        current.id(),
        current.state(),
        current.kind(),
        content.title(),
        content.words(),
        current.changed(),
        current.version());
  }

  /** The summary that is shared with an entry. */
  static Optional<EntrySummary> sharedSummary(String text) {
    return FULL.read(text).summary();
  }

  /** The summary to which its State consented. */
  static EntrySummary summary(String text, EntrySummary current) {
    return SUMMARY.read(text);
  }
}
