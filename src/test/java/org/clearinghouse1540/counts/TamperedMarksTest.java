package org.clearinghouse1540.counts;

import static org.assertj.core.api.Assertions.assertThat;

import java.sql.SQLException;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.clearinghouse1540.app.TestProgram;
import org.clearinghouse1540.consent.SqlAttacker;
import org.clearinghouse1540.kit.journal.RowFinding;
import org.clearinghouse1540.kit.journal.SigningKey;
import org.clearinghouse1540.kit.text.DateText;
import org.clearinghouse1540.matrix.ComputedMarks;
import org.clearinghouse1540.matrix.FieldKey;
import org.clearinghouse1540.obligations.FieldMark;
import org.clearinghouse1540.startup.JournalChecks;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.jdbc.support.JdbcTransactionManager;
import org.springframework.transaction.support.TransactionTemplate;

/**
 * Somebody with the rights of the owner changes the marks from which numbers of past days are
 * counted: the check of the journal computes them again from the fields.
 */
class TamperedMarksTest {
  private static final String STATE = "Example State 172";
  private static final FieldKey FIELD = new FieldKey("op2.manufacture", "framework.nw");
  private static final String ROW = " where form = '2017' and state = '" + STATE + "'";
  private static final String PLACE =
      " where form = '2017' and row_key = 'op2.manufacture' and column_key = 'framework.nw'";
  private final TestProgram program = TestProgram.get();
  private final PlantedMarks planted = new PlantedMarks(program);
  private final String today = LocalDate.now(DateText.HEADQUARTERS).toString();

  private String row(String day) {
    return "matrix_mark_day (2017,\"" + STATE + "\"," + day + ")";
  }

  private List<String> found() {
    SigningKey key = program.bean(SigningKey.class);
    return names(
        JournalChecks.of(program.owner().plainSource(), Optional.of(key))
            .run(List.of(), key.publicKey())
            .rows()
            .orElseThrow()
            .findings());
  }

  private static List<String> names(List<RowFinding> findings) {
    return findings.stream()
        .filter(finding -> finding.table().startsWith("matrix_mark_"))
        .map(finding -> finding.table() + " " + finding.row() + " " + finding.kind())
        .toList();
  }

  @Test
  void oneChangedLetterIsNamedByTheCheckOfTheJournal() throws SQLException {
    planted.write(STATE, FIELD, FieldMark.X);
    assertThat(found()).isEmpty();
    SqlAttacker.OWNER.run("update matrix_mark_day set marks = translate(marks, 'X', 'Q')" + ROW);
    try {
      assertThat(found()).containsExactly(row(today) + " CHANGED");
    } finally {
      SqlAttacker.OWNER.run("update matrix_mark_day set marks = translate(marks, 'Q', 'X')" + ROW);
    }
    assertThat(found()).isEmpty();
  }

  /** Each change is undone afterwards. */
  @ParameterizedTest
  @CsvSource(
      delimiterString = " => ",
      value = {
        "update matrix_mark_day set marks = marks || ' X' => day CHANGED",
        "update matrix_mark_day set marks = '' => day CHANGED",
        "delete from matrix_mark_day => day DELETED",
        "update matrix_mark_day set day = '2001-02-03' => day DELETED; 2001-02-03 ADDED",
        "update matrix_mark_day set marks = rpad(marks, 30000000, 'X') => day CHANGED",
        "delete from matrix_mark_place => place DELETED; day CHANGED",
        "update matrix_mark_place set place = 2000000000 => place DELETED; day CHANGED",
        "update matrix_mark_place set row_key = 'op2.none' => place DELETED; other ADDED; day"
            + " CHANGED"
      })
  void everyChangeOfTheMarksAndOfTheirPlacesIsNamed(String change, String expected) {
    planted.write(STATE, FIELD, FieldMark.X);
    List<String> wanted = new ArrayList<>();
    String place = "matrix_mark_place (2017,op2.manufacture,framework.nw)";
    for (String one : expected.split("; ")) {
      wanted.add(
          one.replaceFirst("^day", row(today))
              .replaceFirst("^2001-02-03", row("2001-02-03"))
              .replaceFirst("^place", place)
              .replaceFirst("^other", place.replace("manufacture", "none")));
    }
    assertThat(after(change + (change.contains("_place") ? PLACE : ROW))).containsAll(wanted);
    assertThat(names(planted.differences())).isEmpty();
  }

  private List<String> after(String change) {
    var source = program.owner().plainSource();
    JdbcClient sql = JdbcClient.create(source);
    return new TransactionTemplate(new JdbcTransactionManager(source))
        .execute(
            status -> {
              status.setRollbackOnly();
              assertThat(sql.sql(change).update()).isPositive();
              return names(new ComputedMarks().differences(sql));
            });
  }
}
