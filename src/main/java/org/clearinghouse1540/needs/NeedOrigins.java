package org.clearinghouse1540.needs;

import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.clearinghouse1540.access.Viewer;
import org.clearinghouse1540.kit.text.Language;
import org.clearinghouse1540.kit.text.Texts;
import org.clearinghouse1540.matrix.MatrixField;
import org.clearinghouse1540.matrix.MatrixId;
import org.clearinghouse1540.matrix.MatrixView;
import org.clearinghouse1540.matrix.MatrixViews;
import org.clearinghouse1540.obligations.FormVersion;
import org.clearinghouse1540.obligations.Forms;
import org.clearinghouse1540.plans.PlanNeeds;
import org.springframework.stereotype.Component;

/** The origins of needs: their names, and the content of a row of the matrix. */
@Component
public final class NeedOrigins {
  private final MatrixViews matrices;
  private final Forms forms;
  private final PlanNeeds lines;

  NeedOrigins(MatrixViews matrices, Forms forms, PlanNeeds lines) {
    this.lines = lines;
    this.matrices = matrices;
    this.forms = forms;
  }

  /** The name of an origin in a language, or empty. */
  public String name(String origin, Language language) {
    Optional<MatrixRow> row = MatrixRow.of(origin);
    if (row.isPresent()) {
      return rowOfForm(row.get(), language)
          .map(found -> Texts.get(language, "needs.origin.matrix", found.label()))
          .orElse("");
    }
    return OriginKind.of(origin)
        .filter(kind -> kind != OriginKind.MATRIX)
        .map(kind -> Texts.get(language, "needs.origin." + kind.key()))
        .orElse("");
  }

  /** The line of a plan in which a draft originates. */
  Optional<PlanNeeds.LineLink> line(Viewer viewer, long draft) {
    return lines.lineOf(viewer, draft);
  }

  /** The wording of a row of the matrix in a language; its number where there is no wording. */
  public String rowLabel(MatrixRow row, Language language) {
    return rowOfForm(row, language).map(FormVersion.Row::label).orElse("");
  }

  private Optional<FormVersion.Row> rowOfForm(MatrixRow row, Language language) {
    return forms
        .find(row.form())
        .map(form -> form.in(language))
        .flatMap(form -> form.find(row.row()));
  }

  /** The current content of a row; nothing where the form does not have the row. */
  public Optional<RecordedRow> recorded(Viewer viewer, Language language, MatrixRow row) {
    return rowOfForm(row, language).isEmpty()
        ? Optional.empty()
        : Optional.of(
            content(matrices.get(viewer, language, new MatrixId(row.state(), row.form())), row));
  }

  /** The part of a row that the current user may see, at a moment in the past. */
  public Optional<RecordedRow> recordedAt(
      Viewer viewer, Language language, MatrixRow row, Instant moment) {
    return rowOfForm(row, language).isEmpty()
        ? Optional.empty()
        : Optional.of(
            content(
                matrices.at(viewer, language, new MatrixId(row.state(), row.form()), moment), row));
  }

  private static RecordedRow content(MatrixView matrix, MatrixRow row) {
    FormVersion.Part part = matrix.form().partOf(row.row()).orElseThrow();
    FormVersion.Row found = part.find(row.row()).orElseThrow();
    List<RecordedRow.Line> lines = new ArrayList<>();
    for (FormVersion.Column column : part.columns()) {
      if (found.columns().contains(column.key())) {
        MatrixField field = matrix.field(found, column);
        if (!field.content().isNothing()) {
          lines.add(new RecordedRow.Line(column.label(), matrix.text(field)));
        }
      }
    }
    return new RecordedRow(row, found.label(), lines);
  }
}
