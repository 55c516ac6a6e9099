package org.clearinghouse1540.outreach;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;
import org.clearinghouse1540.consent.Subject;
import org.clearinghouse1540.kit.journal.Journal;
import org.clearinghouse1540.kit.journal.JournalEntry;
import org.clearinghouse1540.kit.text.Language;
import org.clearinghouse1540.kit.web.FormView;
import org.clearinghouse1540.outreach.EventViewBuilder.PageRequest;
import org.springframework.stereotype.Component;

/** Builds the list of the sources of an event, and its history. */
@Component
final class EventProvenance {
  private final Events events;
  private final EventMerges merges;
  private final EventTerms terms;
  private final Journal journal;

  EventProvenance(Events events, EventMerges merges, EventTerms terms, Journal journal) {
    this.events = events;
    this.merges = merges;
    this.terms = terms;
    this.journal = journal;
  }

  /** The sources of an event, with the forms that undo merges if the user may merge events. */
  EventView.Sources sources(EventRecord record, boolean mayMerge, PageRequest request) {
    List<EventView.Source> sources = new ArrayList<>();
    if (!record.accounts().isEmpty() || !record.merged().isEmpty()) {
      if (record.event().publicAddress().isPresent()) {
        sources.add(source(record.event(), Optional.empty(), request.language()));
      }
      record
          .merged()
          .forEach(
              merged ->
                  sources.add(source(merged, Optional.of("outreach.merged"), request.language())));
      record.accounts().forEach(account -> sources.add(source(account, request.language())));
    }
    String action = "/events/" + record.event().id() + "/parting";
    List<EventView.UndoMerge> undo = new ArrayList<>();
    if (mayMerge) {
      for (EventMerges.Merge merge : merges.list(record.event().id())) {
        String title =
            record.merged().stream()
                .filter(event -> event.id() == merge.absorbed())
                .map(Event::title)
                .collect(Collectors.joining());
        FormView form = request.submitted().view(action, "merge", merge.id());
        undo.add(new EventView.UndoMerge(title, form));
      }
    }
    return new EventView.Sources(sources, undo);
  }

  private EventView.Source source(Event event, Optional<String> tag, Language language) {
    return new EventView.Source(
        event.publicAddress().isPresent() ? "outreach.public-source" : "outreach.record-of-its-own",
        event.publicAddress(),
        tag,
        event.title(),
        event.start(),
        event.end(),
        terms.place(event.city(), event.country(), language));
  }

  private EventView.Source source(SourceAccount account, Language language) {
    return new EventView.Source(
        "outreach.note",
        Optional.of("/documents/" + account.document()),
        account.inPassing() ? Optional.of("outreach.in-passing") : Optional.empty(),
        account.title(),
        account.start(),
        account.end(),
        terms.place(account.city(), account.country(), language));
  }

  /** The journal entries of the event and of those merged into it, the oldest first. */
  List<JournalEntry> history(Event event) {
    return events.family(event.id()).stream()
        .flatMap(number -> journal.list(Subject.event(number).journalName()).stream())
        .sorted(Comparator.comparing(JournalEntry::at))
        .toList();
  }
}
