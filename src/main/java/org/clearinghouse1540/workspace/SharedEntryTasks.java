package org.clearinghouse1540.workspace;

import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.clearinghouse1540.access.Viewer;
import org.clearinghouse1540.consent.Audience;
import org.clearinghouse1540.consent.ConsentRecord;
import org.clearinghouse1540.consent.Consents;
import org.clearinghouse1540.consent.GateKey;
import org.clearinghouse1540.consent.Published;
import org.clearinghouse1540.consent.Subject;
import org.clearinghouse1540.kit.text.Language;
import org.clearinghouse1540.states.States;
import org.clearinghouse1540.tasks.Task;
import org.clearinghouse1540.tasks.TaskSource;
import org.clearinghouse1540.tasks.Transition;
import org.clearinghouse1540.tasks.Transitions;
import org.springframework.stereotype.Component;

/**
 * Entries that States share: a notice for each reader with whom one is shared, and for the
 * secretariat the entries that await the Committee's approval for posting.
 */
@Component
final class SharedEntryTasks implements TaskSource {
  private static final Transition SHARED = Transitions.get("entry-shared");
  private static final Transition OFFERED = Transitions.get("entry-offered");
  private final SharedEntries shared;
  private final Consents consents;
  private final States states;
  private final Clock clock;

  SharedEntryTasks(SharedEntries shared, Consents consents, States states, Clock clock) {
    this.shared = shared;
    this.consents = consents;
    this.states = states;
    this.clock = clock;
  }

  @Override
  public List<Task> waitingFor(Viewer viewer, Language language) {
    if (!SHARED.isFor(viewer)) {
      return List.of();
    }
    Stream<Task> told = shared.listFor(viewer).stream().map(entry -> told(viewer, entry, language));
    return OFFERED.isFor(viewer)
        ? Stream.concat(told, toApprove(language)).toList()
        : told.toList();
  }

  private Task told(Viewer viewer, Published<WorkspaceEntry> published, Language language) {
    WorkspaceEntry entry = published.value();
    // The readers outside the Committee do not see the record of the consent.
    Optional<ConsentRecord> consent =
        last(entry.id(), GateKey.CONSENT, SharedEntries.audience(viewer));
    LocalDate since =
        consent
            .map(ConsentRecord::givenOn)
            .orElse(LocalDate.ofInstant(entry.changed(), clock.getZone()));
    String event =
        "workspace/"
            + entry.id()
            + consent.map(given -> " consent/" + given.id()).orElse(" " + entry.version());
    return SHARED
        .notice(event, entry.title(), since, entry.id())
        .with(states.name(entry.state(), language));
  }

  private Stream<Task> toApprove(Language language) {
    Stream<Task> full =
        shared.listOffered().stream()
            .flatMap(
                entry ->
                    unapproved(entry.id(), Audience.EVERYBODY).stream()
                        .map(since -> offered(reference(entry), language, since)));
    Stream<Task> summaries =
        shared.listOfferedSummaries().stream()
            .flatMap(
                summary ->
                    unapproved(summary.entry(), Audience.SUMMARY).stream()
                        .map(
                            since ->
                                offered(
                                    new EntryViews.EntryReference(
                                        summary.entry(), summary.title(), summary.state()),
                                    language,
                                    since)));
    return Stream.concat(full, summaries);
  }

  private static EntryViews.EntryReference reference(WorkspaceEntry entry) {
    return new EntryViews.EntryReference(entry.id(), entry.title(), entry.state());
  }

  // The day of the State's consent, where the Committee has not approved.
  private Optional<LocalDate> unapproved(long entry, Audience audience) {
    return last(entry, GateKey.APPROVAL, audience).isPresent()
        ? Optional.empty()
        : last(entry, GateKey.CONSENT, audience).map(ConsentRecord::givenOn);
  }

  private Optional<ConsentRecord> last(long entry, GateKey key, Audience audience) {
    return consents.list(Subject.workspace(entry)).stream()
        .filter(consent -> consent.key() == key && consent.audience().equals(audience))
        .filter(consent -> consent.proven() && consent.withdrawnOn().isEmpty())
        .reduce((first, second) -> second);
  }

  private Task offered(EntryViews.EntryReference entry, Language language, LocalDate since) {
    return OFFERED
        .task(entry.title(), since, entry.id())
        .with(states.name(entry.state(), language));
  }
}
