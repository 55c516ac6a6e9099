package org.clearinghouse1540.publication;

import java.util.List;
import org.clearinghouse1540.consent.Published;
import org.clearinghouse1540.kit.document.RecordFacts;
import org.clearinghouse1540.kit.text.Language;
import org.clearinghouse1540.kit.text.Texts;
import org.clearinghouse1540.kit.web.Download;
import org.clearinghouse1540.kit.web.NotFound;
import org.clearinghouse1540.kit.web.PublicAddress;
import org.clearinghouse1540.outreach.Event;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;

/** Public downloads: lists as files, the feed and the calendar. */
@Controller
class DownloadPages {
  private final PublicEvents events;
  private final PublicAssistance assistance;
  private final PublicFacts facts;
  private final FeedEntries entries;
  private final PublicationFeed feed;

  DownloadPages(
      PublicEvents events,
      PublicAssistance assistance,
      PublicFacts facts,
      FeedEntries entries,
      PublicAddress address) {
    this.events = events;
    this.assistance = assistance;
    this.entries = entries;
    this.facts = facts;
    this.feed = new PublicationFeed(address);
  }

  @GetMapping("/public/events/file/{form}")
  Download events(@PathVariable String form, Language language) {
    List<RecordFacts> all =
        events.list().stream().map(event -> facts.event(event, language)).toList();
    return Download.of(
        PublicFacts.list("publication.events", "outreach.event", all, language), form, "events");
  }

  @GetMapping("/public/requests/file/{form}")
  Download requests(@PathVariable String form, Language language) {
    List<RecordFacts> all =
        assistance.requests().stream().map(request -> facts.request(request, language)).toList();
    return Download.of(
        PublicFacts.list("publication.requests", "publication.requester", all, language),
        form,
        "requests");
  }

  @GetMapping("/public/offers/file/{form}")
  Download offers(@PathVariable String form, Language language) {
    List<RecordFacts> all =
        assistance.offers().stream().map(offer -> facts.offer(offer, language)).toList();
    return Download.of(
        PublicFacts.list("publication.offers", "publication.provider", all, language),
        form,
        "offers");
  }

  @GetMapping("/public/feed.atom")
  Download feed(Language language) {
    return Download.text(
        feed.atom(Texts.get(language, "publication.feed"), entries.list(language)),
        "application/atom+xml;charset=UTF-8");
  }

  @GetMapping("/public/events.ics")
  Download calendar(Language language) {
    return Download.text(
        feed.calendar(Texts.get(language, "publication.events"), events.list()),
        "text/calendar;charset=UTF-8");
  }

  @GetMapping("/public/events/{id}/event.ics")
  Download calendar(@PathVariable long id, Language language) {
    List<Published<Event>> one = List.of(events.findListed(id).orElseThrow(NotFound::new));
    return Download.file(
        feed.calendar(Texts.get(language, "publication.events"), one),
        "text/calendar;charset=UTF-8",
        "event-" + id + ".ics");
  }
}
