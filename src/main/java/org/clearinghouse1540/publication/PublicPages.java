package org.clearinghouse1540.publication;

import org.clearinghouse1540.kit.text.Language;
import org.clearinghouse1540.kit.web.NotFound;
import org.clearinghouse1540.kit.web.Screen;
import org.clearinghouse1540.outreach.Kinds;
import org.clearinghouse1540.outreach.Roles;
import org.clearinghouse1540.states.State;
import org.clearinghouse1540.states.States;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;

/** What everybody sees without signing in. Every page takes {@code Published} only. */
@Controller
class PublicPages {
  private final PublicEvents events;
  private final PublicStates profiles;
  private final PublicAssistance assistance;
  private final States states;
  private final Kinds kinds;
  private final Roles roles;

  PublicPages(
      PublicEvents events,
      PublicStates profiles,
      PublicAssistance assistance,
      States states,
      Kinds kinds,
      Roles roles) {
    this.events = events;
    this.profiles = profiles;
    this.assistance = assistance;
    this.states = states;
    this.kinds = kinds;
    this.roles = roles;
  }

  @GetMapping("/")
  Screen home() {
    return Screen.of("publication/home.jte");
  }

  @GetMapping("/public/events")
  Screen events() {
    return Screen.of("publication/events.jte").with("events", events.list()).with("states", states);
  }

  @GetMapping("/public/events/{id}")
  Screen event(@PathVariable long id) {
    return Screen.of("publication/event.jte")
        .with("published", events.find(id).orElseThrow(NotFound::new))
        .with("kinds", kinds)
        .with("roles", roles)
        .with("states", states);
  }

  @GetMapping("/public/states")
  Screen states(Language language) {
    return Screen.of("publication/states.jte").with("states", states.members(language));
  }

  @GetMapping("/public/states/{code}")
  Screen state(@PathVariable String code) {
    State state = states.find(code).filter(State::member).orElseThrow(NotFound::new);
    return Screen.of("publication/state.jte")
        .with("state", state)
        .with("profile", profiles.find(code).orElseThrow(NotFound::new));
  }

  @GetMapping("/public/requests")
  Screen requests() {
    return Screen.of("publication/requests.jte")
        .with("requests", assistance.requests())
        .with("states", states);
  }

  @GetMapping("/public/offers")
  Screen offers() {
    return Screen.of("publication/offers.jte").with("offers", assistance.offers());
  }
}
