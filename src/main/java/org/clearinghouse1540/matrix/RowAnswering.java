package org.clearinghouse1540.matrix;

import java.util.List;
import java.util.Optional;
import org.clearinghouse1540.access.Permission;
import org.clearinghouse1540.access.Viewer;
import org.clearinghouse1540.kit.text.Language;
import org.clearinghouse1540.kit.web.FieldView;
import org.clearinghouse1540.kit.web.Form;
import org.clearinghouse1540.kit.web.FormView;
import org.clearinghouse1540.kit.web.Option;
import org.clearinghouse1540.kit.web.SubmittedForm;
import org.clearinghouse1540.obligations.ColumnKind;
import org.clearinghouse1540.obligations.FormVersion;
import org.springframework.stereotype.Component;

/** Assembles the part of the page of a row in which a State answers. */
@Component
final class RowAnswering {
  private final FieldComments comments;
  private final RowComments drafts;
  private final RowQuestions questions;
  private final RowFinder rows;

  RowAnswering(FieldComments comments, RowComments drafts, RowQuestions questions, RowFinder rows) {
    this.comments = comments;
    this.drafts = drafts;
    this.questions = questions;
    this.rows = rows;
  }

  /** The reader of the page, with the form that was rejected and the parameters of the address. */
  record Reader(Viewer viewer, Language language, SubmittedForm submitted, Form query) {
    boolean mayAnswer(MatrixView matrix) {
      return viewer.may(Permission.ANSWER_MATRICES)
          && matrix.cycle().stage() == MatrixStage.WITH_STATE;
    }
  }

  /** The answer of the State to a row, for its page. */
  RowAnsweringView view(Reader reader, MatrixView matrix, FormVersion.Row row) {
    RowFilter filter = RowFilter.of(reader.query());
    ListedRows listed = rows.list(reader.viewer(), matrix, filter);
    boolean answers = reader.mayAnswer(matrix);
    return new RowAnsweringView(
        filter,
        listed.before(row.key()).map(key -> address(matrix, key, filter)),
        listed.after(row.key()).map(key -> address(matrix, key, filter)),
        answers ? Optional.of(form(reader, matrix, row, filter)) : Optional.empty(),
        answers ? single(reader, matrix, row) : Optional.empty(),
        reader.viewer().may(Permission.ANSWER_MATRICES) ? answers(reader, matrix, row) : List.of(),
        comments.of(matrix.id()).stream()
            .filter(comment -> comment.key().row().equals(row.key()))
            .map(
                comment ->
                    new RowAnsweringView.Comment(
                        matrix.label(comment.key()).column(),
                        comment,
                        CommentAssembler.decision(
                            reader.viewer(), reader.submitted(), matrix, comment)))
            .toList());
  }

  /** The address of a row among those that the reader goes through. */
  static String address(MatrixView matrix, String row, RowFilter filter) {
    return matrix.address() + "/row?row=" + row + filter.more();
  }

  private RowCommentForm form(
      Reader reader, MatrixView matrix, FormVersion.Row row, RowFilter filter) {
    FormView empty =
        reader
            .submitted()
            .view(matrix.address() + "/row/comments")
            .with("find", filter.words())
            .with("only", filter.only().key());
    return drafts.form(empty, matrix, row, reader.language());
  }

  // Shown for a text that another page proposes, and again when it was rejected.
  private static Optional<RowAnsweringView.CommentForm> single(
      Reader reader, MatrixView matrix, FormVersion.Row row) {
    String said = reader.query().value("said");
    String action = matrix.address() + "/comment";
    FormView form = reader.submitted().view(action).withProposed("words", List.of(said));
    boolean answer = !form.value("answer").isEmpty();
    if (said.isBlank() && (!form.rejected() || answer)) {
      return Optional.empty();
    }
    List<FieldView> source =
        matrix.columns(row).stream().anyMatch(column -> column.kind() == ColumnKind.SOURCE)
            ? List.of(
                form.text("title", "matrix.comment.source").max(500),
                form.text("place", "matrix.cite.place-as-written").max(200))
            : List.of();
    return Optional.of(
        new RowAnsweringView.CommentForm(
            action,
            form.select("field", "matrix.field", fields(matrix, row)),
            form.select(
                    "mark",
                    "matrix.comment.mark",
                    RowFields.marks(reader.language(), CommentPages.NOTHING))
                .empty("matrix.comment.no-mark"),
            form.longText("words", "matrix.comment.words"),
            source));
  }

  private List<RowAnsweringView.Answer> answers(
      Reader reader, MatrixView matrix, FormVersion.Row row) {
    boolean mayUse = reader.mayAnswer(matrix);
    return questions.of(matrix.id(), row.key()).stream()
        .map(
            question ->
                new RowAnsweringView.Answer(
                    question,
                    mayUse && !question.answer().isEmpty()
                        ? Optional.of(use(reader, matrix, row, question))
                        : Optional.empty()))
        .toList();
  }

  private static RowAnsweringView.Use use(
      Reader reader, MatrixView matrix, FormVersion.Row row, RowQuestions.RowQuestion question) {
    String action = matrix.address() + "/comment";
    FormView form =
        reader
            .submitted()
            .view(action, "answer", question.id())
            .withIds("answer-" + question.id())
            .withProposed("field", List.of(field(matrix, row)))
            .withProposed("words", List.of(question.answer()));
    return new RowAnsweringView.Use(
        action,
        form.select("field", "matrix.field", fields(matrix, row)),
        form.longText("words", "matrix.comment.words").rows(4).max(FieldComments.LONGEST));
  }

  // An answer is a text, so the field of text is proposed if the row has one.
  private static String field(MatrixView matrix, FormVersion.Row row) {
    List<FormVersion.Column> columns = matrix.columns(row);
    return columns.stream()
        .filter(column -> column.kind() == ColumnKind.TEXT)
        .findFirst()
        .or(() -> columns.stream().findFirst())
        .map(column -> new FieldKey(row.key(), column.key()).name())
        .orElse("");
  }

  private static List<Option> fields(MatrixView matrix, FormVersion.Row row) {
    return matrix.columns(row).stream()
        .map(column -> new Option(new FieldKey(row.key(), column.key()).name(), column.label()))
        .toList();
  }
}
