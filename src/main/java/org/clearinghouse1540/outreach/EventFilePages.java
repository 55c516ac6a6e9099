package org.clearinghouse1540.outreach;

import org.clearinghouse1540.kit.text.Language;
import org.clearinghouse1540.kit.web.Download;
import org.clearinghouse1540.kit.web.NotFound;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;

/** The record of an event as a file, for the Committee and its experts. */
@Controller
class EventFilePages {
  private final Events events;
  private final EventRelease releases;
  private final EventDocument documents;

  EventFilePages(Events events, EventRelease releases, EventDocument documents) {
    this.events = events;
    this.releases = releases;
    this.documents = documents;
  }

  @GetMapping("/events/{id}/file/{form}")
  Download file(@PathVariable long id, @PathVariable String form, Language language) {
    EventRecord record = events.find(id).orElseThrow(NotFound::new);
    boolean released =
        releases.ask(record).published().isPresent() && releases.notCovered(record).isEmpty();
    return Download.of(documents.inside(record, language, released), form, "event-" + id);
  }
}
