package org.clearinghouse1540.calendar;

import java.util.HashSet;
import java.util.List;
import java.util.Set;
import org.clearinghouse1540.consent.Gate;
import org.clearinghouse1540.consent.Subject;
import org.clearinghouse1540.kit.text.Language;
import org.clearinghouse1540.kit.text.Texts;
import org.clearinghouse1540.kit.web.PublicAddress;
import org.clearinghouse1540.outreach.Event;
import org.springframework.stereotype.Component;

/** Writes calendar files for the Committee, in which events that are not released are marked. */
@Component
final class CalendarFiles {
  private final Gate gate;
  private final PublicAddress site;

  CalendarFiles(Gate gate, PublicAddress site) {
    this.gate = gate;
    this.site = site;
  }

  /** The file of these events. */
  byte[] write(List<Event> events, Language language) {
    Set<Long> released = new HashSet<>();
    gate.askAll(
            events, Subject.Kind.EVENT, event -> Long.toString(event.id()), Event::publicAddress)
        .forEach(published -> released.add(published.value().id()));
    String draft =
        Texts.get(language, "outreach.draft") + ": " + Texts.get(language, "outreach.draft.means");
    return new ICalendarWriter(
            Texts.get(language, "calendar.name"),
            event -> site.of("/events/" + event.id()),
            event -> released.contains(event.id()) && event.details().version() == 0 ? "" : draft)
        .write(events);
  }
}
