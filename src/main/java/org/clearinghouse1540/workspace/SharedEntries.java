package org.clearinghouse1540.workspace;

import java.util.List;
import java.util.Optional;
import org.clearinghouse1540.access.Role;
import org.clearinghouse1540.access.Viewer;
import org.clearinghouse1540.consent.Audience;
import org.clearinghouse1540.consent.Gate;
import org.clearinghouse1540.consent.Published;
import org.clearinghouse1540.consent.Subject;
import org.springframework.stereotype.Component;

/** The entries that States share and that the gate releases to the current user or the public. */
@Component
public final class SharedEntries {
  private final WorkspaceEntries entries;
  private final Gate gate;

  SharedEntries(WorkspaceEntries entries, Gate gate) {
    this.entries = entries;
    this.gate = gate;
  }

  /** The audience to which a user belongs; everybody where there is no narrower one. */
  static Audience audience(Viewer viewer) {
    if (viewer.is(Role.PROVIDER)) {
      return Audience.PROVIDERS;
    }
    if (viewer.is(Role.REGIONAL_COORDINATOR)) {
      return Audience.organization(viewer.party());
    }
    return viewer.belongsToCommittee() ? Audience.MEMBERS : Audience.EVERYBODY;
  }

  /** The entries shared in full with the audience of a user. */
  public List<Published<WorkspaceEntry>> listFor(Viewer viewer) {
    return published(entries.listShared(), audience(viewer));
  }

  /** An entry shared in full with the audience of a user. */
  public Optional<Published<WorkspaceEntry>> findFor(Viewer viewer, long id) {
    return entries.findShared(id).flatMap(entry -> published(entry, audience(viewer)));
  }

  /**
   * The entries that their States consent to post in full; the Committee reads and approves them.
   */
  public List<WorkspaceEntry> listOffered() {
    return gate.consented(
        entries.listShared(), SharedEntries::subject, Audience.EVERYBODY, EntryText::full);
  }

  /** The summaries that their States consent to post; the Committee reads and approves them. */
  List<EntrySummary> listOfferedSummaries() {
    return gate.consented(
        entries.listOfferedSummaries(),
        SharedEntries::subject,
        Audience.SUMMARY,
        EntryText::summary);
  }

  private Optional<EntrySummary> consented(EntrySummary summary) {
    return gate.consented(summary, subject(summary), Audience.SUMMARY, EntryText::summary);
  }

  /** The summary as its State published it, offers it for posting or shares it with the entry. */
  Optional<EntrySummary> findSummary(Viewer viewer, long id) {
    Optional<EntrySummary> current = entries.findSummary(id);
    Optional<EntrySummary> open =
        viewer.belongsToCommittee()
            ? current.flatMap(this::consented)
            : current.flatMap(summary -> posted(summary).map(Published::value));
    return open.or(
        () ->
            gate.ask(
                    current,
                    Subject.workspace(id),
                    audience(viewer),
                    (text, now) -> EntryText.sharedSummary(text))
                .published()
                .flatMap(Published::value));
  }

  /** The full text: shared with this audience, or offered for posting and read by the Committee. */
  Optional<WorkspaceEntry> findReadable(Viewer viewer, long id) {
    Optional<WorkspaceEntry> open = findFor(viewer, id).map(Published::value);
    return open.isPresent() || !viewer.belongsToCommittee()
        ? open
        : entries.findShared(id).flatMap(this::offered);
  }

  private Optional<WorkspaceEntry> offered(WorkspaceEntry entry) {
    return gate.consented(entry, subject(entry), Audience.EVERYBODY, EntryText::full);
  }

  /** The reference to an entry of which the current user may see the text or the summary. */
  Optional<EntryViews.EntryReference> findReference(Viewer viewer, long id) {
    return findReadable(viewer, id)
        .map(entry -> new EntryViews.EntryReference(id, entry.title(), entry.state()))
        .or(
            () ->
                findSummary(viewer, id)
                    .map(
                        summary ->
                            new EntryViews.EntryReference(id, summary.title(), summary.state())));
  }

  /** The entries posted in full. */
  public List<Published<WorkspaceEntry>> posted() {
    return published(entries.listPosted(), Audience.EVERYBODY);
  }

  /** An entry posted in full. */
  public Optional<Published<WorkspaceEntry>> findPosted(long id) {
    return entries.find(id).flatMap(entry -> published(entry, Audience.EVERYBODY));
  }

  /** The posted summaries. */
  public List<Published<EntrySummary>> postedSummaries() {
    return gate.askAll(
        entries.listPostedSummaries(),
        SharedEntries::subject,
        Audience.SUMMARY,
        EntryText::summary);
  }

  private Optional<Published<EntrySummary>> posted(EntrySummary summary) {
    return gate.ask(summary, subject(summary), Audience.SUMMARY, EntryText::summary).published();
  }

  private List<Published<WorkspaceEntry>> published(List<WorkspaceEntry> found, Audience audience) {
    return gate.askAll(found, SharedEntries::subject, audience, EntryText::full);
  }

  /** An entry with the text that its State shares with an audience. */
  Optional<Published<WorkspaceEntry>> published(WorkspaceEntry entry, Audience audience) {
    return gate.ask(entry, subject(entry), audience, EntryText::full).published();
  }

  private static Subject subject(WorkspaceEntry entry) {
    return Subject.workspace(entry.id());
  }

  private static Subject subject(EntrySummary summary) {
    return Subject.workspace(summary.entry());
  }
}
