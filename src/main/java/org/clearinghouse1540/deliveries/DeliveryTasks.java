package org.clearinghouse1540.deliveries;

import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.clearinghouse1540.access.Permission;
import org.clearinghouse1540.access.Viewer;
import org.clearinghouse1540.consent.Consents;
import org.clearinghouse1540.kit.text.Language;
import org.clearinghouse1540.tasks.Task;
import org.clearinghouse1540.tasks.TaskSource;
import org.springframework.stereotype.Component;

/**
 * Tasks about deliveries: the provider updates one whose end date has passed, both sides give
 * feedback on a completed one, and the secretariat records a need that its State reports as met.
 */
@Component
final class DeliveryTasks implements TaskSource {
  private final Deliveries deliveries;
  private final Feedbacks feedbacks;
  private final PlaceNames places;
  private final Consents consents;
  private final Clock clock;

  DeliveryTasks(
      Deliveries deliveries,
      Feedbacks feedbacks,
      PlaceNames places,
      Consents consents,
      Clock clock) {
    this.deliveries = deliveries;
    this.feedbacks = feedbacks;
    this.places = places;
    this.consents = consents;
    this.clock = clock;
  }

  /** The reasons for which a delivery is a task. */
  private enum DeliveryTaskReason {
    MET("met"),
    FEEDBACK("feedback"),
    OVERDUE("over"),
    RECORDED("recorded");

    private final String key;

    DeliveryTaskReason(String key) {
      this.key = key;
    }
  }

  @Override
  public List<Task> waitingFor(Viewer viewer, Language language) {
    boolean confirms = viewer.may(Permission.CONFIRM_NEEDS_MET);
    if (!confirms && !viewer.may(Permission.GIVE_FEEDBACK)) {
      return List.of();
    }
    Map<Long, List<Feedback>> given =
        feedbacks.list().stream().collect(Collectors.groupingBy(Feedback::delivery));
    return deliveries.list().stream()
        .flatMap(
            delivery -> {
              List<Feedback> own = given.getOrDefault(delivery.id(), List.of());
              Optional<Task> task =
                  confirms
                      ? confirmation(delivery, own, language)
                      : ofSide(viewer, delivery, own, language);
              return Stream.concat(task.stream(), changed(viewer, delivery, own).stream());
            })
        .toList();
  }

  private Optional<Task> confirmation(Delivery delivery, List<Feedback> given, Language language) {
    return deliveries.awaitsConfirmation(delivery, given)
        ? Optional.of(task(delivery, DeliveryTaskReason.MET, given.getLast().on(), language))
        : Optional.empty();
  }

  private Optional<Task> ofSide(
      Viewer viewer, Delivery delivery, List<Feedback> given, Language language) {
    Optional<DeliverySide> side = DeliverySide.of(viewer, delivery);
    if (side.isEmpty()) {
      return Optional.empty();
    }
    if (delivery.isDone() && FeedbackRules.own(viewer, given).isEmpty()) {
      return Optional.of(task(delivery, DeliveryTaskReason.FEEDBACK, delivery.changed(), language));
    }
    if (side.get() == DeliverySide.RECIPIENT && !delivery.isDone()) {
      return Optional.of(
          task(delivery, DeliveryTaskReason.RECORDED, delivery.changed(), language)
              .asNotice("delivery/" + delivery.id() + " " + delivery.status().name()));
    }
    if (side.get() != DeliverySide.PROVIDER || delivery.status().isOver()) {
      return Optional.empty();
    }
    return delivery
        .period()
        .last()
        .filter(last -> last.isBefore(LocalDate.now(clock)))
        .map(last -> task(delivery, DeliveryTaskReason.OVERDUE, last, language));
  }

  // The author of a summary that was changed since it consented to its publication.
  private Optional<Task> changed(Viewer viewer, Delivery delivery, List<Feedback> given) {
    return FeedbackRules.own(viewer, given).stream()
        .flatMap(feedback -> consents.changes(Feedbacks.subject(feedback.id())).stream())
        .findFirst()
        .map(
            change ->
                new Task(
                    "consent.waits",
                    "consent.waits.consent",
                    List.of(),
                    delivery.title(),
                    "/deliveries/" + delivery.id(),
                    change.since(),
                    Optional.empty()));
  }

  private Task task(
      Delivery delivery, DeliveryTaskReason reason, LocalDate since, Language language) {
    return new Task(
        "deliveries.waits",
        "deliveries.waits." + reason.key,
        List.of(String.join("; ", places.of(delivery.states(), language))),
        delivery.title(),
        "/deliveries/" + delivery.id() + (reason == DeliveryTaskReason.FEEDBACK ? "#feedback" : ""),
        since,
        Optional.empty());
  }
}
