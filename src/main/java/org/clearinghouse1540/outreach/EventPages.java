package org.clearinghouse1540.outreach;

import java.time.Clock;
import java.time.LocalDate;
import java.util.Optional;
import org.clearinghouse1540.access.Viewer;
import org.clearinghouse1540.consent.ConsentGrant;
import org.clearinghouse1540.consent.GateKey;
import org.clearinghouse1540.consent.SeenText;
import org.clearinghouse1540.kit.text.Language;
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

/** The page of an event, and the release of an event to the public. */
@Controller
class EventPages {
  private final Events events;
  private final EventRelease releases;
  private final EventViewBuilder views;
  private final Clock clock;

  EventPages(Events events, EventRelease releases, EventViewBuilder views, Clock clock) {
    this.events = events;
    this.releases = releases;
    this.views = views;
    this.clock = clock;
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
