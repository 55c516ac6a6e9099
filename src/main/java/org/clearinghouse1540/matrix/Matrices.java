package org.clearinghouse1540.matrix;

import java.util.EnumMap;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.clearinghouse1540.kit.web.NotFound;
import org.clearinghouse1540.obligations.FieldMark;
import org.clearinghouse1540.obligations.FormVersion;
import org.clearinghouse1540.obligations.Forms;
import org.springframework.stereotype.Component;

/** The matrix of a State as recorded now, with the adherence data of its first part. */
@Component
public final class Matrices {
  private static final FieldMark NOTHING = FieldMark.NOTHING_RECORDED;
  private final AdherenceRecords adherence;
  private final MatrixFields fields;
  private final Forms forms;

  Matrices(AdherenceRecords adherence, MatrixFields fields, Forms forms) {
    this.adherence = adherence;
    this.fields = fields;
    this.forms = forms;
  }

  /**
   * The number of fields of a matrix with each mark, for its own State alone: of the last version
   * on record while experts revise the matrix. Fields with nothing recorded have a separate number.
   */
  public Map<FieldMark, Integer> counts(MatrixId id) {
    FormVersion form = forms.find(id.form()).orElseThrow(NotFound::new);
    Map<String, FieldMark> recorded = fields.marks(id);
    Map<FieldMark, Integer> counts = new EnumMap<>(FieldMark.class);
    for (FieldMark mark : FieldMark.values()) {
      counts.put(mark, 0);
    }
    for (FormVersion.Part part : form.parts()) {
      for (FormVersion.Column column : part.markColumns()) {
        part.rows().stream()
            .filter(row -> row.columns().contains(column.key()))
            .map(row -> recorded.getOrDefault(row.key() + " " + column.key(), NOTHING))
            .forEach(mark -> counts.merge(mark, 1, Integer::sum));
      }
    }
    return counts;
  }

  /** The matrix of a State in the current version of the form. */
  public Matrix get(String state) {
    FormVersion form = forms.current();
    Map<String, TreatyCell> cells = new HashMap<>(adherence.byRow(state));
    TreatyCell others = cells.remove("");
    Map<String, FieldMark> recorded = fields.marks(new MatrixId(state, form.version()));
    return new Matrix(form, cells, recorded, others == null ? List.of() : others.lines());
  }
}
