package org.clearinghouse1540.outreach;

import java.util.ArrayList;
import java.util.List;
import org.clearinghouse1540.consent.Published;
import org.clearinghouse1540.kit.document.PrintDocument;
import org.clearinghouse1540.kit.document.PrintDocument.Part;
import org.clearinghouse1540.kit.document.RecordFacts;
import org.clearinghouse1540.kit.text.Language;
import org.clearinghouse1540.kit.text.Texts;
import org.springframework.stereotype.Component;

/** The record of an event as a document, marked as a draft if it is not released. */
@Component
public final class EventDocument {
  private final EventSections sections;

  EventDocument(EventSections sections) {
    this.sections = sections;
  }

  /** The document for the Committee, whether the event is released or not. */
  PrintDocument inside(EventRecord record, Language language, boolean released) {
    return document(
        sections.description(record, language, EventSections.Readers.COMMITTEE),
        language,
        released ? "" : Texts.get(language, "frame.draft"));
  }

  /** The document for the public. */
  public PrintDocument of(Published<EventRecord> record, Language language) {
    return document(
        sections.description(record.value(), language, EventSections.Readers.PUBLIC), language, "");
  }

  // The groups of participants and the needs follow the table of the facts.
  private static PrintDocument document(RecordFacts described, Language language, String draft) {
    List<RecordFacts.Fact> facts = new ArrayList<>();
    List<Part> lists = new ArrayList<>();
    for (RecordFacts.Fact fact : described.facts()) {
      switch (fact.key()) {
        case EventSections.PARTICIPANTS -> {
          lists.add(new Part.Heading(fact.label()));
          lists.add(
              new Part.Rows(
                  List.of(Texts.get(language, "outreach.participants")),
                  fact.texts().stream().map(List::of).toList()));
        }
        case EventSections.NEEDS -> {
          lists.add(new Part.Heading(fact.label()));
          fact.texts().forEach(need -> lists.add(new Part.Words(need)));
        }
        default -> facts.add(fact);
      }
    }
    List<Part> parts = new ArrayList<>();
    parts.add(new RecordFacts(described.title(), facts).table(language));
    parts.addAll(lists);
    return new PrintDocument(described.title(), language, draft, "Clearinghouse 1540", parts);
  }
}
