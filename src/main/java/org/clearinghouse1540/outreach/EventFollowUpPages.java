package org.clearinghouse1540.outreach;

import java.time.LocalDate;
import java.util.Optional;
import org.clearinghouse1540.access.Role;
import org.clearinghouse1540.access.Viewer;
import org.clearinghouse1540.kit.web.Form;
import org.clearinghouse1540.kit.web.FormPage;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;

/** Records follow-ups and the list entry of an event. */
@Controller
class EventFollowUpPages {
  private final EditableEvents events;
  private final FollowUps followUps;
  private final FollowUpOwners owners;
  private final OutreachListLines lines;

  EventFollowUpPages(
      EditableEvents events, FollowUps followUps, FollowUpOwners owners, OutreachListLines lines) {
    this.owners = owners;
    this.events = events;
    this.followUps = followUps;
    this.lines = lines;
  }

  @PostMapping("/events/{id}/follow-ups")
  @FormPage("/events/{id}")
  String addFollowUp(@PathVariable long id, Form form, Viewer viewer) {
    events.find(id);
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
    events.find(id);
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
    events.find(id);
    Optional<FollowUps.Assignment> assignment = assignment(form);
    form.check();
    followUps.assign(viewer.actor(), id, followUp, assignment.orElseThrow());
    return "redirect:/events/" + id + "#follow-ups";
  }

  // Empty if no role was chosen, which is a problem of the form then.
  private Optional<FollowUps.Assignment> assignment(Form form) {
    Optional<Role> role =
        form.requiredChoice("owner-role", key -> Role.find(key).filter(FollowUps.OWNERS::contains));
    String name = form.text("owner-name");
    if (role.isPresent() && !name.isEmpty() && !owners.has(role.get(), name)) {
      form.problem("owner-name", "outreach.refused.owner", name);
    }
    Optional<LocalDate> by = form.day("by");
    return role.map(chosen -> new FollowUps.Assignment(chosen, name, by));
  }

  @PostMapping("/events/{id}/line")
  @FormPage("/events/{id}")
  String writeListEntry(@PathVariable long id, Form form, Viewer viewer) {
    events.find(id);
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
}
