package org.clearinghouse1540.outreach;

import java.time.ZoneId;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.clearinghouse1540.access.Viewer;
import org.clearinghouse1540.kit.text.Language;
import org.clearinghouse1540.kit.text.Texts;
import org.clearinghouse1540.kit.web.Form;
import org.clearinghouse1540.kit.web.FormPage;
import org.clearinghouse1540.kit.web.FormView;
import org.clearinghouse1540.kit.web.NotFound;
import org.clearinghouse1540.kit.web.Option;
import org.clearinghouse1540.kit.web.Page;
import org.clearinghouse1540.kit.web.SubmittedForm;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;

/** The form that plans and edits an event, and shows related events before it is saved. */
@Controller
class EventPlanningPages {
  private static final List<String> ZONES =
      ZoneId.getAvailableZoneIds().stream()
          .filter(
              zone ->
                  zone.matches("(Africa|America|Asia|Atlantic|Australia|Europe|Indian|Pacific)/.*"))
          .sorted()
          .toList();
  private static final Set<String> USUAL_ROLES =
      Set.of(
          EventRoles.HOST,
          EventRoles.ORGANIZER,
          EventRoles.IN_COOPERATION,
          EventRoles.INVITED,
          EventRoles.PARTICIPATING);

  private final Events events;
  private final EventEditor editor;
  private final EventForm eventForm;
  private final RelatedEvents related;
  private final RelatedViewBuilder comparisons;
  private final EventRoles roles;
  private final EventTerms terms;
  private final EventRelease releases;

  EventPlanningPages(
      Events events,
      EventEditor editor,
      EventForm eventForm,
      RelatedEvents related,
      RelatedViewBuilder comparisons,
      EventRoles roles,
      EventTerms terms,
      EventRelease releases) {
    this.events = events;
    this.editor = editor;
    this.eventForm = eventForm;
    this.related = related;
    this.comparisons = comparisons;
    this.roles = roles;
    this.terms = terms;
    this.releases = releases;
  }

  @GetMapping("/events/new")
  Page newEvent(Language language, SubmittedForm submitted) {
    FormView form =
        submitted
            .view("/events/new")
            .with("status", EventStatus.PLANNED.key())
            .with("weeks", Integer.toString(RelatedEvents.WEEKS));
    return Page.of(new PlanView(0, false, form, Optional.empty(), choices(language)));
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
    EventRecord record = editable(id, viewer);
    FormView form =
        eventForm
            .fill(submitted.view(address(id)), record)
            .with("weeks", Integer.toString(RelatedEvents.WEEKS));
    Optional<RelatedView> found =
        Optional.of(relatedTo(record, RelatedEvents.WEEKS, language))
            .filter(view -> !view.lines().isEmpty());
    return Page.of(new PlanView(id, isReleased(record), form, found, choices(language)));
  }

  @PostMapping("/events/{id}/plan")
  @FormPage("/events/{id}/plan")
  Object change(@PathVariable long id, Form form, Viewer viewer, Language language) {
    EventRecord record = editable(id, viewer);
    EventEdit edit = eventForm.read(form);
    if (isCheck(form)) {
      return check(id, isReleased(record), form, edit, language);
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
    int weeks = RelatedEvents.weeks(form.value("weeks"));
    RelatedView found = relatedTo(editor.preview(id, edit), weeks, language);
    return Page.of(new PlanView(id, released, typed, Optional.of(found), choices(language)));
  }

  private static String address(long id) {
    return "/events/" + id + "/plan";
  }

  private RelatedView relatedTo(EventRecord record, int weeks, Language language) {
    return comparisons.view(related.of(record, weeks), weeks, language);
  }

  private boolean isReleased(EventRecord record) {
    return releases.ask(record).published().isPresent();
  }

  private EventRecord editable(long id, Viewer viewer) {
    EventRecord record = events.find(id).orElseThrow(NotFound::new);
    if (record.event().id() != id || !EventViewBuilder.mayEdit(viewer, isReleased(record))) {
      throw new NotFound();
    }
    return record;
  }

  private PlanView.Choices choices(Language language) {
    return new PlanView.Choices(
        terms.types(language),
        Arrays.stream(EventStatus.values())
            .map(status -> new Option(status.key(), Texts.get(language, status.text())))
            .toList(),
        EventRecordForms.languages(),
        terms.areas(language, false),
        roles.list().stream().map(role -> field(role, language)).toList(),
        ZONES);
  }

  private static PlanView.RoleField field(EventRoles.EventRole role, Language language) {
    boolean usual = USUAL_ROLES.contains(role.key());
    return new PlanView.RoleField(
        "role-" + role.key(),
        role.name(language),
        usual && role.side() != EventRoles.Side.ORGANIZER ? 5 : 2,
        usual);
  }
}
