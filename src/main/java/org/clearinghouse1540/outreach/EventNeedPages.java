package org.clearinghouse1540.outreach;

import java.util.List;
import java.util.Optional;
import java.util.regex.Pattern;
import org.clearinghouse1540.access.Viewer;
import org.clearinghouse1540.kit.web.Form;
import org.clearinghouse1540.kit.web.FormPage;
import org.clearinghouse1540.kit.web.NotFound;
import org.clearinghouse1540.obligations.SubjectArea;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;

/** Records the needs for assistance that States expressed at an event. */
@Controller
class EventNeedPages {
  private static final Pattern PARAGRAPHS =
      Pattern.compile("|[0-9]{1,2}(\\([a-d]\\))?( [0-9]{1,2}(\\([a-d]\\))?)*");

  private final EditableEvents events;
  private final VoicedNeeds needs;
  private final EventPartyNames parties;
  private final EventTerms terms;

  EventNeedPages(
      EditableEvents events, VoicedNeeds needs, EventPartyNames parties, EventTerms terms) {
    this.events = events;
    this.needs = needs;
    this.parties = parties;
    this.terms = terms;
  }

  @PostMapping("/events/{id}/needs")
  @FormPage("/events/{id}")
  String addNeed(@PathVariable long id, Form form, Viewer viewer) {
    events.findEditable(id, viewer);
    String words = form.requiredLongText("words");
    String who = form.text("who");
    VoicedNeed need = need(0, words, who, form);
    form.check();
    needs.add(viewer.actor(), id, need);
    return "redirect:/events/" + id + "#needs";
  }

  @PostMapping("/events/{id}/needs/{need}")
  @FormPage("/events/{id}")
  String linkNeed(@PathVariable long id, @PathVariable long need, Form form, Viewer viewer) {
    VoicedNeed before =
        events.findEditable(id, viewer).needs().stream()
            .filter(voiced -> voiced.id() == need)
            .findFirst()
            .orElseThrow(NotFound::new);
    VoicedNeed after = need(need, before.words(), before.who(), form);
    form.check();
    needs.link(viewer.actor(), id, before, after);
    return "redirect:/events/" + id + "#needs";
  }

  private VoicedNeed need(long id, String words, String who, Form form) {
    String paragraphs = form.text("paragraphs").replaceAll("\\s+", " ");
    if (!PARAGRAPHS.matcher(paragraphs).matches()) {
      form.problem("paragraphs", "outreach.refused.paragraphs");
    }
    List<SubjectArea> areas = form.choices("areas", terms::findArea);
    String typed = form.text("state");
    Optional<String> state = parties.state(typed);
    if (!typed.isEmpty() && state.isEmpty()) {
      form.problem("state", "outreach.refused.state", typed);
    }
    return new VoicedNeed(
        id,
        words,
        paragraphs,
        who,
        areas.stream().map(SubjectArea::key).toList(),
        state.orElse(""),
        Optional.empty());
  }
}
