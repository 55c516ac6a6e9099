package org.clearinghouse1540.outreach;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.clearinghouse1540.access.Viewer;
import org.clearinghouse1540.kit.text.Language;
import org.clearinghouse1540.kit.web.Form;
import org.clearinghouse1540.kit.web.FormPage;
import org.clearinghouse1540.kit.web.FormView;
import org.clearinghouse1540.kit.web.Page;
import org.clearinghouse1540.kit.web.SubmittedForm;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;

/** The form that plans and edits an event, and shows related events before it is saved. */
@Controller
class EventPlanningPages {
  private final EditableEvents events;
  private final EventEditor editor;
  private final EventForm eventForm;
  private final EventPreview preview;
  private final EventFormChoices choices;

  EventPlanningPages(
      EditableEvents events,
      EventEditor editor,
      EventForm eventForm,
      EventPreview preview,
      EventFormChoices choices) {
    this.events = events;
    this.editor = editor;
    this.eventForm = eventForm;
    this.preview = preview;
    this.choices = choices;
  }

  @GetMapping("/events/new")
  Page newEvent(Language language, SubmittedForm submitted) {
    FormView form =
        submitted
            .view("/events/new")
            .with("status", EventStatus.PLANNED.key())
            .with("weeks", Integer.toString(RelatedEvents.WEEKS));
    return Page.of(new PlanView(0, false, form, Optional.empty(), choices.in(language)));
  }

  @PostMapping("/events/new")
  @FormPage("/events/new")
  Object plan(Form form, Viewer viewer, Language language) {
    EventEdit edit = eventForm.read(form);
    if (isCheck(form)) {
      return check(0, false, form, edit, language);
    }
    return "redirect:/events/" + editor.plan(viewer.actor(), edit);
  }

  @GetMapping("/events/{id}/plan")
  Page event(@PathVariable long id, Viewer viewer, Language language, SubmittedForm submitted) {
    EventRecord record = events.findEditable(id, viewer);
    FormView form =
        eventForm
            .fill(submitted.view(address(id)), record)
            .with("weeks", Integer.toString(RelatedEvents.WEEKS));
    Optional<RelatedView> found =
        Optional.of(preview.relatedTo(record, RelatedEvents.WEEKS, language))
            .filter(view -> !view.lines().isEmpty());
    return Page.of(new PlanView(id, events.isReleased(record), form, found, choices.in(language)));
  }

  @PostMapping("/events/{id}/plan")
  @FormPage("/events/{id}/plan")
  Object change(@PathVariable long id, Form form, Viewer viewer, Language language) {
    EventRecord record = events.findEditable(id, viewer);
    EventEdit edit = eventForm.read(form);
    if (isCheck(form)) {
      return check(id, events.isReleased(record), form, edit, language);
    }
    editor.change(viewer.actor(), id, edit);
    return "redirect:/events/" + id;
  }

  private static boolean isCheck(Form form) {
    return form.value("act").equals("check");
  }

  // Shows the form as it was sent, with the related events.
  private Page check(long id, boolean released, Form form, EventEdit edit, Language language) {
    String address = id == 0 ? "/events/new" : address(id);
    FormView typed = new SubmittedForm(address, form.all(), List.of(), Map.of()).view(address);
    int weeks = EventForm.weeks(form);
    RelatedView found = preview.relatedTo(id, edit, weeks, language);
    return Page.of(new PlanView(id, released, typed, Optional.of(found), choices.in(language)));
  }

  private static String address(long id) {
    return "/events/" + id + "/plan";
  }
}
