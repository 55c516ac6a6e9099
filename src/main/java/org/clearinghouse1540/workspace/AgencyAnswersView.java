package org.clearinghouse1540.workspace;

import java.util.List;
import org.clearinghouse1540.kit.web.Template;

/** The answers of a State's agencies, also about entries that were removed. */
@Template("workspace/answers.jte")
record AgencyAnswersView(List<Line> answers) {
  AgencyAnswersView {
    answers = List.copyOf(answers);
  }

  /**
   * A question with its answer.
   *
   * @param title the title of the entry
   * @param removed whether the entry was removed
   */
  record Line(AgencyQuestion question, String title, boolean removed) {}
}
