package org.clearinghouse1540.plans;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.clearinghouse1540.access.Viewer;
import org.clearinghouse1540.deliveries.Deliveries;
import org.clearinghouse1540.deliveries.Delivery;
import org.clearinghouse1540.kit.text.Language;
import org.clearinghouse1540.tasks.Task;
import org.clearinghouse1540.tasks.TaskSource;
import org.clearinghouse1540.tasks.Transition;
import org.clearinghouse1540.tasks.Transitions;
import org.springframework.stereotype.Component;

/**
 * A notice for a State of each completed delivery for a need that came from a line of its plan: the
 * State looks at the line and says what changed. It ends when the State reads it.
 */
@Component
final class DeliveredLineTasks implements TaskSource {
  private static final Transition DELIVERED = Transitions.get("plan-line-delivered");
  private final LineNeeds needs;
  private final Deliveries deliveries;
  private final NationalPlans plans;
  private final PlanLines lines;

  DeliveredLineTasks(LineNeeds needs, Deliveries deliveries, NationalPlans plans, PlanLines lines) {
    this.needs = needs;
    this.deliveries = deliveries;
    this.plans = plans;
    this.lines = lines;
  }

  @Override
  public List<Task> waitingFor(Viewer viewer, Language language) {
    if (!DELIVERED.isFor(viewer)) {
      return List.of();
    }
    Map<Long, LineNeed> sent =
        needs.listSent().stream()
            .collect(
                Collectors.toMap(
                    need -> need.need().orElseThrow(), need -> need, (first, second) -> first));
    if (sent.isEmpty()) {
      return List.of();
    }
    List<NationalPlan> own = plans.listOfState(viewer.party());
    return deliveries.listFor(sent.keySet()).stream()
        .filter(Delivery::isDone)
        .flatMap(
            delivery ->
                delivery.need().flatMap(need -> Optional.ofNullable(sent.get(need))).stream()
                    .flatMap(need -> task(own, need, delivery)))
        .toList();
  }

  private Stream<Task> task(List<NationalPlan> own, LineNeed need, Delivery delivery) {
    return own.stream()
        .filter(plan -> plan.series() == need.series() && plan.isOpen())
        .flatMap(plan -> lines.find(plan.id(), need.number()).stream())
        .limit(1)
        .map(
            line ->
                DELIVERED.notice(
                    "plan-line/" + line.id() + " delivery/" + delivery.id(),
                    line.content().action(),
                    delivery.changed(),
                    line.plan(),
                    line.number()));
  }
}
