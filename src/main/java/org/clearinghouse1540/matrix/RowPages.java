package org.clearinghouse1540.matrix;

import java.util.List;
import java.util.Optional;
import org.clearinghouse1540.access.Permission;
import org.clearinghouse1540.access.Viewer;
import org.clearinghouse1540.kit.text.Language;
import org.clearinghouse1540.kit.web.Form;
import org.clearinghouse1540.kit.web.FormPage;
import org.clearinghouse1540.kit.web.FormView;
import org.clearinghouse1540.kit.web.NotFound;
import org.clearinghouse1540.kit.web.Page;
import org.clearinghouse1540.kit.web.SubmittedForm;
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
  private final RowAnswering answering;
  private final PracticeFinder practices;
  private final SourceContexts sources;

  RowPages(
      MatrixViews matrices,
      MatrixFields fields,
      RowAnswering answering,
      PracticeFinder practices,
      SourceContexts sources) {
    this.sources = sources;
    this.matrices = matrices;
    this.fields = fields;
    this.answering = answering;
    this.practices = practices;
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
    RowFields entries = new RowFields(matrix, context(viewer, matrix, row), language, form);
    return Page.of(
        new RowView(
            matrix,
            part,
            row,
            matrix.columns(row).stream().map(column -> entries.entry(row, column)).toList(),
            form,
            viewer.may(Permission.DRAFT_NEEDS),
            answering.view(
                new RowAnswering.Reader(viewer, language, submitted, query), matrix, row),
            practices.links(practices.row(matrix.id().form(), key), language)));
  }

  private SourceContext context(Viewer viewer, MatrixView matrix, FormVersion.Row row) {
    List<Long> cited =
        matrix.columns(row).stream()
            .flatMap(column -> matrix.field(row, column).content().citations().stream())
            .map(Citation::document)
            .toList();
    return sources.of(viewer, cited);
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
