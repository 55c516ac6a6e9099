package org.clearinghouse1540.publication;

import org.clearinghouse1540.kit.text.Language;
import org.clearinghouse1540.kit.web.NotFound;
import org.clearinghouse1540.kit.web.Page;
import org.clearinghouse1540.outreach.EventRoles;
import org.clearinghouse1540.outreach.EventTypes;
import org.clearinghouse1540.states.State;
import org.clearinghouse1540.states.States;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;

/** What everybody sees without signing in. Every page takes {@code Published} only. */
@Controller
class PublicationPages {
  private final PublicEvents events;
  private final PublicStates profiles;
  private final PublicAssistance assistance;
  private final States states;
  private final EventTypes kinds;
  private final EventRoles roles;

  PublicationPages(
      PublicEvents events,
      PublicStates profiles,
      PublicAssistance assistance,
      States states,
      EventTypes kinds,
      EventRoles roles) {
    this.events = events;
    this.profiles = profiles;
    this.assistance = assistance;
    this.states = states;
    this.kinds = kinds;
    this.roles = roles;
  }

  @GetMapping("/")
  Page home() {
    return Page.of("publication/home.jte");
  }

  @GetMapping("/public/events")
  Page events() {
    return Page.of("publication/events.jte").with("events", events.list()).with("states", states);
  }

  @GetMapping("/public/events/{id}")
  Page event(@PathVariable long id) {
    return Page.of("publication/event.jte")
        .with("published", events.find(id).orElseThrow(NotFound::new))
        .with("kinds", kinds)
        .with("roles", roles)
        .with("states", states);
  }

  @GetMapping("/public/states")
  Page states(Language language) {
    return Page.of("publication/states.jte").with("states", states.members(language));
  }

  @GetMapping("/public/states/{code}")
  Page state(@PathVariable String code) {
    State state = states.find(code).filter(State::member).orElseThrow(NotFound::new);
    return Page.of("publication/state.jte")
        .with("state", state)
        .with("profile", profiles.find(code).orElseThrow(NotFound::new));
  }

  @GetMapping("/public/requests")
  Page requests() {
    return Page.of("publication/requests.jte")
        .with("requests", assistance.requests())
        .with("states", states);
  }

  @GetMapping("/public/offers")
  Page offers() {
    return Page.of("publication/offers.jte").with("offers", assistance.offers());
  }
}
