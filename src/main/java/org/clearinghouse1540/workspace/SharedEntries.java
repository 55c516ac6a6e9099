package org.clearinghouse1540.workspace;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.clearinghouse1540.access.Role;
import org.clearinghouse1540.access.Viewer;
import org.clearinghouse1540.consent.Audience;
import org.clearinghouse1540.consent.Gate;
import org.clearinghouse1540.consent.GateDecision;
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
    return listFor(viewer).stream().filter(entry -> entry.value().id() == id).findFirst();
  }

  /**
   * The entries that their States consent to post in full; the Committee reads and approves them.
   */
  public List<WorkspaceEntry> listOffered() {
    return entries.listShared().stream()
        .filter(entry -> isOffered(entry.id(), Audience.EVERYBODY))
        .toList();
  }

  /** The full text: shared with this audience, or offered for posting and read by the Committee. */
  Optional<WorkspaceEntry> findReadable(Viewer viewer, long id) {
    Optional<WorkspaceEntry> open = findFor(viewer, id).map(Published::value);
    return open.isPresent() || !viewer.belongsToCommittee()
        ? open
        : listOffered().stream().filter(entry -> entry.id() == id).findFirst();
  }

  /** The reference to an entry of which the current user may see the text or the summary. */
  Optional<EntryViews.EntryReference> findReference(Viewer viewer, long id) {
    return findReadable(viewer, id)
        .map(entry -> new EntryViews.EntryReference(id, entry.title(), entry.state()))
        .or(
            () ->
                entries
                    .findSummary(id)
                    .map(
                        summary ->
                            new EntryViews.EntryReference(id, summary.title(), summary.state())));
  }

  /** Whether nothing is missing for posting, except possibly the approval of the Committee. */
  private boolean isOffered(long id, Audience audience) {
    List<GateDecision.RefusalReason> reasons =
        gate.ask(id, Subject.workspace(id), audience).reasons();
    return reasons.isEmpty() || reasons.equals(List.of(GateDecision.RefusalReason.NO_APPROVAL));
  }

  /** The entries posted in full. */
  public List<Published<WorkspaceEntry>> posted() {
    return published(entries.listPosted(), Audience.EVERYBODY);
  }

  /** The posted summaries. */
  public List<Published<EntrySummary>> postedSummaries() {
    List<Published<EntrySummary>> posted = new ArrayList<>();
    for (EntrySummary summary : entries.listPostedSummaries()) {
      gate.ask(summary, Subject.workspace(summary.entry()), Audience.SUMMARY)
          .published()
          .ifPresent(posted::add);
    }
    return posted;
  }

  private List<Published<WorkspaceEntry>> published(List<WorkspaceEntry> found, Audience audience) {
    List<Published<WorkspaceEntry>> published = new ArrayList<>();
    for (WorkspaceEntry entry : found) {
      gate.ask(entry, Subject.workspace(entry.id()), audience)
          .published()
          .ifPresent(published::add);
    }
    return published;
  }
}
