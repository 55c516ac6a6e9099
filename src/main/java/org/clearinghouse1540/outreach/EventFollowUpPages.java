package org.clearinghouse1540.outreach;

import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.regex.Pattern;
import org.clearinghouse1540.access.Role;
import org.clearinghouse1540.access.Viewer;
import org.clearinghouse1540.kit.text.Language;
import org.clearinghouse1540.kit.web.Form;
import org.clearinghouse1540.kit.web.FormPage;
import org.clearinghouse1540.kit.web.NotFound;
import org.clearinghouse1540.obligations.SubjectArea;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;

/** Records needs, figures, follow-ups and the list entry of an event. */
@Controller
class EventFollowUpPages {
  private static final Pattern PARAGRAPHS =
      Pattern.compile("|[0-9]{1,2}(\\([a-d]\\))?( [0-9]{1,2}(\\([a-d]\\))?)*");

  private final Events events;
  private final EventRelease releases;
  private final FollowUps followUps;
  private final ParticipationFigures figures;
  private final OutreachListLines lines;
  private final VoicedNeeds needs;
  private final EventPartyNames parties;
  private final EventTerms terms;

  EventFollowUpPages(
      Events events,
      EventRelease releases,
      FollowUps followUps,
      ParticipationFigures figures,
      OutreachListLines lines,
      VoicedNeeds needs,
      EventPartyNames parties,
      EventTerms terms) {
    this.events = events;
    this.releases = releases;
    this.followUps = followUps;
    this.figures = figures;
    this.lines = lines;
    this.needs = needs;
    this.parties = parties;
    this.terms = terms;
  }

  @PostMapping("/events/{id}/follow-ups")
  @FormPage("/events/{id}")
  String addFollowUp(@PathVariable long id, Form form, Viewer viewer) {
    record(id);
    String words = form.requiredLongText("words");
    String source = form.text("source");
    String paragraph = form.text("paragraph");
    Optional<FollowUps.Assignment> assignment = assignment(form);
    form.check();
    followUps.add(
        viewer.actor(),
        id,
        new FollowUps.Draft(words, source, paragraph, assignment.orElseThrow()));
    return "redirect:/events/" + id + "#follow-ups";
  }

  @PostMapping("/events/{id}/follow-ups/{followUp}")
  @FormPage("/events/{id}")
  String closeFollowUp(
      @PathVariable long id, @PathVariable long followUp, Form form, Viewer viewer) {
    record(id);
    Optional<FollowUpState> state = form.requiredChoice("state", FollowUpState::findClosed);
    String why = form.requiredText("why");
    form.check();
    followUps.close(viewer.actor(), id, followUp, state.orElseThrow(), why);
    return "redirect:/events/" + id + "#follow-ups";
  }

  @PostMapping("/events/{id}/follow-ups/{followUp}/owner")
  @FormPage("/events/{id}")
  String assignFollowUp(
      @PathVariable long id, @PathVariable long followUp, Form form, Viewer viewer) {
    record(id);
    Optional<FollowUps.Assignment> assignment = assignment(form);
    form.check();
    followUps.assign(viewer.actor(), id, followUp, assignment.orElseThrow());
    return "redirect:/events/" + id + "#follow-ups";
  }

  // Empty if no role was chosen, which is a problem of the form then.
  private static Optional<FollowUps.Assignment> assignment(Form form) {
    Optional<Role> role =
        form.requiredChoice("owner-role", key -> Role.find(key).filter(FollowUps.OWNERS::contains));
    String name = form.text("owner-name");
    Optional<LocalDate> by = form.day("by");
    return role.map(chosen -> new FollowUps.Assignment(chosen, name, by));
  }

  @PostMapping("/events/{id}/figures")
  @FormPage("/events/{id}")
  String addFigure(@PathVariable long id, Form form, Viewer viewer) {
    editable(id, viewer);
    Optional<FigureCategory> category = form.requiredChoice("what", FigureCategory::find);
    String value = form.requiredText("value", 200);
    String source = form.requiredText("source");
    String address = form.text("address", 2_000);
    if (!address.isEmpty() && !address.matches("https?://\\S+")) {
      form.problem("address", "outreach.refused.address");
    }
    Optional<Language> language = form.choice("language", Language::find);
    String stated = form.date("stated");
    form.check();
    figures.add(
        viewer.actor(),
        id,
        new ParticipationFigures.Figure(
            category.orElseThrow(), value, source, address, language, stated));
    return "redirect:/events/" + id + "#figures";
  }

  @PostMapping("/events/{id}/line")
  @FormPage("/events/{id}")
  String writeListEntry(@PathVariable long id, Form form, Viewer viewer) {
    record(id);
    OutreachListLines.ListLine line =
        new OutreachListLines.ListLine(
            form.requiredText("line-date"),
            form.requiredText("line-title"),
            form.requiredText("line-place"),
            form.text("line-who"));
    form.check();
    lines.write(viewer.actor(), id, line);
    return "redirect:/events/" + id + "#line";
  }

  @PostMapping("/events/{id}/needs")
  @FormPage("/events/{id}")
  String addNeed(@PathVariable long id, Form form, Viewer viewer) {
    editable(id, viewer);
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
        editable(id, viewer).needs().stream()
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

  // After the release, these entries are public immediately.
  private EventRecord editable(long id, Viewer viewer) {
    EventRecord record = record(id);
    if (!EventViewBuilder.mayEdit(viewer, releases.ask(record).published().isPresent())) {
      throw new NotFound();
    }
    return record;
  }

  private EventRecord record(long id) {
    return events.find(id).filter(record -> record.event().id() == id).orElseThrow(NotFound::new);
  }
}
