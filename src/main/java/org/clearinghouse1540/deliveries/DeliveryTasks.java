package org.clearinghouse1540.deliveries;

import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.clearinghouse1540.access.Role;
import org.clearinghouse1540.access.Viewer;
import org.clearinghouse1540.kit.text.Language;
import org.clearinghouse1540.tasks.Task;
import org.clearinghouse1540.tasks.TaskSource;
import org.springframework.stereotype.Component;

/**
 * Deliveries wait for their provider when their time is over, for feedback of both sides when they
 * are done, and for the secretariat when the State says that its need is met.
 */
@Component
final class DeliveryTasks implements TaskSource {
  private final Deliveries deliveries;
  private final Feedbacks feedbacks;
  private final Clock clock;

  DeliveryTasks(Deliveries deliveries, Feedbacks feedbacks, Clock clock) {
    this.deliveries = deliveries;
    this.feedbacks = feedbacks;
    this.clock = clock;
  }

  @Override
  public List<Task> waitingFor(Viewer viewer, Language language) {
    if (!viewer.is(Role.PROVIDER, Role.POINT_OF_CONTACT, Role.MISSION, Role.SECRETARIAT)) {
      return List.of();
    }
    Map<Long, List<Feedback>> said =
        feedbacks.list().stream().collect(Collectors.groupingBy(Feedback::delivery));
    return deliveries.list().stream()
        .flatMap(item -> waiting(viewer, item, said.getOrDefault(item.id(), List.of())))
        .toList();
  }

  private Stream<Task> waiting(Viewer viewer, Delivery delivery, List<Feedback> said) {
    if (viewer.is(Role.SECRETARIAT)) {
      boolean undecided = delivery.need().isPresent() && delivery.met().isEmpty();
      return undecided && DeliveryViews.saysMet(said)
          ? Stream.of(waiting(delivery, "met", said.getLast().on()))
          : Stream.empty();
    }
    String side = DeliveryViews.side(viewer, delivery);
    if (!side.isEmpty() && delivery.done() && DeliveryViews.own(viewer, said).isEmpty()) {
      return Stream.of(waiting(delivery, "feedback", delivery.changed()));
    }
    LocalDate today = LocalDate.now(clock);
    String end = delivery.ends().isEmpty() ? delivery.starts() : delivery.ends();
    return side.equals("provider") && !delivery.done() && !delivery.status().equals("given-up")
        ? ActivityOverview.day(end, false).stream()
            .filter(last -> last.isBefore(today))
            .map(last -> waiting(delivery, "over", last))
        : Stream.empty();
  }

  private static Task waiting(Delivery delivery, String what, LocalDate since) {
    return new Task(
        "deliveries.waits",
        "deliveries.waits." + what,
        List.of(delivery.states()),
        delivery.title(),
        "/deliveries/" + delivery.id(),
        since,
        Optional.empty());
  }
}
