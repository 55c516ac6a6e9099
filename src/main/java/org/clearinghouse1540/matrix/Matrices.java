package org.clearinghouse1540.matrix;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.clearinghouse1540.obligations.FieldMark;
import org.clearinghouse1540.obligations.FormVersion;
import org.clearinghouse1540.obligations.Forms;
import org.springframework.stereotype.Component;

/** The matrix of a State as recorded now, with the adherence data of its first part. */
@Component
public final class Matrices {
  private final AdherenceRecords adherence;
  private final MatrixFields fields;
  private final Forms forms;

  Matrices(AdherenceRecords adherence, MatrixFields fields, Forms forms) {
    this.adherence = adherence;
    this.fields = fields;
    this.forms = forms;
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
