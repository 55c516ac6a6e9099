package org.clearinghouse1540.matrix;

import java.util.List;
import java.util.Optional;
import org.clearinghouse1540.kit.web.FieldView;
import org.clearinghouse1540.kit.web.FormView;

/**
 * The answer of a State to a row of its matrix.
 *
 * @param filter the rows that the reader goes through
 * @param previous the address of the row before, among these
 * @param next the address of the row after
 * @param form the form with a comment beside each field, where the State may comment
 * @param single the form of one comment whose text came from elsewhere
 * @param answers the questions to agencies about the row
 * @param comments the comments that the current user may see
 */
record RowAnsweringView(
    RowFilter filter,
    Optional<String> previous,
    Optional<String> next,
    Optional<RowCommentForm> form,
    Optional<CommentForm> single,
    List<Answer> answers,
    List<Comment> comments) {
  RowAnsweringView {
    answers = List.copyOf(answers);
    comments = List.copyOf(comments);
  }

  /**
   * The form for one comment.
   *
   * @param source the inputs for a source, if the row has fields of sources
   */
  record CommentForm(
      String action, FieldView field, FieldView mark, FieldView words, List<FieldView> source) {
    CommentForm {
      source = List.copyOf(source);
    }
  }

  /**
   * A question to an agency with its answer.
   *
   * @param use the form that makes a comment of the answer, once there is one
   */
  record Answer(RowQuestions.RowQuestion question, Optional<Use> use) {}

  /** The form that makes a comment of an answer: the field, and the text that it takes. */
  record Use(String action, FieldView field, FieldView words) {}

  /**
   * A comment on one of the fields.
   *
   * @param decision the form in which an expert decides on it, at any stage
   */
  record Comment(String column, FieldComment comment, Optional<FormView> decision) {}
}
