package org.clearinghouse1540.workspace;

import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.clearinghouse1540.access.Viewer;
import org.clearinghouse1540.consent.ConsentRecord;
import org.clearinghouse1540.consent.Consents;
import org.clearinghouse1540.consent.EndingConsents;
import org.clearinghouse1540.consent.GateKey;
import org.clearinghouse1540.consent.Subject;
import org.clearinghouse1540.kit.text.Language;
import org.clearinghouse1540.tasks.Task;
import org.clearinghouse1540.tasks.TaskSource;
import org.clearinghouse1540.tasks.Transition;
import org.clearinghouse1540.tasks.Transitions;
import org.springframework.stereotype.Component;

/**
 * The acts of the secretariat on entries of a State, for that State: no-objection periods within
 * which it may object, and approvals that were recorded or withdrawn. Consents of the State that
 * end soon are reported to it as well.
 */
@Component
final class ReleaseNoticeTasks implements TaskSource {
  private static final Transition SILENCE = Transitions.get("entry-silence");
  private static final Transition POSTED = Transitions.get("entry-posted");
  private static final Transition UNPOSTED = Transitions.get("entry-unposted");
  private static final Transition ENDING = Transitions.get("entry-consent-ending");
  private final WorkspaceEntries entries;
  private final Consents consents;
  private final EndingConsents ending;
  private final Clock clock;

  ReleaseNoticeTasks(
      WorkspaceEntries entries, Consents consents, EndingConsents ending, Clock clock) {
    this.ending = ending;
    this.entries = entries;
    this.consents = consents;
    this.clock = clock;
  }

  @Override
  public List<Task> waitingFor(Viewer viewer, Language language) {
    if (!SILENCE.isFor(viewer)) {
      return List.of();
    }
    List<ConsentRecord> given = consents.list(Subject.Kind.WORKSPACE);
    Stream<Task> released =
        given.stream()
            .flatMap(
                consent -> entry(viewer, consent).stream().flatMap(found -> task(consent, found)));
    Stream<Task> ends =
        ending.soon(given).stream()
            .flatMap(end -> entry(viewer, end.consent()).stream().map(found -> ends(end, found)));
    return Stream.concat(released, ends).toList();
  }

  private Optional<WorkspaceEntry> entry(Viewer viewer, ConsentRecord consent) {
    return consent.subject().number().flatMap(id -> entries.find(viewer.party(), id));
  }

  private static Task ends(EndingConsents.Ending end, WorkspaceEntry entry) {
    return ENDING
        .notice("consent/" + end.consent().id() + " ending", entry.title(), end.since(), entry.id())
        .by(Optional.of(end.last()));
  }

  private Stream<Task> task(ConsentRecord consent, WorkspaceEntry entry) {
    if (consent.key() == GateKey.CONSENT) {
      return consent.silence() > 0 && consent.isPending(LocalDate.now(clock))
          ? Stream.of(
              SILENCE
                  .task(entry.title(), consent.givenOn(), entry.id())
                  .by(Optional.of(consent.holdsFrom().minusDays(1))))
          : Stream.empty();
    }
    if (consent.key() != GateKey.APPROVAL) {
      return Stream.empty();
    }
    String event = "consent/" + consent.id();
    return Stream.of(
        consent
            .withdrawnOn()
            .map(day -> UNPOSTED.notice(event + " withdrawn", entry.title(), day, entry.id()))
            .orElseGet(() -> POSTED.notice(event, entry.title(), recorded(consent), entry.id())));
  }

  // The date of its document may be long before.
  private LocalDate recorded(ConsentRecord consent) {
    return LocalDate.ofInstant(consent.recordedAt(), clock.getZone());
  }
}
