package org.clearinghouse1540.workspace;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.clearinghouse1540.access.Role;
import org.clearinghouse1540.access.Viewer;
import org.clearinghouse1540.consent.Audience;
import org.clearinghouse1540.consent.Gate;
import org.clearinghouse1540.consent.Published;
import org.clearinghouse1540.consent.Subject;
import org.springframework.stereotype.Component;

/** What left a workspace, as the gate lets it through: for the one who looks, and for everybody. */
@Component
public final class SharedEntries {
  private final WorkspaceEntries entries;
  private final Gate gate;

  SharedEntries(WorkspaceEntries entries, Gate gate) {
    this.entries = entries;
    this.gate = gate;
  }

  /** The audience that a viewer belongs to; everybody who belongs to no other. */
  public static Audience audience(Viewer viewer) {
    if (viewer.is(Role.PROVIDER)) {
      return Audience.PROVIDERS;
    }
    if (viewer.is(Role.REGIONAL_COORDINATOR)) {
      return Audience.organization(viewer.party());
    }
    return viewer.belongsToCommittee() ? Audience.MEMBERS : Audience.EVERYBODY;
  }

  /** The entries shared in full with the audience of a viewer. */
  public List<Published<WorkspaceEntry>> shared(Viewer viewer) {
    return through(entries.shared(), audience(viewer));
  }

  /** One of them. */
  public Optional<Published<WorkspaceEntry>> shared(Viewer viewer, long id) {
    return shared(viewer).stream().filter(published -> published.value().id() == id).findFirst();
  }

  /** The entries that their States want posted in full, for the Committee to read and approve. */
  public List<WorkspaceEntry> offered() {
    return entries.shared().stream()
        .filter(entry -> consentsTo(entry.id(), Audience.EVERYBODY))
        .toList();
  }

  /** Whether all that lacks is the Committee's approval, or nothing. */
  private boolean consentsTo(long id, Audience audience) {
    var reasons = gate.ask(id, Subject.workspace(id), audience).reasons();
    return reasons.isEmpty()
        || reasons.equals(List.of(org.clearinghouse1540.consent.GateDecision.Reason.NO_APPROVAL));
  }

  /** What was posted in full for everybody. */
  public List<Published<WorkspaceEntry>> posted() {
    return through(entries.posted(), Audience.EVERYBODY);
  }

  /** The summaries that were posted for everybody. */
  public List<Published<EntrySummary>> postedSummaries() {
    List<Published<EntrySummary>> open = new ArrayList<>();
    for (EntrySummary summary : entries.postedSummaries()) {
      gate.ask(summary, Subject.workspace(summary.entry()), Audience.SUMMARY)
          .published()
          .ifPresent(open::add);
    }
    return open;
  }

  private List<Published<WorkspaceEntry>> through(List<WorkspaceEntry> found, Audience audience) {
    List<Published<WorkspaceEntry>> open = new ArrayList<>();
    for (WorkspaceEntry entry : found) {
      gate.ask(entry, Subject.workspace(entry.id()), audience).published().ifPresent(open::add);
    }
    return open;
  }
}
