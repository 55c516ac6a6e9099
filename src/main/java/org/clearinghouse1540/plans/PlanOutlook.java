package org.clearinghouse1540.plans;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.springframework.stereotype.Component;

/** The plans that a State writes here in short, with the lines that end next; for that State. */
@Component
public final class PlanOutlook {
  /** The number of lines that are named for each plan. */
  private static final int MOST = 3;

  private final NationalPlans plans;
  private final PlanLines lines;

  PlanOutlook(NationalPlans plans, PlanLines lines) {
    this.plans = plans;
    this.lines = lines;
  }

  /**
   * A plan in its latest edition.
   *
   * @param lines the number of its lines
   * @param next the lines that are not done and end first
   */
  public record PlanInShort(String title, String address, int lines, List<DueLine> next) {
    public PlanInShort {
      next = List.copyOf(next);
    }
  }

  /**
   * A line that is not done.
   *
   * @param ends the end as its State wrote it: a day, month or year
   */
  public record DueLine(String action, String address, String ends) {}

  /** The plans of a State that can be changed, the latest first. */
  public List<PlanInShort> of(String state) {
    List<NationalPlan> open =
        plans.listOfState(state).stream().filter(NationalPlan::isOpen).toList();
    if (open.isEmpty()) {
      return List.of();
    }
    Map<Long, Integer> counts = lines.counts(state);
    Map<Long, List<PlanLine>> next = lines.next(state, MOST);
    return open.stream()
        .map(
            plan ->
                new PlanInShort(
                    plan.head().title(),
                    plan.address(),
                    Optional.ofNullable(counts.get(plan.id())).orElse(0),
                    Optional.ofNullable(next.get(plan.id())).orElse(List.of()).stream()
                        .map(PlanOutlook::due)
                        .toList()))
        .toList();
  }

  private static DueLine due(PlanLine line) {
    return new DueLine(line.content().action(), line.address(), line.content().results().ends());
  }
}
