package org.clearinghouse1540.briefs;

import java.util.List;
import java.util.Map;
import org.clearinghouse1540.kit.text.Language;
import org.clearinghouse1540.outreach.Event;
import org.clearinghouse1540.outreach.EventRecord;
import org.clearinghouse1540.outreach.Events;
import org.clearinghouse1540.states.States;
import org.springframework.stereotype.Component;

/** Drafts the sections of an information note from the record of an event. */
@Component
final class NoteDrafter {
  private final Events events;
  private final States states;
  private final NoteTemplates templates;

  NoteDrafter(Events events, States states, NoteTemplates templates) {
    this.events = events;
    this.states = states;
    this.templates = templates;
  }

  /** The text of each section in a language. */
  Map<String, String> sections(EventRecord record, Language language) {
    String country = record.event().country();
    List<Event> inTheCountry =
        country.isEmpty()
            ? List.of()
            : events.list().stream().filter(event -> event.country().equals(country)).toList();
    return new NoteDraft(record, inTheCountry, templates, new BriefWording(language, states))
        .sections();
  }
}
