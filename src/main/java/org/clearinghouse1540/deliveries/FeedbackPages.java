package org.clearinghouse1540.deliveries;

import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import org.clearinghouse1540.access.Viewer;
import org.clearinghouse1540.consent.Audience;
import org.clearinghouse1540.consent.ConsentGrant;
import org.clearinghouse1540.consent.Consents;
import org.clearinghouse1540.consent.GateKey;
import org.clearinghouse1540.kit.BadInput;
import org.clearinghouse1540.kit.web.NotFound;
import org.clearinghouse1540.kit.web.Page;
import org.clearinghouse1540.states.States;
import org.springframework.stereotype.Controller;
import org.springframework.util.MultiValueMap;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;

/** What each side says of a delivery, its summary for everybody, and what was posted of it. */
@Controller
class FeedbackPages {
  private static final List<String> MET = List.of("yes", "in-part", "no", "not-said");
  private final States states;
  private final Deliveries deliveries;
  private final Feedbacks feedbacks;
  private final DeliveryViews screens;
  private final Consents consents;
  private final Clock clock;

  FeedbackPages(
      States states,
      Deliveries deliveries,
      Feedbacks feedbacks,
      DeliveryViews screens,
      Consents consents,
      Clock clock) {
    this.states = states;
    this.deliveries = deliveries;
    this.feedbacks = feedbacks;
    this.screens = screens;
    this.consents = consents;
    this.clock = clock;
  }

  @PostMapping("/deliveries/{id}/feedback")
  Object give(
      Viewer viewer, @PathVariable long id, @RequestParam MultiValueMap<String, String> fields) {
    Delivery delivery = deliveries.find(id).orElseThrow(NotFound::new);
    String side = DeliveryViews.side(viewer, delivery);
    if (side.isEmpty()) {
      throw new NotFound();
    }
    Typed typed = new Typed(fields);
    try {
      if (typed.text("activities").isEmpty()) {
        throw new BadInput("activities", "Say what was done, in a few words.");
      }
      boolean recipient = side.equals("recipient");
      feedbacks.give(
          viewer.actor(),
          new Feedback(
              0,
              id,
              side,
              viewer.party(),
              typed.text("activities", 20_000),
              typed.text("achievements", 20_000),
              typed.text("opportunities", 20_000),
              typed.oneOf("met", MET, "Say whether the need is met, or that you do not say it."),
              recipient ? typed.text("cell", 200) : "",
              recipient ? typed.text("cell-words", 5_000) : "",
              LocalDate.now(clock),
              Optional.empty()));
      return back(id);
    } catch (BadInput bad) {
      return screens.screen(viewer, delivery, bad.reasons()).withStatus(400);
    }
  }

  @PostMapping("/deliveries/{id}/summary")
  Object summarize(
      Viewer viewer, @PathVariable long id, @RequestParam(defaultValue = "") String summary) {
    return done(
        viewer,
        id,
        own -> {
          if (summary.isBlank() || summary.length() > 5_000) {
            throw new BadInput("summary", "Write the summary, in 5,000 characters at most.");
          }
          feedbacks.summarize(viewer.actor(), own, summary.strip());
        });
  }

  /** The author consents that its summary, and nothing else, is posted. */
  @PostMapping("/deliveries/{id}/summary/consent")
  Object consent(
      Viewer viewer, @PathVariable long id, @RequestParam(defaultValue = "") String document) {
    LocalDate today = LocalDate.now(clock);
    return done(
        viewer,
        id,
        own -> {
          if (own.summary().isEmpty()) {
            throw new BadInput("summary", "Write the summary first.");
          }
          consents.give(
              viewer.actor(),
              Feedbacks.subject(own.id()),
              ConsentGrant.express(
                  GateKey.CONSENT,
                  Audience.SUMMARY,
                  own.party(),
                  document,
                  today,
                  Optional.empty()),
              today);
        });
  }

  @PostMapping("/deliveries/{id}/summary/withdrawal")
  Object withdraw(
      Viewer viewer, @PathVariable long id, @RequestParam(defaultValue = "") String document) {
    return done(
        viewer,
        id,
        own ->
            consents.withdraw(
                viewer.actor(),
                Feedbacks.subject(own.id()),
                GateKey.CONSENT,
                Audience.SUMMARY,
                document,
                LocalDate.now(clock)));
  }

  private Object done(Viewer viewer, long id, java.util.function.Consumer<Feedback> work) {
    Delivery delivery = deliveries.find(id).orElseThrow(NotFound::new);
    Feedback own = DeliveryViews.own(viewer, feedbacks.listFor(id)).orElseThrow(NotFound::new);
    try {
      work.accept(own);
      return back(id);
    } catch (BadInput bad) {
      return screens.screen(viewer, delivery, bad.reasons()).withStatus(400);
    }
  }

  @GetMapping("/public/results")
  Page posted() {
    return Page.of("deliveries/results.jte")
        .with("states", states)
        .with("results", feedbacks.posted());
  }

  private static String back(long id) {
    return "redirect:/deliveries/" + id;
  }
}
