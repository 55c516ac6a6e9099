package org.clearinghouse1540.workspace;

import java.util.List;
import java.util.Optional;
import org.clearinghouse1540.kit.web.FormView;
import org.clearinghouse1540.kit.web.Template;

/** The open questions to an agency, each with the form for its answer. */
@Template("workspace/asked.jte")
record AgencyQuestionsView(List<Line> questions) {
  AgencyQuestionsView {
    questions = List.copyOf(questions);
  }

  /**
   * A question with the form for its answer.
   *
   * @param row the row of the matrix that it is about, if it is about one
   */
  public record Line(AgencyQuestion question, FormView form, Optional<Row> row) {}

  /**
   * A row of the matrix, in the words of its form.
   *
   * @param language the language of the labels, as its code
   * @param direction the direction of the labels
   * @param recorded what was recorded when the agency was asked: column and text
   */
  public record Row(String label, String language, String direction, List<Recorded> recorded) {
    public Row {
      recorded = List.copyOf(recorded);
    }
  }

  /** A field with its recorded text. */
  public record Recorded(String column, String text) {}
}
