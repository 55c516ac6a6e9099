package org.clearinghouse1540.calendar;

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
    Set<String> released = gate.open(Subject.Kind.EVENT);
    Set<String> withheld = gate.withheld(Subject.Kind.EVENT);
    String draft =
        Texts.get(language, "outreach.draft") + ": " + Texts.get(language, "outreach.draft.means");
    return new ICalendarWriter(
            Texts.get(language, "calendar.name"),
            event -> site.of("/events/" + event.id()),
            event -> isPublic(event, released, withheld) ? "" : draft)
        .write(events);
  }

  private static boolean isPublic(Event event, Set<String> released, Set<String> withheld) {
    String id = Long.toString(event.id());
    boolean open =
        released.contains(id) || event.publicAddress().isPresent() && !withheld.contains(id);
    return open && event.details().version() == 0;
  }
}
