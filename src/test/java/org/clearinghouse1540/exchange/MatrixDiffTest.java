package org.clearinghouse1540.exchange;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Map;
import org.clearinghouse1540.matrix.Citation;
import org.clearinghouse1540.matrix.FieldKey;
import org.clearinghouse1540.matrix.FieldValue;
import org.clearinghouse1540.matrix.MatrixId;
import org.clearinghouse1540.obligations.FieldMark;
import org.clearinghouse1540.obligations.Forms;
import org.clearinghouse1540.sources.CitedDocument;
import org.junit.jupiter.api.Test;

/** Differences between two copies of a matrix. */
class MatrixDiffTest {
  private static final FieldKey MARK = new FieldKey("op2.manufacture", "framework.nw");
  private static final FieldKey SOURCE = new FieldKey("op2.manufacture", "framework.source");
  private static final FieldKey TEXT = new FieldKey("op2.use", "remarks");

  @Test
  void equalCopiesDoNotDiffer() {
    MatrixCopy copy = copy(Map.of(MARK, FieldValue.of(FieldMark.X)));
    assertThat(new MatrixDiff(copy, copy).changed()).isEmpty();
  }

  @Test
  void changedFieldsAreListedInTheOrderOfTheFormWithBothValues() {
    MatrixDiff diff =
        new MatrixDiff(
            copy(Map.of(MARK, FieldValue.of(FieldMark.X), TEXT, FieldValue.of("before"))),
            copy(
                Map.of(
                    TEXT,
                    FieldValue.of("after"),
                    SOURCE,
                    FieldValue.of(List.of(Citation.of(1).at("s. 12"))))));
    assertThat(diff.changed()).containsExactly(MARK, SOURCE, TEXT);
    assertThat(diff.valueBefore(MARK)).isEqualTo("X");
    assertThat(diff.valueAfter(MARK)).isEmpty();
    assertThat(diff.valueAfter(SOURCE)).isEqualTo("Example Act [S1] · s. 12");
    assertThat(diff.valueBefore(TEXT) + diff.valueAfter(TEXT)).isEqualTo("beforeafter");
  }

  @Test
  void aChangedAssessmentOfConflictingSourcesIsADifference() {
    FieldValue assessed = new FieldValue(FieldMark.X, "", List.of(), "The later law prevails.");
    MatrixDiff diff =
        new MatrixDiff(
            copy(Map.of(MARK, FieldValue.of(FieldMark.X))), copy(Map.of(MARK, assessed)));
    assertThat(diff.changed()).containsExactly(MARK);
  }

  private static MatrixCopy copy(Map<FieldKey, FieldValue> values) {
    MatrixId id = new MatrixId("Example State 001", "2017");
    CopyHeader header =
        new CopyHeader(
            id, id.state(), new Forms().find("2017").orElseThrow(), CopyStatus.DRAFT, "2026-01-02");
    return MatrixCopy.of(
        header, values, Map.of(1L, CitedDocument.of(id.state(), "Example Act").withId(1)));
  }
}
