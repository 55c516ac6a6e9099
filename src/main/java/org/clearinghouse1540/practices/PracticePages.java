package org.clearinghouse1540.practices;

import java.time.Clock;
import java.time.LocalDate;
import java.time.format.DateTimeParseException;
import java.util.List;
import java.util.Optional;
import org.clearinghouse1540.consent.Audience;
import org.clearinghouse1540.consent.ConsentGrant;
import org.clearinghouse1540.consent.Consents;
import org.clearinghouse1540.consent.GateKey;
import org.clearinghouse1540.consent.Published;
import org.clearinghouse1540.kit.BadInput;
import org.clearinghouse1540.kit.web.NotFound;
import org.clearinghouse1540.kit.web.Page;
import org.clearinghouse1540.kit.web.Viewer;
import org.clearinghouse1540.obligations.SubjectArea;
import org.clearinghouse1540.obligations.SubjectAreas;
import org.clearinghouse1540.states.States;
import org.springframework.stereotype.Controller;
import org.springframework.util.LinkedMultiValueMap;
import org.springframework.util.MultiValueMap;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;

/** Effective practices by area: recorded by experts, posted by the consent of who tells of them. */
@Controller
class PracticePages {
  private final Practices practices;
  private final Consents consents;
  private final SubjectAreas areas;
  private final States states;
  private final Clock clock;

  PracticePages(
      Practices practices, Consents consents, SubjectAreas areas, States states, Clock clock) {
    this.practices = practices;
    this.consents = consents;
    this.areas = areas;
    this.states = states;
    this.clock = clock;
  }

  @GetMapping("/practices")
  Page list(Viewer viewer, @RequestParam(defaultValue = "") String area) {
    return list(viewer, area, new LinkedMultiValueMap<>());
  }

  // What was typed stays in the form until it is recorded.
  private Page list(Viewer viewer, String area, MultiValueMap<String, String> typed) {
    return Page.of("practices/practices.jte")
        .with("practices", in(area, practices.list()))
        .with("address", "/practices")
        .with("mayRecord", List.of("expert", "secretariat").contains(viewer.role()))
        .with("linked", true)
        .with("areas", subjects())
        .with("area", area)
        .with("states", states)
        .with("typed", typed)
        .with("wrong", "")
        .with("problems", List.of());
  }

  private List<SubjectArea> subjects() {
    return areas.list().stream().filter(subjectArea -> !subjectArea.help()).toList();
  }

  private static List<Practice> in(String area, List<Practice> found) {
    return found.stream()
        .filter(
            practice ->
                area.isEmpty() || practice.areas().stream().anyMatch(a -> a.key().equals(area)))
        .toList();
  }

  @GetMapping("/public/practices")
  Page posted(@RequestParam(defaultValue = "") String area) {
    return Page.of("practices/practices.jte")
        .with("practices", in(area, practices.posted().stream().map(Published::value).toList()))
        .with("address", "/public/practices")
        .with("mayRecord", false)
        .with("linked", false)
        .with("areas", subjects())
        .with("area", area)
        .with("states", states)
        .with("typed", new LinkedMultiValueMap<String, String>())
        .with("wrong", "")
        .with("problems", List.of());
  }

  @PostMapping("/practices")
  Object record(Viewer viewer, @RequestParam MultiValueMap<String, String> fields) {
    try {
      return "redirect:/practices/" + practices.record(viewer.actor(), typed(fields));
    } catch (BadInput bad) {
      return list(viewer, "", fields)
          .with("wrong", bad.field())
          .with("problems", bad.reasons())
          .withStatus(400);
    }
  }

  private Practice typed(MultiValueMap<String, String> fields) {
    List<SubjectArea> chosen =
        Optional.ofNullable(fields.get("areas")).orElse(List.of()).stream()
            .map(
                key ->
                    areas
                        .find(key)
                        .orElseThrow(() -> new BadInput("areas", "There is no such subject area.")))
            .toList();
    return new Practice(
        0,
        text(fields, "state"),
        text(fields, "title"),
        text(fields, "words"),
        chosen,
        text(fields, "source"),
        text(fields, "address"),
        day(text(fields, "on")));
  }

  private static String text(MultiValueMap<String, String> fields, String name) {
    return Optional.ofNullable(fields.getFirst(name)).orElse("").strip();
  }

  private static Optional<LocalDate> day(String text) {
    try {
      return text.isEmpty() ? Optional.empty() : Optional.of(LocalDate.parse(text));
    } catch (DateTimeParseException none) {
      throw new BadInput("on", "Write the day as year-month-day, such as 2026-11-23.");
    }
  }

  @GetMapping("/practices/{id}")
  Page practice(Viewer viewer, @PathVariable long id) {
    return screen(viewer, practices.find(id).orElseThrow(NotFound::new), List.of());
  }

  private Page screen(Viewer viewer, Practice practice, List<String> problems) {
    boolean mayPost = viewer.role().equals("secretariat");
    return Page.of("practices/practice.jte")
        .with("practice", practice)
        .with("mayPost", mayPost)
        .with("given", mayPost ? consents.list(Practices.subject(practice.id())) : List.of())
        .with("today", LocalDate.now(clock))
        .with("states", states)
        .with("problems", problems);
  }

  /** The secretariat records the consent as it arrived. */
  @PostMapping("/practices/{id}/consent")
  Object consent(
      Viewer viewer, @PathVariable long id, @RequestParam(defaultValue = "") String document) {
    Practice practice = practices.find(id).orElseThrow(NotFound::new);
    LocalDate today = LocalDate.now(clock);
    try {
      consents.give(
          viewer.actor(),
          Practices.subject(id),
          ConsentGrant.toPublish(GateKey.CONSENT, practice.state(), document, today),
          today);
      return "redirect:/practices/" + id;
    } catch (BadInput bad) {
      return screen(viewer, practice, bad.reasons()).withStatus(400);
    }
  }

  @PostMapping("/practices/{id}/withdrawal")
  Object withdraw(
      Viewer viewer, @PathVariable long id, @RequestParam(defaultValue = "") String document) {
    Practice practice = practices.find(id).orElseThrow(NotFound::new);
    try {
      consents.withdraw(
          viewer.actor(),
          Practices.subject(id),
          GateKey.CONSENT,
          Audience.EVERYBODY,
          document,
          LocalDate.now(clock));
      return "redirect:/practices/" + id;
    } catch (BadInput bad) {
      return screen(viewer, practice, bad.reasons()).withStatus(400);
    }
  }
}
