package org.clearinghouse1540.plans;

import java.util.List;
import org.clearinghouse1540.kit.web.Template;

/**
 * The plans that States submitted, with two counts that are never mixed: plans, in which each
 * edition counts, and States with a plan.
 *
 * @param submitted the counts of the plans that were submitted here
 * @param reported the counts of the plans that sources report as submitted or adopted
 */
@Template("plans/submitted-plans.jte")
record SubmittedPlansView(List<Row> plans, Counts submitted, Counts reported) {
  SubmittedPlansView {
    plans = List.copyOf(plans);
  }

  /** A plan with the name of its State. */
  record Row(SubmittedPlan plan, String state) {}

  /** The number of plans, and of States with a plan. */
  record Counts(int plans, int states) {
    /** The counts of plans by the codes of their States. */
    static Counts of(List<String> states) {
      return new Counts(states.size(), (int) states.stream().distinct().count());
    }
  }
}
