package org.clearinghouse1540.briefs;

import java.time.Clock;
import java.time.LocalDate;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import org.clearinghouse1540.consent.Gate;
import org.clearinghouse1540.consent.Published;
import org.clearinghouse1540.consent.Subject;
import org.clearinghouse1540.kit.text.Language;
import org.clearinghouse1540.kit.text.Texts;
import org.clearinghouse1540.kit.web.Download;
import org.clearinghouse1540.kit.web.NotFound;
import org.clearinghouse1540.kit.web.Page;
import org.clearinghouse1540.outreach.Event;
import org.clearinghouse1540.outreach.EventRecord;
import org.clearinghouse1540.outreach.EventRelease;
import org.clearinghouse1540.outreach.Events;
import org.clearinghouse1540.states.States;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;

/** The list of the outreach events of a year, for the Committee and for the public. */
@Controller
class YearlyEventListPages {
  private final Events events;
  private final States states;
  private final Gate gate;
  private final EventRelease releases;
  private final Clock clock;

  YearlyEventListPages(
      Events events, States states, Gate gate, EventRelease releases, Clock clock) {
    this.events = events;
    this.states = states;
    this.gate = gate;
    this.releases = releases;
    this.clock = clock;
  }

  @GetMapping("/events/list/{year}")
  Page inside(@PathVariable String year, Language language) {
    return page(all(year), language, "/events");
  }

  @GetMapping("/events/list/{year}/file/{form}")
  Download insideFile(@PathVariable String year, @PathVariable String form, Language language) {
    return Download.of(
        all(year).paper(new BriefWording(language, states), Texts.get(language, "frame.draft")),
        form,
        "events-" + year);
  }

  @GetMapping("/public/events/list/{year}")
  Page open(@PathVariable String year, Language language) {
    return page(published(year), language, "/public/events");
  }

  @GetMapping("/public/events/list/{year}/file/{form}")
  Download openFile(@PathVariable String year, @PathVariable String form, Language language) {
    return Download.of(
        published(year).paper(new BriefWording(language, states), ""), form, "events-" + year);
  }

  private Page page(YearlyEventList list, Language language, String eventsPath) {
    BriefWording wording = new BriefWording(language, states);
    return Page.of(
        new YearView(
            list.year(),
            list.rule(wording),
            list.records().stream()
                .map(
                    record ->
                        new YearView.Line(
                            record.event().id(), YearlyEventList.entry(record, wording)))
                .toList(),
            eventsPath + "/list/" + list.year(),
            eventsPath));
  }

  private YearlyEventList all(String year) {
    return list(
        year, ofYear(year).stream().flatMap(event -> events.find(event.id()).stream()).toList());
  }

  // Released events in full, others only with the facts that are public at their source.
  private YearlyEventList published(String year) {
    return list(
        year,
        ofYear(year).stream()
            .flatMap(event -> events.find(event.id()).stream())
            .flatMap(record -> published(record).stream())
            .map(Published::value)
            .toList());
  }

  private Optional<Published<EventRecord>> published(EventRecord record) {
    Subject subject = Subject.event(record.event().id());
    return releases
        .ask(record)
        .published()
        .or(
            () ->
                record
                    .event()
                    .publicAddress()
                    .flatMap(
                        address ->
                            gate.askForReference(record.onlyPublic(), subject, address)
                                .published()));
  }

  private YearlyEventList list(String year, List<EventRecord> records) {
    return new YearlyEventList(year, records, LocalDate.now(clock).toString());
  }

  private List<Event> ofYear(String year) {
    if (!year.matches("\\d{4}")) {
      throw new NotFound();
    }
    return events.list().stream()
        .filter(event -> event.start().startsWith(year))
        .sorted(Comparator.comparing(Event::start).thenComparing(Event::id))
        .toList();
  }
}
