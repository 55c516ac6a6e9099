package org.clearinghouse1540.outreach;

import java.util.List;
import java.util.Optional;
import org.clearinghouse1540.access.Permission;
import org.clearinghouse1540.consent.Consents;
import org.clearinghouse1540.consent.GateDecision;
import org.clearinghouse1540.consent.Subject;
import org.clearinghouse1540.consent.TextChange;
import org.clearinghouse1540.kit.web.SubmittedForm;
import org.clearinghouse1540.outreach.EventViewBuilder.PageRequest;
import org.springframework.stereotype.Component;

/** Builds the section on the release of an event. */
@Component
final class ReleaseViewBuilder {
  private final EventRelease releases;
  private final Consents consents;

  ReleaseViewBuilder(EventRelease releases, Consents consents) {
    this.releases = releases;
    this.consents = consents;
  }

  /** The state of the release, with the forms that give and withdraw it. */
  EventView.Release release(EventRecord record, PageRequest request) {
    GateDecision<EventRecord> decision = releases.ask(record);
    long id = record.event().id();
    boolean released = decision.published().isPresent();
    List<String> notCovered =
        released ? releases.notCovered(record).stream().map(Event::title).toList() : List.of();
    List<TextChange> changes = released ? releases.changes(record) : List.of();
    boolean mayRelease = request.viewer().may(Permission.RELEASE_EVENTS);
    SubmittedForm submitted = request.submitted();
    return new EventView.Release(
        released,
        released || record.event().publicAddress().isPresent(),
        notCovered,
        decision.reasons(),
        changes,
        consents.list(Subject.event(id)),
        mayRelease && (!released || !notCovered.isEmpty() || !changes.isEmpty())
            ? Optional.of(releases.seen(submitted.view("/events/" + id + "/approval"), id))
            : Optional.empty(),
        mayRelease && released
            ? Optional.of(submitted.view("/events/" + id + "/withdrawal").withIds("withdraw"))
            : Optional.empty());
  }
}
