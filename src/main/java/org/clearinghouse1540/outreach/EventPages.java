package org.clearinghouse1540.outreach;

import java.time.Clock;
import java.time.LocalDate;
import java.time.format.DateTimeParseException;
import java.util.List;
import java.util.Locale;
import org.clearinghouse1540.consent.Audience;
import org.clearinghouse1540.consent.Consents;
import org.clearinghouse1540.consent.Gate;
import org.clearinghouse1540.consent.Given;
import org.clearinghouse1540.consent.Key;
import org.clearinghouse1540.consent.Subject;
import org.clearinghouse1540.kit.BadInput;
import org.clearinghouse1540.kit.journal.Journal;
import org.clearinghouse1540.kit.text.Language;
import org.clearinghouse1540.kit.web.Download;
import org.clearinghouse1540.kit.web.NotFound;
import org.clearinghouse1540.kit.web.Screen;
import org.clearinghouse1540.kit.web.Viewer;
import org.clearinghouse1540.states.States;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;

/** The list of events, an event, and its release to the public. */
@Controller
class EventPages {
  private final Events events;
  private final States states;
  private final Gate gate;
  private final Consents consents;
  private final Journal journal;
  private final Clock clock;

  EventPages(
      Events events, States states, Gate gate, Consents consents, Journal journal, Clock clock) {
    this.events = events;
    this.states = states;
    this.gate = gate;
    this.consents = consents;
    this.journal = journal;
    this.clock = clock;
  }

  @GetMapping("/events")
  Screen list(@RequestParam(defaultValue = "") String q) {
    String wanted = q.strip().toLowerCase(Locale.ROOT);
    List<Event> found =
        events.list().stream()
            .filter(
                event ->
                    (event.title() + " " + event.city() + " " + event.start())
                        .toLowerCase(Locale.ROOT)
                        .contains(wanted))
            .toList();
    return Screen.of("outreach/events.jte")
        .with("events", found)
        .with("states", states)
        .with("q", q.strip());
  }

  @GetMapping("/events/{id}")
  Screen event(@PathVariable long id, Viewer viewer) {
    return screen(id, viewer, List.of());
  }

  @GetMapping("/events/{id}/file/{form}")
  Download file(@PathVariable long id, @PathVariable String form, Language language) {
    EventRecord record = events.find(id).orElseThrow(NotFound::new);
    boolean released = gate.ask(record, Subject.event(id)).published().isPresent();
    return Download.of(EventPaper.inside(record, language, released), form, "event-" + id);
  }

  @PostMapping("/events/{id}/approval")
  Object approve(
      @PathVariable long id,
      @RequestParam(defaultValue = "") String document,
      @RequestParam(name = "given-by", defaultValue = "") String givenBy,
      @RequestParam(name = "given-on", defaultValue = "") String givenOn,
      Viewer viewer) {
    mustExist(id);
    try {
      consents.give(
          viewer.actor(),
          Subject.event(id),
          Given.toPublish(Key.APPROVAL, givenBy, document, day(givenOn)),
          LocalDate.now(clock));
    } catch (BadInput bad) {
      return screen(id, viewer, bad.reasons()).withStatus(400);
    }
    return "redirect:/events/" + id + "#publication";
  }

  @PostMapping("/events/{id}/withdrawal")
  Object withdraw(
      @PathVariable long id, @RequestParam(defaultValue = "") String document, Viewer viewer) {
    mustExist(id);
    try {
      consents.withdraw(
          viewer.actor(),
          Subject.event(id),
          Key.APPROVAL,
          Audience.EVERYBODY,
          document,
          LocalDate.now(clock));
    } catch (BadInput bad) {
      return screen(id, viewer, bad.reasons()).withStatus(400);
    }
    return "redirect:/events/" + id + "#publication";
  }

  private Screen screen(long id, Viewer viewer, List<String> problems) {
    EventRecord record = events.find(id).orElseThrow(NotFound::new);
    Subject subject = Subject.event(id);
    return Screen.of("outreach/event.jte")
        .with("record", record)
        .with("states", states)
        .with("full", gate.ask(record, subject))
        .with("given", consents.list(subject))
        .with("entries", journal.list(subject.journalName()))
        .with("mayRelease", viewer.role().equals("secretariat"))
        .with("today", LocalDate.now(clock).toString())
        .with("problems", problems);
  }

  private void mustExist(long id) {
    if (events.find(id).isEmpty()) {
      throw new NotFound();
    }
  }

  private static LocalDate day(String text) {
    try {
      return LocalDate.parse(text);
    } catch (DateTimeParseException unreadable) {
      throw new BadInput("given-on", "Give the day of the document as year-month-day.");
    }
  }
}
