package org.clearinghouse1540.workspace;

import java.util.List;
import java.util.Set;
import org.clearinghouse1540.matrix.MatrixId;
import org.clearinghouse1540.matrix.RowQuestions;
import org.springframework.stereotype.Component;

/** The questions to agencies, beside the rows of the matrix that they concern. */
@Component
final class MatrixRowQuestions implements RowQuestions {
  private final AgencyQuestions questions;
  private final QuestionedRows rows;

  MatrixRowQuestions(AgencyQuestions questions, QuestionedRows rows) {
    this.questions = questions;
    this.rows = rows;
  }

  @Override
  public Set<String> asked(MatrixId id) {
    return rows.asked(id.state(), id.form());
  }

  @Override
  public List<RowQuestion> of(MatrixId id, String row) {
    return questions.list(id.state(), rows.questions(id.state(), id.form(), row)).stream()
        .map(
            question ->
                new RowQuestion(
                    question.id(), question.agencyName(), question.question(), question.answer()))
        .toList();
  }
}
