package org.clearinghouse1540.plans;

import java.util.List;

/**
 * A plan with the text that its State submitted to the Committee.
 *
 * @param id the number of the plan
 * @param edition the number of the edition
 */
public record SubmittedPlan(
    long id, String state, int edition, NationalPlan.Head head, List<Line> lines) {
  public SubmittedPlan {
    lines = List.copyOf(lines);
  }

  /** A line with its number. The account of its agency is not part of it. */
  public record Line(int number, LineContent content) {}

  /** A plan of which only the head is known. */
  static SubmittedPlan of(NationalPlan plan) {
    return new SubmittedPlan(plan.id(), plan.state(), plan.edition(), plan.head(), List.of());
  }
}
