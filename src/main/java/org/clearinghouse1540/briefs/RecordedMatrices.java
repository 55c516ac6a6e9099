package org.clearinghouse1540.briefs;

import java.util.Map;
import org.clearinghouse1540.matrix.ApprovedMatrices;
import org.clearinghouse1540.matrix.FieldKey;
import org.clearinghouse1540.matrix.Matrices;
import org.clearinghouse1540.matrix.MatrixField;
import org.clearinghouse1540.matrix.MatrixFields;
import org.clearinghouse1540.matrix.MatrixId;
import org.clearinghouse1540.matrix.ReviewCycles;
import org.clearinghouse1540.obligations.FormVersion;
import org.clearinghouse1540.obligations.Forms;
import org.springframework.stereotype.Component;

/** The matrices of attending States, each in the version of the form that is of use. */
@Component
final class RecordedMatrices {
  private final Matrices matrices;
  private final MatrixFields fields;
  private final ReviewCycles rounds;
  private final ApprovedMatrices approved;
  private final Forms forms;

  RecordedMatrices(
      Matrices matrices,
      MatrixFields fields,
      ReviewCycles rounds,
      ApprovedMatrices approved,
      Forms forms) {
    this.matrices = matrices;
    this.fields = fields;
    this.rounds = rounds;
    this.approved = approved;
    this.forms = forms;
  }

  /** The latest version of the form with recorded fields, or else the current version. */
  MatrixFacts of(AttendingState who) {
    for (FormVersion form : forms.list().reversed()) {
      MatrixId id = new MatrixId(who.code(), form.version());
      Map<FieldKey, MatrixField> recorded = fields.of(id);
      if (!recorded.isEmpty()) {
        return facts(id, form, recorded);
      }
    }
    FormVersion form = forms.current();
    return facts(new MatrixId(who.code(), form.version()), form, Map.of());
  }

  private MatrixFacts facts(MatrixId id, FormVersion form, Map<FieldKey, MatrixField> recorded) {
    return new MatrixFacts(
        form,
        recorded,
        matrices.get(id.state()).opening(),
        rounds.get(id),
        approved.of(id).stream().findFirst());
  }
}
