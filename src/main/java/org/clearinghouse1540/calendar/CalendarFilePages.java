package org.clearinghouse1540.calendar;

import java.util.List;
import java.util.Map;
import org.clearinghouse1540.access.Viewer;
import org.clearinghouse1540.kit.store.ViewerDataSource;
import org.clearinghouse1540.kit.text.Language;
import org.clearinghouse1540.kit.web.Download;
import org.clearinghouse1540.kit.web.NotFound;
import org.clearinghouse1540.outreach.Event;
import org.clearinghouse1540.outreach.EventRecord;
import org.clearinghouse1540.outreach.EventTypes;
import org.clearinghouse1540.outreach.Events;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestParam;

/** The calendar of events as a file, and at the private addresses for calendar programs. */
@Controller
class CalendarFilePages {
  private static final String MEDIA_TYPE = "text/calendar;charset=UTF-8";

  private final Events events;
  private final EventTypes types;
  private final CalendarAddresses addresses;
  private final CalendarFiles files;

  CalendarFilePages(
      Events events, EventTypes types, CalendarAddresses addresses, CalendarFiles files) {
    this.events = events;
    this.types = types;
    this.addresses = addresses;
    this.files = files;
  }

  @GetMapping("/events/calendar.ics")
  Download file(@RequestParam Map<String, String> query, Language language) {
    CalendarFilter filter = CalendarFilter.of(query);
    List<Event> shown =
        events.listWithParties().stream()
            .filter(record -> filter.includes(record, types))
            .map(EventRecord::event)
            .toList();
    return Download.file(files.write(shown, language), MEDIA_TYPE, "events.ics");
  }

  @GetMapping("/events/{id}/event.ics")
  Download event(@PathVariable long id, Language language) {
    Event event = events.find(id).orElseThrow(NotFound::new).event();
    return Download.file(files.write(List.of(event), language), MEDIA_TYPE, "event-" + id + ".ics");
  }

  /** For calendar programs, which cannot sign in; the private address identifies its owner. */
  @GetMapping("/calendar/{secret}/events.ics")
  Download subscription(@PathVariable String secret, Language language) {
    Viewer owner = addresses.owner(secret).orElseThrow(NotFound::new);
    return ViewerDataSource.as(
        owner.asker(), () -> Download.text(files.write(events.list(), language), MEDIA_TYPE));
  }
}
