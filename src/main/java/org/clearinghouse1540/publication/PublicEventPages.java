package org.clearinghouse1540.publication;

import java.util.Optional;
import org.clearinghouse1540.consent.Published;
import org.clearinghouse1540.kit.Paging;
import org.clearinghouse1540.kit.text.Language;
import org.clearinghouse1540.kit.web.Download;
import org.clearinghouse1540.kit.web.NotFound;
import org.clearinghouse1540.kit.web.Page;
import org.clearinghouse1540.outreach.EventDocument;
import org.clearinghouse1540.outreach.EventRecord;
import org.clearinghouse1540.outreach.EventSections;
import org.clearinghouse1540.outreach.EventTerms;
import org.clearinghouse1540.outreach.VoicedNeed;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;

/** The public pages of events. Their content is {@code Published} only. */
@Controller
class PublicEventPages {
  private final PublicEvents events;
  private final EventTerms terms;
  private final EventSections sections;
  private final EventDocument documents;

  PublicEventPages(
      PublicEvents events, EventTerms terms, EventSections sections, EventDocument documents) {
    this.events = events;
    this.terms = terms;
    this.sections = sections;
    this.documents = documents;
  }

  @GetMapping({"/public/events", "/public/events/page/{page}"})
  Page events(Language language, @PathVariable Optional<String> page) {
    Paging paging = Paging.of(page.orElse("1"), events.count(), Paging.LINES);
    return Page.of(
        new EventListView(
            events.list(paging).stream()
                .map(Published::value)
                .map(
                    event ->
                        new EventListView.Line(
                            event, terms.place(event.city(), event.country(), language)))
                .toList(),
            paging));
  }

  @GetMapping("/public/events/{id}")
  Page event(@PathVariable long id, Language language) {
    Published<EventRecord> published = events.find(id).orElseThrow(NotFound::new);
    return Page.of(
        new PublicEventView(
            published.value().event(),
            sections.facts(published.value(), language),
            sections.participants(published.value(), language, EventSections.Readers.PUBLIC),
            published.value().needs().stream().map(VoicedNeed::words).toList(),
            published.ground()));
  }

  @GetMapping("/public/events/{id}/file/{form}")
  Download event(@PathVariable long id, @PathVariable String form, Language language) {
    return Download.of(
        documents.of(events.find(id).orElseThrow(NotFound::new), language), form, "event-" + id);
  }
}
