package org.clearinghouse1540.plans;

import java.util.List;
import org.clearinghouse1540.kit.web.FormView;
import org.clearinghouse1540.kit.web.Option;
import org.clearinghouse1540.kit.web.Template;

/**
 * The empty and unclear fields of one part of a State's own matrix, with the menu of actions.
 *
 * @param parts the parts of the form
 * @param part the key of the part that is shown
 */
@Template("plans/gaps.jte")
record PlanGapsView(
    NationalPlan plan, List<Option> parts, String part, List<Row> rows, FormView form) {
  PlanGapsView {
    parts = List.copyOf(parts);
    rows = List.copyOf(rows);
  }

  /**
   * A row with such fields.
   *
   * @param empty the columns in which nothing is recorded
   * @param unclear the columns with a question mark
   * @param planned whether the plan has a line for the row
   * @param actions the actions to choose from
   * @param fits the practices and offers that fit the row
   */
  public record Row(
      String key,
      String title,
      List<String> empty,
      List<String> unclear,
      boolean planned,
      List<Option> actions,
      LineFits.Fits fits) {
    public Row {
      empty = List.copyOf(empty);
      unclear = List.copyOf(unclear);
      actions = List.copyOf(actions);
    }
  }
}
