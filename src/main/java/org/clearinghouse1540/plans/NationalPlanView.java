package org.clearinghouse1540.plans;

import java.util.List;
import org.clearinghouse1540.kit.Paging;
import org.clearinghouse1540.kit.web.FormView;
import org.clearinghouse1540.kit.web.Option;
import org.clearinghouse1540.kit.web.Template;

/**
 * A plan with the lines of one page.
 *
 * @param query the lines that the user looks for
 * @param agencies the agencies of the State
 * @param progress the states of progress to choose from
 */
@Template("plans/plan.jte")
record NationalPlanView(
    NationalPlan plan,
    LineQuery query,
    Paging paging,
    List<LineText> lines,
    List<Option> agencies,
    List<Option> progress,
    PlanForms forms) {
  NationalPlanView {
    lines = List.copyOf(lines);
    agencies = List.copyOf(agencies);
    progress = List.copyOf(progress);
  }

  /** The forms of the page: the head, a new line, the request to agencies. */
  public record PlanForms(FormView head, FormView line, FormView asking) {}
}
