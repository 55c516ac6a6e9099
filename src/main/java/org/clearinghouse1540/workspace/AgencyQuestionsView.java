package org.clearinghouse1540.workspace;

import java.util.List;
import org.clearinghouse1540.kit.web.FormView;
import org.clearinghouse1540.kit.web.Template;

/** The open questions to an agency, each with the form for its answer. */
@Template("workspace/asked.jte")
record AgencyQuestionsView(List<Line> questions) {
  AgencyQuestionsView {
    questions = List.copyOf(questions);
  }

  /** A question with the form for its answer. */
  public record Line(AgencyQuestion question, FormView form) {}
}
