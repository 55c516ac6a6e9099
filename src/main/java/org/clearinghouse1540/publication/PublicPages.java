package org.clearinghouse1540.publication;

import org.clearinghouse1540.kit.web.NotFound;
import org.clearinghouse1540.kit.web.Screen;
import org.clearinghouse1540.states.States;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;

/** What everybody sees without signing in. Every page takes {@code Published} only. */
@Controller
class PublicPages {
  private final PublicEvents events;
  private final States states;

  PublicPages(PublicEvents events, States states) {
    this.events = events;
    this.states = states;
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
        .with("states", states);
  }
}
