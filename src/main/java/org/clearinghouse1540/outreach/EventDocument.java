package org.clearinghouse1540.outreach;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.clearinghouse1540.consent.Published;
import org.clearinghouse1540.kit.document.PrintDocument;
import org.clearinghouse1540.kit.document.PrintDocument.Part;
import org.clearinghouse1540.kit.text.DateText;
import org.clearinghouse1540.kit.text.Language;
import org.clearinghouse1540.kit.text.Texts;

/** The record of an event as a document, marked as a draft if it is not released. */
public final class EventDocument {
  private static final EventRoles ROLES = new EventRoles();
  private final EventRecord record;
  private final Language language;

  private EventDocument(EventRecord record, Language language) {
    this.record = record;
    this.language = language;
  }

  /** The document for the Committee, whether the event is released or not. */
  static PrintDocument inside(EventRecord record, Language language, boolean released) {
    return new EventDocument(record, language)
        .paper(released ? "" : Texts.get(language, "frame.draft"));
  }

  /** The document for the public. */
  public static PrintDocument of(Published<EventRecord> record, Language language) {
    return new EventDocument(record.value(), language).paper("");
  }

  private PrintDocument paper(String draft) {
    Event event = record.event();
    List<Part> parts = new ArrayList<>();
    List<Map.Entry<String, String>> facts = new ArrayList<>();
    facts.add(Map.entry(text("outreach.dates"), DateText.of(event.start(), event.end(), language)));
    facts.add(
        Map.entry(
            text("outreach.place"),
            event.venueAsReceived().isEmpty() ? event.city() : event.venueAsReceived()));
    for (Organizer organizer : record.organizersOnce()) {
      facts.add(Map.entry(ROLES.name(organizer.role(), language), organizer.asReceived()));
    }
    event.publicAddress().ifPresent(a -> facts.add(Map.entry(text("outreach.source"), a)));
    parts.add(Part.Rows.of(text("frame.field"), text("frame.value"), facts));
    record.groups().forEach((group, list) -> participants(parts, group, list));
    record.byRole().forEach((role, list) -> participants(parts, ROLES.name(role, language), list));
    if (!record.needs().isEmpty()) {
      parts.add(new Part.Heading(text("outreach.needs")));
      record.needs().forEach(need -> parts.add(new Part.Words(need.words())));
    }
    return new PrintDocument(event.title(), language, draft, "Clearinghouse 1540", parts);
  }

  private void participants(List<Part> parts, String group, List<Participant> list) {
    parts.add(new Part.Heading(group));
    parts.add(
        new Part.Rows(
            List.of(text("outreach.participants")),
            EventRecord.once(list).stream()
                .map(participant -> List.of(participant.asReceived()))
                .toList()));
  }

  private String text(String key) {
    return Texts.get(language, key);
  }
}
