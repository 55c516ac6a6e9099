package org.clearinghouse1540.publication;

import org.clearinghouse1540.assistance.RequestTable;
import org.clearinghouse1540.consent.Published;
import org.clearinghouse1540.kit.text.Language;
import org.clearinghouse1540.kit.web.NotFound;
import org.clearinghouse1540.kit.web.Page;
import org.clearinghouse1540.outreach.EventRecord;
import org.clearinghouse1540.outreach.EventSections;
import org.clearinghouse1540.outreach.EventTerms;
import org.clearinghouse1540.states.State;
import org.clearinghouse1540.states.States;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;

/** The pages that are open to the public. Their content is {@code Published} only. */
@Controller
class PublicationPages {
  private final PublicEvents events;
  private final PublicStates profiles;
  private final PublicAssistance assistance;
  private final States states;
  private final EventTerms terms;
  private final EventSections sections;

  PublicationPages(
      PublicEvents events,
      PublicStates profiles,
      PublicAssistance assistance,
      States states,
      EventTerms terms,
      EventSections sections) {
    this.events = events;
    this.profiles = profiles;
    this.assistance = assistance;
    this.states = states;
    this.terms = terms;
    this.sections = sections;
  }

  @GetMapping("/")
  Page home() {
    return Page.of("publication/home.jte");
  }

  @GetMapping("/public/events")
  Page events(Language language) {
    return Page.of(
        new EventListView(
            events.list().stream()
                .map(Published::value)
                .map(
                    event ->
                        new EventListView.Line(
                            event, terms.place(event.city(), event.country(), language)))
                .toList()));
  }

  @GetMapping("/public/events/{id}")
  Page event(@PathVariable long id, Language language) {
    Published<EventRecord> published = events.find(id).orElseThrow(NotFound::new);
    return Page.of(
        new PublicEventView(
            published.value().event(),
            sections.facts(published.value(), language),
            sections.participants(published.value(), language, EventSections.Readers.PUBLIC),
            published.ground()));
  }

  @GetMapping("/public/states")
  Page states(Language language) {
    return Page.of(new StateListView(states.members(language)));
  }

  @GetMapping("/public/states/{code}")
  Page state(@PathVariable String code) {
    State state = states.find(code).filter(State::member).orElseThrow(NotFound::new);
    return Page.of(new PublicStateView(state, profiles.find(code).orElseThrow(NotFound::new)));
  }

  @GetMapping("/public/requests")
  Page requests(Language language) {
    return Page.of(
        new RequestListView(
            RequestTable.published(
                assistance.requests().stream().map(Published::value).toList(), states, language)));
  }

  @GetMapping("/public/offers")
  Page offers() {
    return Page.of(new OfferListView(assistance.offers().stream().map(Published::value).toList()));
  }
}
