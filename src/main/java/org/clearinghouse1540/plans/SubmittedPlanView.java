package org.clearinghouse1540.plans;

import java.util.List;
import org.clearinghouse1540.kit.Paging;
import org.clearinghouse1540.kit.web.Template;

/**
 * A plan as its State submitted it.
 *
 * @param state the name of the State
 * @param rows the lines of this page
 */
@Template("plans/submitted-plan.jte")
record SubmittedPlanView(SubmittedPlan plan, String state, Paging paging, List<Row> rows) {
  SubmittedPlanView {
    rows = List.copyOf(rows);
  }

  /**
   * A line in the words of a language.
   *
   * @param fields its fields, a text for each row
   * @param progress the name of the state of progress
   */
  record Row(int number, LineContent content, List<String> fields, String progress) {}
}
