package org.clearinghouse1540.deliveries;

import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;
import org.clearinghouse1540.access.Role;
import org.clearinghouse1540.access.Viewer;
import org.clearinghouse1540.consent.ConsentRecord;
import org.clearinghouse1540.consent.Consents;
import org.clearinghouse1540.kit.web.Page;
import org.clearinghouse1540.states.States;
import org.springframework.stereotype.Component;

/** The page of a delivery with what the one who looks may see and say of it. */
@Component
final class DeliveryViews {
  private final States states;
  private final Deliveries deliveries;
  private final Feedbacks feedbacks;
  private final Consents consents;
  private final Clock clock;

  DeliveryViews(
      States states, Deliveries deliveries, Feedbacks feedbacks, Consents consents, Clock clock) {
    this.states = states;
    this.deliveries = deliveries;
    this.feedbacks = feedbacks;
    this.consents = consents;
    this.clock = clock;
  }

  Page screen(Viewer viewer, Delivery delivery, List<String> problems) {
    List<Feedback> said = feedbacks.listFor(delivery.id());
    Optional<Feedback> own = own(viewer, said);
    Map<Long, List<ConsentRecord>> given =
        said.stream()
            .collect(
                Collectors.toMap(
                    Feedback::id, feedback -> consents.list(Feedbacks.subject(feedback.id()))));
    return Page.of("deliveries/delivery.jte")
        .with("states", states)
        .with("delivery", delivery)
        .with("costs", deliveries.costs(delivery.id()))
        .with("feedback", said)
        .with("given", given)
        .with("own", own)
        .with("side", side(viewer, delivery))
        .with("mayChange", mayChange(viewer, delivery))
        .with(
            "mayRecordMet",
            viewer.is(Role.SECRETARIAT)
                && delivery.need().isPresent()
                && delivery.met().isEmpty()
                && saysMet(said))
        .with("today", LocalDate.now(clock))
        .with("problems", problems);
  }

  static boolean saysMet(List<Feedback> said) {
    return said.stream().anyMatch(f -> f.side().equals("recipient") && f.met().equals("yes"));
  }

  /** The feedback of the one who looks. */
  static Optional<Feedback> own(Viewer viewer, List<Feedback> said) {
    return said.stream().filter(feedback -> feedback.party().equals(viewer.party())).findFirst();
  }

  /** On which side of a delivery a viewer stands; empty for neither. */
  static String side(Viewer viewer, Delivery delivery) {
    if (viewer.is(Role.PROVIDER)) {
      boolean own = !delivery.party().isEmpty() && delivery.party().equals(viewer.party());
      return own ? "provider" : "";
    }
    return viewer.representsState() && delivery.isFor(viewer.party()) ? "recipient" : "";
  }

  static boolean mayChange(Viewer viewer, Delivery delivery) {
    return viewer.is(Role.SECRETARIAT) || side(viewer, delivery).equals("provider");
  }
}
