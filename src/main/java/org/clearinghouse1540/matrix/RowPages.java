package org.clearinghouse1540.matrix;

import java.util.List;
import java.util.Optional;
import org.clearinghouse1540.access.Permission;
import org.clearinghouse1540.access.Viewer;
import org.clearinghouse1540.kit.text.Language;
import org.clearinghouse1540.kit.web.FieldView;
import org.clearinghouse1540.kit.web.Form;
import org.clearinghouse1540.kit.web.FormPage;
import org.clearinghouse1540.kit.web.FormView;
import org.clearinghouse1540.kit.web.NotFound;
import org.clearinghouse1540.kit.web.Option;
import org.clearinghouse1540.kit.web.Page;
import org.clearinghouse1540.kit.web.SubmittedForm;
import org.clearinghouse1540.obligations.ColumnKind;
import org.clearinghouse1540.obligations.FormVersion;
import org.clearinghouse1540.practices.PracticeFinder;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PostMapping;

/** A row of a matrix as a plain form, which needs no script. */
@Controller
class RowPages {
  private final MatrixViews matrices;
  private final MatrixFields fields;
  private final FieldComments comments;
  private final PracticeFinder practices;

  RowPages(
      MatrixViews matrices, MatrixFields fields, FieldComments comments, PracticeFinder practices) {
    this.practices = practices;
    this.matrices = matrices;
    this.fields = fields;
    this.comments = comments;
  }

  @GetMapping("/matrices/{code}/{year}/row")
  Page row(
      Viewer viewer,
      Language language,
      SubmittedForm submitted,
      Form query,
      MatrixAddress address) {
    MatrixView matrix = matrices.get(viewer, language, matrices.id(viewer, address));
    String key = query.value("row");
    FormVersion.Part part = matrix.form().partOf(key).orElseThrow(NotFound::new);
    FormVersion.Row row = part.find(key).orElseThrow(NotFound::new);
    FormView form = RowFields.filled(submitted.view(matrix.address() + "/row"), matrix, row);
    RowFields entries =
        new RowFields(matrix, viewer.may(Permission.REVIEW_MATRICES), language, form);
    return Page.of(
        new RowView(
            matrix,
            part,
            row,
            matrix.columns(row).stream().map(column -> entries.entry(row, column)).toList(),
            form,
            viewer.may(Permission.DRAFT_NEEDS),
            viewer.may(Permission.ANSWER_MATRICES)
                    && matrix.cycle().stage() == MatrixStage.WITH_STATE
                ? Optional.of(comment(submitted, matrix, row, query.value("said"), language))
                : Optional.empty(),
            comments.of(matrix.id()).stream()
                .filter(comment -> comment.key().row().equals(key))
                .map(comment -> new RowView.Comment(matrix.label(comment.key()).column(), comment))
                .toList(),
            practices.links(practices.row(matrix.id().form(), key), language)));
  }

  private static RowView.CommentForm comment(
      SubmittedForm submitted,
      MatrixView matrix,
      FormVersion.Row row,
      String words,
      Language language) {
    String action = matrix.address() + "/comment";
    FormView form = submitted.view(action).with("words", words);
    List<FormVersion.Column> columns = matrix.columns(row);
    List<Option> options =
        columns.stream()
            .map(column -> new Option(new FieldKey(row.key(), column.key()).name(), column.label()))
            .toList();
    List<FieldView> source =
        columns.stream().anyMatch(column -> column.kind() == ColumnKind.SOURCE)
            ? List.of(
                form.text("title", "matrix.comment.source").max(500),
                form.text("place", "matrix.cite.place-as-written").max(200))
            : List.of();
    return new RowView.CommentForm(
        action,
        form.select("field", "matrix.field", options),
        form.select("mark", "matrix.comment.mark", RowFields.marks(language, CommentPages.NOTHING))
            .empty("matrix.comment.no-mark"),
        form.longText("words", "matrix.comment.words"),
        source);
  }

  /** Saves the fields of the row, or none of them if another user changed one meanwhile. */
  @PostMapping("/matrices/{code}/{year}/row")
  @FormPage("/matrices/{code}/{year}/row?row={row}")
  String save(Viewer viewer, Language language, Form form, MatrixAddress address) {
    MatrixView matrix = matrices.get(viewer, language, matrices.id(viewer, address));
    FormVersion.Row row = matrix.form().find(form.value("row")).orElseThrow(NotFound::new);
    String reason = form.text("why", 500);
    List<FieldChange> changes =
        matrix.columns(row).stream()
            .flatMap(column -> change(matrix, row, column, form, reason).stream())
            .toList();
    form.check();
    for (MatrixField theirs : fields.setTogether(viewer.actor(), matrix.id(), changes)) {
      form.problem(theirs.key().column(), "matrix.refused.conflict", theirs.by());
    }
    form.check();
    return "redirect:" + matrix.address() + "#" + row.key();
  }

  private Optional<FieldChange> change(
      MatrixView matrix, FormVersion.Row row, FormVersion.Column column, Form form, String reason) {
    FieldKey key = new FieldKey(row.key(), column.key());
    return RowFields.seen(form, column)
        .map(
            seen ->
                new FieldChange(
                    key, RowFields.read(form, column, matrix.field(key).content()), seen, reason));
  }
}
