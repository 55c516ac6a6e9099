package org.clearinghouse1540.outreach;

import java.time.LocalDate;
import java.time.format.DateTimeParseException;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.clearinghouse1540.access.Viewer;
import org.clearinghouse1540.kit.BadInput;
import org.clearinghouse1540.kit.web.NotFound;
import org.springframework.stereotype.Controller;
import org.springframework.util.MultiValueMap;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;

/**
 * What is written down at an event and after it: needs, figures, follow-ups, the line of the list.
 */
@Controller
class EventFollowUpPages {
  private final Events events;
  private final EventView screen;
  private final EventRelease releasing;
  private final FollowUps followUps;
  private final ParticipationFigures figures;
  private final OutreachListLines lines;
  private final VoicedNeeds needs;

  EventFollowUpPages(
      Events events,
      EventView screen,
      EventRelease releasing,
      FollowUps followUps,
      ParticipationFigures figures,
      OutreachListLines lines,
      VoicedNeeds needs) {
    this.events = events;
    this.screen = screen;
    this.releasing = releasing;
    this.followUps = followUps;
    this.figures = figures;
    this.lines = lines;
    this.needs = needs;
  }

  @PostMapping("/events/{id}/follow-ups")
  Object followUp(
      @PathVariable long id, @RequestParam MultiValueMap<String, String> form, Viewer viewer) {
    Map<String, String> typed = form.asSingleValueMap();
    return done(
        id,
        viewer,
        "follow-ups",
        typed,
        () ->
            followUps.add(
                viewer.actor(),
                id,
                new FollowUps.Wanted(
                    typed.getOrDefault("words", ""),
                    typed.getOrDefault("source", ""),
                    typed.getOrDefault("paragraph", ""),
                    typed.getOrDefault("owner-role", ""),
                    typed.getOrDefault("owner-name", ""),
                    day(typed.getOrDefault("by", "")))));
  }

  @PostMapping("/events/{id}/follow-ups/{follow}")
  Object end(
      @PathVariable long id,
      @PathVariable long follow,
      @RequestParam MultiValueMap<String, String> form,
      Viewer viewer) {
    Map<String, String> typed = form.asSingleValueMap();
    return done(
        id,
        viewer,
        "follow-up-" + follow,
        typed,
        () ->
            followUps.end(
                viewer.actor(),
                id,
                follow,
                typed.getOrDefault("state", ""),
                typed.getOrDefault("why", "")));
  }

  @PostMapping("/events/{id}/follow-ups/{follow}/owner")
  Object assign(
      @PathVariable long id,
      @PathVariable long follow,
      @RequestParam MultiValueMap<String, String> form,
      Viewer viewer) {
    Map<String, String> typed = form.asSingleValueMap();
    return done(
        id,
        viewer,
        "follow-up-" + follow,
        typed,
        () ->
            followUps.assign(
                viewer.actor(),
                id,
                follow,
                typed.getOrDefault("owner-role", ""),
                typed.getOrDefault("owner-name", ""),
                day(typed.getOrDefault("by", ""))));
  }

  @PostMapping("/events/{id}/figures")
  Object figure(
      @PathVariable long id, @RequestParam MultiValueMap<String, String> form, Viewer viewer) {
    Map<String, String> typed = form.asSingleValueMap();
    mayChange(id, viewer);
    return done(
        id,
        viewer,
        "figures",
        typed,
        () ->
            figures.add(
                viewer.actor(),
                id,
                new ParticipationFigures.Figure(
                    typed.getOrDefault("what", ""),
                    typed.getOrDefault("value", "").strip(),
                    typed.getOrDefault("source", "").strip(),
                    typed.getOrDefault("address", "").strip(),
                    typed.getOrDefault("language", "").strip(),
                    typed.getOrDefault("stated", "").strip())));
  }

  @PostMapping("/events/{id}/line")
  Object line(
      @PathVariable long id, @RequestParam MultiValueMap<String, String> form, Viewer viewer) {
    Map<String, String> typed = form.asSingleValueMap();
    return done(
        id,
        viewer,
        "line",
        typed,
        () ->
            lines.write(
                viewer.actor(),
                id,
                new OutreachListLines.ListLine(
                    typed.getOrDefault("line-date", ""),
                    typed.getOrDefault("line-title", ""),
                    typed.getOrDefault("line-place", ""),
                    typed.getOrDefault("line-who", ""))));
  }

  @PostMapping("/events/{id}/needs")
  Object need(
      @PathVariable long id, @RequestParam MultiValueMap<String, String> form, Viewer viewer) {
    Map<String, String> typed = form.asSingleValueMap();
    mayChange(id, viewer);
    return done(
        id,
        viewer,
        "needs",
        typed,
        () ->
            needs.add(
                viewer.actor(),
                id,
                new VoicedNeed(
                    0,
                    typed.getOrDefault("words", ""),
                    typed.getOrDefault("paragraphs", ""),
                    typed.getOrDefault("who", ""),
                    form.getOrDefault("areas", List.of()),
                    typed.getOrDefault("state", ""),
                    Optional.empty())));
  }

  @PostMapping("/events/{id}/needs/{need}")
  Object tie(
      @PathVariable long id,
      @PathVariable long need,
      @RequestParam MultiValueMap<String, String> form,
      Viewer viewer) {
    Map<String, String> typed = form.asSingleValueMap();
    mayChange(id, viewer);
    VoicedNeed before =
        events.find(id).orElseThrow(NotFound::new).needs().stream()
            .filter(voicedNeed -> voicedNeed.id() == need)
            .findFirst()
            .orElseThrow(NotFound::new);
    return done(
        id,
        viewer,
        "need-" + need,
        typed,
        () ->
            needs.tie(
                viewer.actor(),
                id,
                before,
                new VoicedNeed(
                    need,
                    before.words(),
                    typed.getOrDefault("paragraphs", ""),
                    before.who(),
                    form.getOrDefault("areas", List.of()),
                    typed.getOrDefault("state", ""),
                    before.document())));
  }

  // What is written here is public at once where the event is released.
  private void mayChange(long id, Viewer viewer) {
    EventRecord record = events.find(id).orElseThrow(NotFound::new);
    if (!EventView.mayEdit(viewer, releasing.ask(record).published().isPresent())) {
      throw new NotFound();
    }
  }

  private Object done(
      long id, Viewer viewer, String form, Map<String, String> typed, Runnable work) {
    if (events.find(id).filter(record -> record.event().id() == id).isEmpty()) {
      throw new NotFound();
    }
    try {
      work.run();
    } catch (BadInput bad) {
      return screen.of(id, viewer, ScheduleConflicts.WEEKS, FormErrors.of(form, bad, typed));
    }
    return "redirect:/events/" + id + "#" + form.replaceFirst("-\\d+$", "s");
  }

  private static Optional<LocalDate> day(String text) {
    try {
      return text.isBlank() ? Optional.empty() : Optional.of(LocalDate.parse(text.strip()));
    } catch (DateTimeParseException unreadable) {
      throw new BadInput("by", "Give the day as 2026-03-11, or none.");
    }
  }
}
