package org.clearinghouse1540.exchange;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/**
 * The invented matrices of the bench that are files: merged marks, columns in other places,
 * formulas, dates, hidden rows, addenda, wrong heads, CSV and PDF as other programs write them.
 */
class MatrixLayoutsTest {

  @ParameterizedTest
  @ValueSource(strings = {"tuned", "blind"})
  void nothingIsMissedAndNothingIsWrongInSilence(String part) throws Exception {
    MatrixScore score = new MatrixScore();
    MatricesBench.files(part).forEach(score::add);
    // Heads that name no column of the form are read by their place, and each is reported.
    assertThat(score.errors()).filteredOn(error -> !error.startsWith("wrong-columns")).isEmpty();
    assertThat(score.silent()).isZero();
  }
}
