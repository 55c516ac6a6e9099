package org.clearinghouse1540.workspace;

import java.util.List;
import org.clearinghouse1540.kit.web.FormView;
import org.clearinghouse1540.kit.web.Option;
import org.clearinghouse1540.kit.web.Template;

/**
 * The questions of a State to its agencies about a row of its matrix.
 *
 * @param title the wording of the row, and the version of the form
 * @param matrix the address of the row
 * @param agencies the agencies to choose from
 */
@Template("workspace/asking.jte")
record RowQuestionsView(
    String title, String matrix, List<Line> questions, List<Option> agencies, FormView form) {
  RowQuestionsView {
    questions = List.copyOf(questions);
    agencies = List.copyOf(agencies);
  }

  /**
   * A question with its answer.
   *
   * @param use the address at which the answer becomes a comment on the row; empty while there is
   *     no answer, and where the answer is too long for an address
   */
  public record Line(AgencyQuestion question, String use) {}
}
