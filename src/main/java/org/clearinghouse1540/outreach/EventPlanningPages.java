package org.clearinghouse1540.outreach;

import java.time.ZoneId;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.clearinghouse1540.access.Viewer;
import org.clearinghouse1540.kit.BadInput;
import org.clearinghouse1540.kit.web.NotFound;
import org.clearinghouse1540.kit.web.Page;
import org.clearinghouse1540.obligations.SubjectArea;
import org.clearinghouse1540.obligations.SubjectAreas;
import org.springframework.stereotype.Controller;
import org.springframework.util.MultiValueMap;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;

/** Planning an event and changing what is recorded of one, with a look at what lies near. */
@Controller
class EventPlanningPages {
  private static final List<String> ZONES =
      ZoneId.getAvailableZoneIds().stream()
          .filter(
              zone ->
                  zone.matches("(Africa|America|Asia|Atlantic|Australia|Europe|Indian|Pacific)/.*"))
          .sorted()
          .toList();

  private final Events events;
  private final EventEditor planning;
  private final ScheduleConflicts clashes;
  private final EventTypes kinds;
  private final EventRoles roles;
  private final SubjectAreas areas;
  private final EventPartyNames parties;
  private final EventRelease releasing;

  EventPlanningPages(
      Events events,
      EventEditor planning,
      ScheduleConflicts clashes,
      EventTypes kinds,
      EventRoles roles,
      SubjectAreas areas,
      EventPartyNames parties,
      EventRelease releasing) {
    this.events = events;
    this.planning = planning;
    this.clashes = clashes;
    this.kinds = kinds;
    this.roles = roles;
    this.areas = areas;
    this.parties = parties;
    this.releasing = releasing;
  }

  @GetMapping("/events/new")
  Page fresh() {
    return screen(0, new EventForm(Map.of("status", "planned")), List.of(), false, false);
  }

  @GetMapping("/events/{id}/plan")
  Page plan(@PathVariable long id, Viewer viewer) {
    EventRecord record = own(id, viewer);
    return screen(
        id,
        EventForm.of(record),
        clashes.of(record, ScheduleConflicts.WEEKS),
        false,
        released(record));
  }

  @PostMapping("/events/new")
  Object make(@RequestParam MultiValueMap<String, String> typed, Viewer viewer) {
    return save(0, new EventForm(typed.asSingleValueMap()), false, viewer);
  }

  @PostMapping("/events/{id}/plan")
  Object change(
      @PathVariable long id, @RequestParam MultiValueMap<String, String> typed, Viewer viewer) {
    boolean released = released(own(id, viewer));
    return save(id, new EventForm(typed.asSingleValueMap()), released, viewer);
  }

  private Object save(long id, EventForm form, boolean released, Viewer viewer) {
    Optional<EventEdit> read =
        form.read(kinds, roles, parties, subjects().stream().map(SubjectArea::key).toList());
    if (read.isEmpty()) {
      return screen(id, form, List.of(), false, released).withStatus(400);
    }
    if (form.get("act").equals("check")) {
      EventRecord seen = planning.seen(id, read.get());
      return screen(id, form, clashes.of(seen, weeks(form.get("weeks"))), true, released);
    }
    try {
      if (id == 0) {
        return "redirect:/events/" + planning.plan(viewer.actor(), read.get());
      }
      planning.change(viewer.actor(), id, read.get());
      return "redirect:/events/" + id;
    } catch (BadInput bad) {
      form.wrong(bad.field(), bad.sentence());
      return screen(id, form, List.of(), false, released).withStatus(409);
    }
  }

  /** A number of weeks to look at; anything else is the usual one. */
  static int weeks(String text) {
    return text.matches("[1-9]|[1-4]\\d|5[0-2]") ? Integer.parseInt(text) : ScheduleConflicts.WEEKS;
  }

  private boolean released(EventRecord record) {
    return releasing.ask(record).published().isPresent();
  }

  private EventRecord own(long id, Viewer viewer) {
    EventRecord record = events.find(id).orElseThrow(NotFound::new);
    if (record.event().id() != id || !EventView.mayEdit(viewer, released(record))) {
      throw new NotFound();
    }
    return record;
  }

  private List<SubjectArea> subjects() {
    return areas.list().stream().filter(area -> !area.help()).toList();
  }

  private Page screen(
      long id,
      EventForm form,
      List<ScheduleConflicts.Clash> near,
      boolean checked,
      boolean released) {
    return Page.of("outreach/plan.jte")
        .with("id", id)
        .with("form", form)
        .with("clashes", near)
        .with("checked", checked)
        .with("released", released)
        .with("weeks", weeks(form.get("weeks")))
        .with("kinds", kinds)
        .with("roles", roles)
        .with("areas", areas)
        .with("subjects", subjects())
        .with("parties", parties)
        .with("zones", ZONES);
  }
}
