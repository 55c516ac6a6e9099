package org.clearinghouse1540.plans;

import java.util.List;
import java.util.Map;
import org.clearinghouse1540.access.Agencies;
import org.springframework.stereotype.Component;

/** The lines of a State's national plans that it can take over elsewhere; for that State. */
@Component
public final class PlanActions {
  private final NationalPlans plans;
  private final PlanLines lines;
  private final Agencies agencies;

  PlanActions(NationalPlans plans, PlanLines lines, Agencies agencies) {
    this.plans = plans;
    this.lines = lines;
    this.agencies = agencies;
  }

  /**
   * A line of a plan.
   *
   * @param plan the title of the plan
   * @param begins the start: a day, month or year, or empty
   * @param ends the end: a day, month or year, or empty
   */
  public record PlanAction(
      String id,
      String plan,
      int number,
      String action,
      String lead,
      String begins,
      String ends,
      String indicator) {}

  /** The lines of the plans of a State that no later edition replaced. */
  public List<PlanAction> of(String state) {
    Map<String, String> names = agencies.names(state);
    return plans.listOfState(state).stream()
        .filter(NationalPlan::isOpen)
        .flatMap(
            plan ->
                lines.list(plan.id()).stream()
                    .map(line -> action(plan.head().title(), line, names)))
        .toList();
  }

  private static PlanAction action(String plan, PlanLine line, Map<String, String> names) {
    LineContent content = line.content();
    return new PlanAction(
        String.valueOf(line.id()),
        plan,
        line.number(),
        content.action(),
        PlanText.lead(content, names),
        content.results().begins(),
        content.results().ends(),
        content.results().indicator());
  }
}
