package org.clearinghouse1540.plans;

import java.util.ArrayList;
import java.util.List;
import org.clearinghouse1540.access.Viewer;
import org.clearinghouse1540.kit.text.Language;
import org.clearinghouse1540.matrix.FieldKey;
import org.clearinghouse1540.matrix.MatrixId;
import org.clearinghouse1540.matrix.MatrixView;
import org.clearinghouse1540.matrix.MatrixViews;
import org.clearinghouse1540.obligations.FieldMark;
import org.clearinghouse1540.obligations.FormVersion;
import org.clearinghouse1540.obligations.Forms;
import org.springframework.stereotype.Component;

/**
 * The fields of a State's own matrix in which nothing is recorded or that are unclear, with the
 * model actions that fit. An empty field is not a finding about the State.
 */
@Component
class PlanGaps {
  private final MatrixViews matrices;
  private final Forms forms;
  private final ModelActions actions;

  PlanGaps(MatrixViews matrices, Forms forms, ModelActions actions) {
    this.matrices = matrices;
    this.forms = forms;
    this.actions = actions;
  }

  /** A field that is empty or unclear. */
  record Gap(FieldKey key, String column, FieldMark mark) {}

  /**
   * A row with fields that are empty or unclear.
   *
   * @param actions the model actions that fit at least one of these fields
   */
  record Row(FormVersion.Row row, List<Gap> gaps, List<ModelAction> actions) {
    Row {
      gaps = List.copyOf(gaps);
      actions = List.copyOf(actions);
    }

    /** The names of the fields that an action fits; all of them for an action of the State. */
    List<String> fields(ModelAction action) {
      return gaps.stream()
          .filter(gap -> action.fits(row.key(), gap.key().column(), gap.mark()))
          .map(gap -> gap.key().name())
          .toList();
    }

    /** The names of all its fields. */
    List<String> fields() {
      return gaps.stream().map(gap -> gap.key().name()).toList();
    }
  }

  /** The parts of the form that have marks, in the words of a language. */
  List<FormVersion.Part> parts(Language language) {
    return forms.current().in(language).parts().stream()
        .filter(part -> !part.markColumns().isEmpty())
        .toList();
  }

  /** The rows of a part with such fields, in the matrix that the State may see. */
  List<Row> rows(Viewer viewer, Language language, String part) {
    MatrixView matrix =
        matrices.get(viewer, language, new MatrixId(viewer.party(), forms.current().version()));
    List<Row> rows = new ArrayList<>();
    for (FormVersion.Part found : matrix.form().parts()) {
      if (found.key().equals(part)) {
        found.rows().forEach(row -> rows.add(row(matrix, found, row)));
      }
    }
    return rows.stream().filter(row -> !row.gaps().isEmpty()).toList();
  }

  private Row row(MatrixView matrix, FormVersion.Part part, FormVersion.Row row) {
    List<Gap> gaps = new ArrayList<>();
    for (FormVersion.Column column : part.markColumns()) {
      FieldMark mark = matrix.field(row, column).content().mark();
      boolean open = mark == FieldMark.NOTHING_RECORDED || mark == FieldMark.UNCLEAR;
      if (open && row.columns().contains(column.key())) {
        gaps.add(new Gap(new FieldKey(row.key(), column.key()), column.label(), mark));
      }
    }
    return new Row(
        row,
        gaps,
        actions.list().stream()
            .filter(
                action ->
                    gaps.stream()
                        .anyMatch(gap -> action.fits(row.key(), gap.key().column(), gap.mark())))
            .toList());
  }
}
