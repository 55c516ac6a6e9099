package org.clearinghouse1540.calendar;

import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import org.clearinghouse1540.consent.Consents;
import org.clearinghouse1540.consent.Gate;
import org.clearinghouse1540.consent.Subject;
import org.clearinghouse1540.kit.text.Language;
import org.clearinghouse1540.kit.text.Texts;
import org.clearinghouse1540.kit.web.PublicAddress;
import org.clearinghouse1540.outreach.Event;
import org.springframework.stereotype.Component;

/**
 * Writes calendar files for the Committee, in which events that are not released, or were changed
 * since, are marked.
 */
@Component
final class CalendarFiles {
  private final Gate gate;
  private final Consents consents;
  private final PublicAddress site;

  CalendarFiles(Gate gate, Consents consents, PublicAddress site) {
    this.gate = gate;
    this.consents = consents;
    this.site = site;
  }

  /** The file of these events. */
  byte[] write(List<Event> events, Language language) {
    Set<String> released = gate.open(Subject.Kind.EVENT);
    Set<String> withheld = gate.withheld(Subject.Kind.EVENT);
    Set<String> changed =
        consents.changes(Subject.Kind.EVENT).stream()
            .map(change -> change.subject().id())
            .collect(Collectors.toSet());
    String draft = mark(language, "outreach.draft.means");
    String changedSince = mark(language, "calendar.changed.means");
    return new ICalendarWriter(
            Texts.get(language, "calendar.name"),
            event -> site.of("/events/" + event.id()),
            event -> {
              String id = Long.toString(event.id());
              if (released.contains(id)) {
                return changed.contains(id) ? changedSince : "";
              }
              return isPublicAtSource(event) && !withheld.contains(id) ? "" : draft;
            })
        .write(events);
  }

  private static String mark(Language language, String means) {
    return Texts.get(language, "outreach.draft") + ": " + Texts.get(language, means);
  }

  /** Whether an event has a public page, and is as this page has it. */
  private static boolean isPublicAtSource(Event event) {
    return event.publicAddress().isPresent() && event.details().version() == 0;
  }
}
