package org.clearinghouse1540.outreach;

import java.time.Clock;
import java.time.LocalDate;
import java.time.format.DateTimeParseException;
import java.util.List;
import java.util.Map;
import org.clearinghouse1540.access.Permission;
import org.clearinghouse1540.access.Viewer;
import org.clearinghouse1540.consent.ConsentGrant;
import org.clearinghouse1540.consent.GateKey;
import org.clearinghouse1540.kit.BadInput;
import org.clearinghouse1540.kit.text.Language;
import org.clearinghouse1540.kit.text.TextFolding;
import org.clearinghouse1540.kit.web.Download;
import org.clearinghouse1540.kit.web.NotFound;
import org.clearinghouse1540.kit.web.Page;
import org.clearinghouse1540.states.States;
import org.springframework.stereotype.Controller;
import org.springframework.util.MultiValueMap;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;

/** The list of events, an event, and its release to the public. */
@Controller
class EventPages {
  private final Events events;
  private final States states;
  private final EventRelease releasing;
  private final EventTypes kinds;
  private final EventView screen;
  private final Clock clock;

  EventPages(
      Events events,
      States states,
      EventRelease releasing,
      EventTypes kinds,
      EventView screen,
      Clock clock) {
    this.events = events;
    this.states = states;
    this.releasing = releasing;
    this.kinds = kinds;
    this.screen = screen;
    this.clock = clock;
  }

  @GetMapping("/events")
  Page list(@RequestParam(defaultValue = "") String q, Viewer viewer) {
    String wanted = q.strip();
    Map<Long, List<String>> told = wanted.isEmpty() ? Map.of() : events.titlesTold();
    List<Event> found =
        events.list().stream()
            .filter(
                event ->
                    TextFolding.IGNORING_DIACRITICS.contains(
                        String.join(" ", event.titles())
                            + " "
                            + String.join(" ", told.getOrDefault(event.id(), List.of()))
                            + " "
                            + event.city()
                            + " "
                            + event.start(),
                        wanted))
            .toList();
    return Page.of("outreach/events.jte")
        .with("events", found)
        .with("states", states)
        .with("kinds", kinds)
        .with("editor", viewer.may(Permission.EDIT_EVENTS))
        .with("q", q.strip());
  }

  @GetMapping("/events/{id}")
  Object event(
      @PathVariable long id,
      @RequestParam(defaultValue = "" + ScheduleConflicts.WEEKS) String weeks,
      Viewer viewer) {
    long kept = record(id).event().id();
    if (kept != id) {
      return "redirect:/events/" + kept;
    }
    return screen.of(id, viewer, EventPlanningPages.weeks(weeks), FormErrors.none());
  }

  @GetMapping("/events/{id}/file/{form}")
  Download file(@PathVariable long id, @PathVariable String form, Language language) {
    EventRecord record = record(id);
    boolean released =
        releasing.ask(record).published().isPresent() && releasing.notCovered(record).isEmpty();
    return Download.of(EventDocument.inside(record, language, released), form, "event-" + id);
  }

  @PostMapping("/events/{id}/approval")
  Object approve(
      @PathVariable long id, @RequestParam MultiValueMap<String, String> form, Viewer viewer) {
    record(id);
    Map<String, String> typed = form.asSingleValueMap();
    try {
      ConsentGrant given =
          ConsentGrant.toPublish(
              GateKey.APPROVAL,
              typed.getOrDefault("given-by", ""),
              typed.getOrDefault("document", ""),
              day(typed.getOrDefault("given-on", "")));
      releasing.give(viewer.actor(), id, given, LocalDate.now(clock));
    } catch (BadInput bad) {
      return screen.of(id, viewer, ScheduleConflicts.WEEKS, FormErrors.of("release", bad, typed));
    }
    return "redirect:/events/" + id + "#publication";
  }

  @PostMapping("/events/{id}/withdrawal")
  Object withdraw(
      @PathVariable long id, @RequestParam(defaultValue = "") String document, Viewer viewer) {
    record(id);
    try {
      releasing.withdraw(viewer.actor(), id, document, LocalDate.now(clock));
    } catch (BadInput bad) {
      return screen.of(
          id,
          viewer,
          ScheduleConflicts.WEEKS,
          FormErrors.of("release", bad, Map.of("document", document)));
    }
    return "redirect:/events/" + id + "#publication";
  }

  private EventRecord record(long id) {
    return events.find(id).orElseThrow(NotFound::new);
  }

  private static LocalDate day(String text) {
    try {
      return LocalDate.parse(text);
    } catch (DateTimeParseException unreadable) {
      throw new BadInput("given-on", "Give the day of the document as year-month-day.");
    }
  }
}
