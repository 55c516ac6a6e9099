package org.clearinghouse1540.publication;

import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.clearinghouse1540.assistance.RequestTable;
import org.clearinghouse1540.consent.Published;
import org.clearinghouse1540.kit.text.Language;
import org.clearinghouse1540.kit.text.Texts;
import org.clearinghouse1540.kit.web.NotFound;
import org.clearinghouse1540.kit.web.Page;
import org.clearinghouse1540.outreach.Event;
import org.clearinghouse1540.outreach.EventRoles;
import org.clearinghouse1540.outreach.EventTypes;
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
  private final EventTypes types;
  private final EventRoles roles;

  PublicationPages(
      PublicEvents events,
      PublicStates profiles,
      PublicAssistance assistance,
      States states,
      EventTypes types,
      EventRoles roles) {
    this.events = events;
    this.profiles = profiles;
    this.assistance = assistance;
    this.states = states;
    this.types = types;
    this.roles = roles;
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
                .map(event -> new EventListView.Line(event, place(event, language)))
                .toList()));
  }

  private String place(Event event, Language language) {
    String state = event.country().isEmpty() ? "" : states.name(event.country(), language);
    return Stream.of(event.city(), state)
        .filter(name -> !name.isEmpty())
        .collect(Collectors.joining(Texts.get(language, "outreach.comma")));
  }

  @GetMapping("/public/events/{id}")
  Page event(@PathVariable long id) {
    return Page.of(
        new PublicEventView(events.find(id).orElseThrow(NotFound::new), states, types, roles));
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
