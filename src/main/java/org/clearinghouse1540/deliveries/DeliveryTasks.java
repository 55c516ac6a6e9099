package org.clearinghouse1540.deliveries;

import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.clearinghouse1540.access.Viewer;
import org.clearinghouse1540.consent.Consents;
import org.clearinghouse1540.kit.text.Language;
import org.clearinghouse1540.tasks.NoticePeriod;
import org.clearinghouse1540.tasks.Task;
import org.clearinghouse1540.tasks.TaskSource;
import org.clearinghouse1540.tasks.Transition;
import org.clearinghouse1540.tasks.Transitions;
import org.springframework.stereotype.Component;

/**
 * Tasks about deliveries: the provider updates one whose end date has passed, both sides give
 * feedback on a completed one, and the secretariat records a need that its State reports as met, or
 * learns that a State no longer does so, or that a side gives no feedback.
 */
@Component
final class DeliveryTasks implements TaskSource {
  private static final Transition RECORDED = Transitions.get("delivery-recorded");
  private static final Transition DONE = Transitions.get("delivery-done");
  private static final Transition OVER = Transitions.get("delivery-over");
  private static final Transition MET = Transitions.get("delivery-met");
  private static final Transition DENIED = Transitions.get("met-denied");
  private static final Transition NO_FEEDBACK = Transitions.get("feedback-none");
  private static final Transition CHANGED = Transitions.get("feedback-changed");
  private final Deliveries deliveries;
  private final Feedbacks feedbacks;
  private final FeedbackRefusals refusals;
  private final PlaceNames places;
  private final Consents consents;
  private final Clock clock;

  DeliveryTasks(DeliveryRecords records, PlaceNames places, Consents consents, Clock clock) {
    this.deliveries = records.deliveries();
    this.feedbacks = records.feedbacks();
    this.refusals = records.refusals();
    this.places = places;
    this.consents = consents;
    this.clock = clock;
  }

  @Override
  public List<Task> waitingFor(Viewer viewer, Language language) {
    if (!MET.isFor(viewer) && !DONE.isFor(viewer)) {
      return List.of();
    }
    Map<Long, List<Feedback>> given =
        feedbacks.list().stream().collect(Collectors.groupingBy(Feedback::delivery));
    return MET.isFor(viewer)
        ? ofSecretariat(viewer, given, language)
        : ofParty(viewer, given, language);
  }

  private List<Task> ofSecretariat(
      Viewer viewer, Map<Long, List<Feedback>> given, Language language) {
    Map<Long, Instant> reopened = deliveries.reopened();
    Map<Long, List<FeedbackRefusals.Refusal>> refused =
        refusals.listSince(NoticePeriod.first(clock)).stream()
            .collect(Collectors.groupingBy(FeedbackRefusals.Refusal::delivery));
    return deliveries.list().stream()
        .flatMap(
            delivery -> {
              List<Feedback> own = given.getOrDefault(delivery.id(), List.of());
              return Stream.of(
                      confirmation(delivery, own, reopened, language).stream(),
                      denied(delivery, own, reopened, language),
                      refused.getOrDefault(delivery.id(), List.of()).stream()
                          .filter(refusal -> !isChanged(refusal, own))
                          .map(refusal -> refused(delivery, refusal, language)),
                      changed(viewer, delivery, own).stream())
                  .flatMap(tasks -> tasks);
            })
        .toList();
  }

  private List<Task> ofParty(Viewer viewer, Map<Long, List<Feedback>> given, Language language) {
    Set<Long> refused =
        refusals.list().stream()
            .filter(refusal -> refusal.party().equals(viewer.party()))
            .map(FeedbackRefusals.Refusal::delivery)
            .collect(Collectors.toSet());
    return deliveries.list().stream()
        .flatMap(
            delivery -> {
              List<Feedback> own = given.getOrDefault(delivery.id(), List.of());
              return Stream.concat(
                  ofSide(viewer, delivery, own, language)
                      .filter(task -> !asksForFeedback(task) || !refused.contains(delivery.id()))
                      .stream(),
                  changed(viewer, delivery, own).stream());
            })
        .toList();
  }

  private static boolean asksForFeedback(Task task) {
    return task.transition().equals(DONE);
  }

  private Optional<Task> confirmation(
      Delivery delivery, List<Feedback> given, Map<Long, Instant> reopened, Language language) {
    return deliveries.awaitsConfirmation(delivery, given, reopened)
        ? Optional.of(task(MET, delivery, given.getLast().on(), language))
        : Optional.empty();
  }

  private Stream<Task> denied(
      Delivery delivery, List<Feedback> given, Map<Long, Instant> reopened, Language language) {
    return deliveries.metDenied(delivery, given, reopened).stream()
        .map(
            feedback ->
                DENIED
                    .notice(
                        "feedback/" + feedback.id() + " " + feedback.at(),
                        delivery.title(),
                        feedback.on(),
                        delivery.id())
                    .with(String.join("; ", places.of(feedback.party(), language))));
  }

  // A side that gives feedback after all has changed its answer.
  private static boolean isChanged(FeedbackRefusals.Refusal refusal, List<Feedback> given) {
    return given.stream().anyMatch(feedback -> feedback.party().equals(refusal.party()));
  }

  private Task refused(Delivery delivery, FeedbackRefusals.Refusal refusal, Language language) {
    return NO_FEEDBACK
        .notice(
            "no-feedback/" + delivery.id() + " " + refusal.party(),
            delivery.title(),
            refusal.on(),
            delivery.id())
        .with(String.join("; ", places.of(refusal.party(), language)));
  }

  private Optional<Task> ofSide(
      Viewer viewer, Delivery delivery, List<Feedback> given, Language language) {
    Optional<DeliverySide> side = DeliverySide.of(viewer, delivery);
    if (side.isEmpty()) {
      return Optional.empty();
    }
    if (delivery.isDone() && FeedbackRules.own(viewer, given).isEmpty()) {
      return Optional.of(task(DONE, delivery, delivery.changed(), language));
    }
    if (side.get() == DeliverySide.RECIPIENT && !delivery.isDone()) {
      return Optional.of(
          RECORDED
              .notice(
                  "delivery/" + delivery.id() + " " + delivery.status().name(),
                  delivery.title(),
                  delivery.changed(),
                  delivery.id())
              .with(recipients(delivery, language)));
    }
    if (side.get() != DeliverySide.PROVIDER || delivery.status().isOver()) {
      return Optional.empty();
    }
    return delivery
        .period()
        .last()
        .filter(last -> last.isBefore(LocalDate.now(clock)))
        .map(last -> task(OVER, delivery, last, language));
  }

  // The author of a summary that was changed since it consented to its publication.
  private Optional<Task> changed(Viewer viewer, Delivery delivery, List<Feedback> given) {
    return FeedbackRules.own(viewer, given).stream()
        .flatMap(feedback -> consents.changes(Feedbacks.subject(feedback.id())).stream())
        .findFirst()
        .map(change -> CHANGED.task(delivery.title(), change.since(), delivery.id()));
  }

  private Task task(Transition handOver, Delivery delivery, LocalDate since, Language language) {
    return handOver
        .task(delivery.title(), since, delivery.id())
        .with(recipients(delivery, language));
  }

  private String recipients(Delivery delivery, Language language) {
    return String.join("; ", places.of(delivery.states(), language));
  }
}
