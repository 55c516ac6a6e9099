package org.clearinghouse1540.outreach;

import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.clearinghouse1540.access.Permission;
import org.clearinghouse1540.access.Viewer;
import org.clearinghouse1540.consent.ConsentGrant;
import org.clearinghouse1540.consent.GateKey;
import org.clearinghouse1540.consent.SeenText;
import org.clearinghouse1540.kit.Paging;
import org.clearinghouse1540.kit.text.Language;
import org.clearinghouse1540.kit.text.TextFolding;
import org.clearinghouse1540.kit.web.Act;
import org.clearinghouse1540.kit.web.BindingAct;
import org.clearinghouse1540.kit.web.Form;
import org.clearinghouse1540.kit.web.FormPage;
import org.clearinghouse1540.kit.web.NotFound;
import org.clearinghouse1540.kit.web.Page;
import org.clearinghouse1540.kit.web.SubmittedForm;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;

/** The list of events, the page of an event, and the release of an event to the public. */
@Controller
class EventPages {
  private final Events events;
  private final EventRelease releases;
  private final EventTerms terms;
  private final EventViewBuilder views;
  private final Clock clock;

  EventPages(
      Events events, EventRelease releases, EventTerms terms, EventViewBuilder views, Clock clock) {
    this.events = events;
    this.releases = releases;
    this.terms = terms;
    this.views = views;
    this.clock = clock;
  }

  @GetMapping("/events")
  Page list(
      @RequestParam(defaultValue = "") String q,
      @RequestParam(defaultValue = "1") String page,
      Viewer viewer,
      Language language) {
    Found found = q.isBlank() ? all(page) : matching(q.strip(), page);
    return Page.of(
        new EventsView(
            found.events().stream().map(event -> summary(event, language)).toList(),
            found.paging(),
            q.strip(),
            viewer.may(Permission.EDIT_EVENTS),
            found.years()));
  }

  private record Found(List<Event> events, Paging paging, List<String> years) {}

  private Found all(String page) {
    Map<String, Integer> years = events.years();
    int found = years.values().stream().mapToInt(Integer::intValue).sum();
    Paging paging = Paging.of(page, found, Paging.LINES);
    return new Found(
        events.list(paging),
        paging,
        years.keySet().stream().filter(year -> year.length() == 4).toList());
  }

  // The words of a search are compared without regard to accents, which the database cannot do.
  private Found matching(String wanted, String page) {
    Map<Long, List<String>> reported = events.reportedTitles();
    List<Event> found =
        events.list().stream()
            .filter(
                event ->
                    TextFolding.IGNORING_DIACRITICS.contains(
                        String.join(" ", event.titles())
                            + " "
                            + String.join(" ", reported.getOrDefault(event.id(), List.of()))
                            + " "
                            + event.city()
                            + " "
                            + event.start(),
                        wanted))
            .toList();
    Paging paging = Paging.of(page, found.size(), Paging.LINES);
    return new Found(paging.of(found), paging, EventSections.years(found));
  }

  private EventSummary summary(Event event, Language language) {
    return new EventSummary(
        event, terms.type(event, language), terms.place(event.city(), event.country(), language));
  }

  @GetMapping("/events/{id}")
  Object event(
      @PathVariable long id,
      @RequestParam(defaultValue = "") String weeks,
      Viewer viewer,
      Language language,
      SubmittedForm submitted) {
    EventRecord record = record(id);
    if (record.event().id() != id) {
      return "redirect:/events/" + record.event().id();
    }
    return Page.of(
        views.view(
            record,
            RelatedEvents.weeks(weeks),
            new EventViewBuilder.PageRequest(viewer, language, submitted)));
  }

  @PostMapping("/events/{id}/approval")
  @FormPage("/events/{id}")
  @BindingAct(value = "outreach.release.go", to = "access.receiver.public")
  String approve(@PathVariable long id, Form form, Act act, Viewer viewer) {
    record(id);
    String givenBy = form.requiredText("given-by", 500);
    String document = form.requiredText("document", 500);
    Optional<LocalDate> givenOn = form.requiredDay("given-on");
    form.check();
    act.on(record(id).event().title(), "/events/" + id);
    releases.give(
        viewer.actor(),
        id,
        ConsentGrant.toPublish(GateKey.APPROVAL, givenBy, document, givenOn.orElseThrow()),
        SeenText.of(form),
        LocalDate.now(clock));
    return "redirect:/events/" + id + "#publication";
  }

  @PostMapping("/events/{id}/withdrawal")
  @FormPage("/events/{id}")
  @BindingAct(value = "outreach.withdraw.go", to = "access.receiver.public")
  String withdraw(@PathVariable long id, Form form, Act act, Viewer viewer) {
    record(id);
    String document = form.requiredText("document", 500);
    form.check();
    act.on(record(id).event().title(), "/events/" + id).closes("outreach.closes.publication");
    releases.withdraw(viewer.actor(), id, document, LocalDate.now(clock));
    return "redirect:/events/" + id + "#publication";
  }

  private EventRecord record(long id) {
    return events.find(id).orElseThrow(NotFound::new);
  }
}
