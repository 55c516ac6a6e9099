package org.clearinghouse1540.outreach;

import org.clearinghouse1540.access.Permission;
import org.clearinghouse1540.access.Viewer;
import org.clearinghouse1540.kit.BadInput;
import org.clearinghouse1540.kit.web.Page;
import org.clearinghouse1540.states.States;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;

/**
 * Events that may be one, with the reasons; a person merges them, keeps them apart, or parts them.
 */
@Controller
class MergePages {
  private final Events events;
  private final EventMerges merges;
  private final States states;
  private final EventPartyNames parties;
  private final EventView screen;

  MergePages(
      Events events, EventMerges merges, States states, EventPartyNames parties, EventView screen) {
    this.events = events;
    this.merges = merges;
    this.states = states;
    this.parties = parties;
    this.screen = screen;
  }

  @GetMapping("/events/merging")
  Page list(Viewer viewer) {
    return list(viewer, FormErrors.none());
  }

  private Page list(Viewer viewer, FormErrors trouble) {
    return Page.of("outreach/merging.jte")
        .with("pairs", DuplicateEventFinder.among(events.listWithParties(), merges.apart()))
        .with("states", states)
        .with("parties", parties)
        .with("editor", viewer.may(Permission.EDIT_EVENTS))
        .with("trouble", trouble);
  }

  @PostMapping("/events/merging")
  Object decide(
      @RequestParam(defaultValue = "") String one,
      @RequestParam(defaultValue = "") String other,
      @RequestParam(defaultValue = "") String decision,
      @RequestParam(defaultValue = "") String why,
      Viewer viewer) {
    try {
      long first = number(one, "one");
      long second = number(other, "other");
      switch (decision) {
        case "merge" -> {
          return "redirect:/events/" + merges.merge(viewer.actor(), first, second, why);
        }
        case "not-same" -> merges.keepApart(viewer.actor(), first, second, why);
        default -> throw new BadInput("decision", "Choose whether they are one event or two.");
      }
      return "redirect:/events/merging";
    } catch (BadInput bad) {
      return list(
              viewer,
              FormErrors.of("merge", bad, java.util.Map.of("one", one, "other", other, "why", why)))
          .withStatus(400);
    }
  }

  @PostMapping("/events/{id}/parting")
  Object part(
      @PathVariable long id,
      @RequestParam(defaultValue = "") String merge,
      @RequestParam(defaultValue = "") String why,
      Viewer viewer) {
    try {
      merges.part(viewer.actor(), id, number(merge, "merge"), why);
    } catch (BadInput bad) {
      return screen.of(
          id,
          viewer,
          ScheduleConflicts.WEEKS,
          FormErrors.of("parting", bad, java.util.Map.of("why", why)));
    }
    return "redirect:/events/" + id + "#tellings";
  }

  private static long number(String text, String field) {
    if (!text.strip().matches("\\d{1,18}")) {
      throw new BadInput(field, "Give the number of an event, as in its address.");
    }
    return Long.parseLong(text.strip());
  }
}
