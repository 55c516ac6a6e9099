package org.clearinghouse1540.outreach;

import java.time.Clock;
import java.time.LocalDate;
import java.time.YearMonth;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.clearinghouse1540.access.Viewer;
import org.clearinghouse1540.consent.Gate;
import org.clearinghouse1540.consent.Subject;
import org.clearinghouse1540.kit.BadInput;
import org.clearinghouse1540.kit.store.ViewerDataSource;
import org.clearinghouse1540.kit.text.Language;
import org.clearinghouse1540.kit.text.Texts;
import org.clearinghouse1540.kit.web.Download;
import org.clearinghouse1540.kit.web.NotFound;
import org.clearinghouse1540.kit.web.Page;
import org.clearinghouse1540.kit.web.PublicAddress;
import org.clearinghouse1540.states.States;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;

/**
 * The Committee's calendar: on a page, as a file, and at a secret address for calendar programs.
 */
@Controller
class CalendarPages {
  private static final String MEDIA_TYPE = "text/calendar;charset=UTF-8";
  private final Events events;
  private final ScheduleConflicts clashes;
  private final CalendarAddresses addresses;
  private final EventTypes kinds;
  private final EventRoles roles;
  private final States states;
  private final Gate gate;
  private final PublicAddress reached;
  private final Clock clock;

  CalendarPages(
      Events events,
      ScheduleConflicts clashes,
      CalendarAddresses addresses,
      EventTypes kinds,
      EventRoles roles,
      States states,
      Gate gate,
      PublicAddress reached,
      Clock clock) {
    this.events = events;
    this.clashes = clashes;
    this.addresses = addresses;
    this.kinds = kinds;
    this.roles = roles;
    this.states = states;
    this.gate = gate;
    this.reached = reached;
    this.clock = clock;
  }

  @GetMapping("/events/calendar")
  Page calendar(
      @RequestParam(defaultValue = "month") String view,
      @RequestParam(defaultValue = "") String month,
      @RequestParam(defaultValue = "") String role,
      @RequestParam(defaultValue = "") String state,
      @RequestParam(defaultValue = "") String kind,
      @RequestParam(defaultValue = "") String language,
      Viewer viewer) {
    return screen(
        view,
        month,
        new CalendarView.Filter(role, state, kind, language),
        viewer,
        "",
        FormErrors.none());
  }

  private Page screen(
      String view,
      String month,
      CalendarView.Filter filter,
      Viewer viewer,
      String secret,
      FormErrors trouble) {
    LocalDate today = LocalDate.now(clock);
    List<EventRecord> all = events.listWithParties();
    List<Event> shown =
        all.stream()
            .filter(eventRecord -> filter.keeps(eventRecord, kinds))
            .map(EventRecord::event)
            .toList();
    Set<String> named = new HashSet<>();
    all.forEach(
        eventRecord ->
            eventRecord.participants().forEach(one -> one.state().ifPresent(named::add)));
    all.forEach(
        eventRecord -> eventRecord.organizers().forEach(one -> one.state().ifPresent(named::add)));
    all.forEach(eventRecord -> named.add(eventRecord.event().country()));
    named.remove("");
    YearMonth wanted = CalendarView.month(month, today);
    return Page.of("outreach/calendar.jte")
        .with("asList", view.equals("list"))
        .with("month", wanted)
        .with("weeks", CalendarView.weeks(wanted, shown))
        .with("dayNotKnown", CalendarView.dayNotKnown(wanted, shown))
        .with("events", shown)
        .with("near", near(all, today))
        .with("filter", filter)
        .with("named", named)
        .with("kinds", kinds)
        .with("roles", roles)
        .with("states", states)
        .with("today", today)
        .with("kept", addresses.list(viewer))
        .with("secret", secret.isEmpty() ? "" : reached.of("/calendar/" + secret + "/events.ics"))
        .with("trouble", trouble);
  }

  /** How many events lie near each coming one. */
  private Map<Long, Integer> near(List<EventRecord> all, LocalDate today) {
    Map<Long, Integer> near = new HashMap<>();
    for (EventRecord eventRecord : all) {
      if (eventRecord.event().span().filter(span -> !span.last().isBefore(today)).isPresent()) {
        int found = clashes.of(eventRecord, ScheduleConflicts.WEEKS, all).size();
        if (found > 0) {
          near.put(eventRecord.event().id(), found);
        }
      }
    }
    return near;
  }

  @GetMapping("/events/calendar.ics")
  Download file(
      @RequestParam(defaultValue = "") String role,
      @RequestParam(defaultValue = "") String state,
      @RequestParam(defaultValue = "") String kind,
      @RequestParam(defaultValue = "") String language,
      Language reader) {
    CalendarView.Filter filter = new CalendarView.Filter(role, state, kind, language);
    return Download.file(
        inside(
            events.listWithParties().stream()
                .filter(eventRecord -> filter.keeps(eventRecord, kinds))
                .map(EventRecord::event)
                .toList(),
            reader),
        MEDIA_TYPE,
        "events.ics");
  }

  @GetMapping("/events/{id}/event.ics")
  Download one(@PathVariable long id, Language reader) {
    Event event = events.find(id).orElseThrow(NotFound::new).event();
    return Download.file(inside(List.of(event), reader), MEDIA_TYPE, "event-" + id + ".ics");
  }

  /** For calendar programs, which cannot sign in; the address is the secret. */
  @GetMapping("/calendar/{secret}/events.ics")
  Download subscribed(@PathVariable String secret, Language reader) {
    if (addresses.owner(secret).isEmpty()) {
      throw new NotFound();
    }
    return ViewerDataSource.as(
        "committee", () -> Download.text(inside(events.list(), reader), MEDIA_TYPE));
  }

  private byte[] inside(List<Event> list, Language reader) {
    Set<Long> open = new HashSet<>();
    gate.askAll(list, Subject.Kind.EVENT, event -> Long.toString(event.id()), Event::publicAddress)
        .forEach(published -> open.add(published.value().id()));
    return new ICalendarWriter(
            Texts.get(reader, "outreach.calendar.name"),
            event -> reached.of("/events/" + event.id()),
            event ->
                open.contains(event.id()) && event.details().version() == 0
                    ? ""
                    : Texts.get(reader, "outreach.draft")
                        + ": "
                        + Texts.get(reader, "outreach.draft.means"))
        .of(list);
  }

  @PostMapping("/events/calendar/address")
  Page make(Viewer viewer) {
    CalendarView.Filter all = new CalendarView.Filter("", "", "", "");
    try {
      return screen("month", "", all, viewer, addresses.make(viewer), FormErrors.none());
    } catch (BadInput bad) {
      return screen("month", "", all, viewer, "", FormErrors.of("address", bad, Map.of()))
          .withStatus(400);
    }
  }

  @PostMapping("/events/calendar/address/{id}/end")
  String end(@PathVariable long id, Viewer viewer) {
    if (!addresses.end(viewer, id)) {
      throw new NotFound();
    }
    return "redirect:/events/calendar#address";
  }
}
