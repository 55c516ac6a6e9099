package org.clearinghouse1540.matrix;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import org.clearinghouse1540.kit.BadInput;
import org.clearinghouse1540.kit.text.Message;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Keys of fields and of matrices. */
class FieldKeyTest {

  @ParameterizedTest
  @CsvSource({
    "op2.use, framework.nw, nw",
    "op2.use, framework.cw, cw",
    "op2.use, enforcement.bw, bw",
    "op2.use, framework.source, ''",
    "op2.use, remarks, ''",
    "op2.use, '', ''"
  })
  void theColumnTellsTheTypeOfWeapon(String row, String column, String weapon) {
    assertThat(new FieldKey(row, column).weapon()).isEqualTo(weapon);
  }

  @ParameterizedTest
  @CsvSource({
    "op2.use, framework.nw",
    "op2.use, ''",
    "op1, 'a column with blanks'",
    "'', framework.nw"
  })
  void aWrittenKeyIsReadBack(String row, String column) {
    FieldKey key = new FieldKey(row, column);
    assertThat(FieldKey.of(key.name())).isEqualTo(key);
  }

  @Test
  void aNameWithoutAColumnIsTheKeyOfARow() {
    assertThat(FieldKey.of("op2.use")).isEqualTo(new FieldKey("op2.use", ""));
  }

  @ParameterizedTest
  @CsvSource({"'', 2017", "'  ', 2017", "Example State 001, ''", "Example State 001, ' '"})
  void aMatrixNeedsAStateAndAVersionOfTheForm(String state, String form) {
    assertThatThrownBy(() -> new MatrixId(state, form))
        .isInstanceOfSatisfying(
            BadInput.class,
            bad ->
                assertThat(bad.problems())
                    .extracting(problem -> problem.message())
                    .containsExactly(Message.of("matrix.refused.no-matrix")));
  }

  @Test
  void theAddressEscapesBlanksAndTheJournalNameDoesNot() {
    MatrixId id = new MatrixId("Example State 001", "2017");
    assertThat(id.address()).isEqualTo("/matrices/Example%20State%20001/2017");
    assertThat(id.address(new FieldKey("op2.use", "remarks")))
        .isEqualTo("/matrices/Example%20State%20001/2017/row?row=op2.use");
    assertThat(id.journalName()).isEqualTo("matrix/Example State 001/2017");
  }
}
