package org.clearinghouse1540.plans;

import java.util.List;
import org.clearinghouse1540.kit.web.FormView;
import org.clearinghouse1540.kit.web.Template;

/**
 * The plans of a State: the editions written here, and those that sources report.
 *
 * @param plans every edition, the latest first
 */
@Template("plans/plans.jte")
record PlansView(List<NationalPlan> plans, List<ActionPlan> reported, FormView form) {
  PlansView {
    plans = List.copyOf(plans);
    reported = List.copyOf(reported);
  }

  /** The editions that can be changed. */
  public List<NationalPlan> open() {
    return plans.stream().filter(NationalPlan::isOpen).toList();
  }

  /** The editions that a later one revises. */
  public List<NationalPlan> earlier() {
    return plans.stream().filter(plan -> !plan.isOpen()).toList();
  }
}
