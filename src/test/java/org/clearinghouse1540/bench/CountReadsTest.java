package org.clearinghouse1540.bench;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.sql.Connection;
import java.sql.Statement;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import org.clearinghouse1540.access.Role;
import org.clearinghouse1540.app.TestProgram;
import org.clearinghouse1540.app.Visitor;
import org.clearinghouse1540.kit.journal.Actor;
import org.clearinghouse1540.kit.store.ViewerDataSource;
import org.clearinghouse1540.kit.text.DateText;
import org.clearinghouse1540.matrix.FieldKey;
import org.clearinghouse1540.matrix.FieldValue;
import org.clearinghouse1540.matrix.MatrixFields;
import org.clearinghouse1540.matrix.MatrixId;
import org.clearinghouse1540.obligations.FieldMark;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Counts of today and at a cut-off date read as many rows however long the history is. */
class CountReadsTest {
  private static final String TODAY = "/counts?rule=form%3D2017+part%3Dop2";
  private static final String PAST = "matrix_field_past";
  private static final String DAYS = "matrix_mark_day";
  // A day of the short history and of the long one.
  private static final String THEN =
      TODAY + "+date%3D" + LocalDate.now(DateText.HEADQUARTERS).minusDays(30);

  @Test
  void countsDoNotGrowWithHistory(@TempDir Path folder) throws Exception {
    try (TestProgram program = TestProgram.start(folder, TestProgram.freePort());
        PageReads reads = new PageReads(program)) {
      Visitor expert = program.person(Role.EXPERT, "");
      set(program);
      history(program, 1, 2);
      PageReads.Cost young = reads.cost(() -> expert.get(TODAY).statusCode());
      PageReads.Cost youngThen = reads.cost(() -> expert.get(THEN).statusCode());
      history(program, 3, 400);
      PageReads.Cost old = reads.cost(() -> expert.get(TODAY).statusCode());
      PageReads.Cost oldThen = reads.cost(() -> expert.get(THEN).statusCode());
      for (PageReads.Cost cost : List.of(young, youngThen, old, oldThen)) {
        assertThat(cost.status()).isEqualTo(200);
        assertThat(cost.tables()).containsKey(DAYS).doesNotContainKeys(PAST, "matrix_field");
      }
      assertThat(old.tables()).containsEntry(DAYS, read(young));
      assertThat(oldThen.tables()).containsEntry(DAYS, read(youngThen));
    }
  }

  private static long read(PageReads.Cost cost) {
    return cost.tables().getOrDefault(DAYS, 0L);
  }

  private static void set(TestProgram program) {
    ViewerDataSource.asProgram(
        () ->
            program
                .bean(MatrixFields.class)
                .setAll(
                    new Actor("clerk", "expert"),
                    new MatrixId("Example State 164", "2017"),
                    Map.of(
                        new FieldKey("op2.manufacture", "framework.nw"),
                        FieldValue.of(FieldMark.X)),
                    "planted",
                    ""));
  }

  // Previous values, a day apart, as the program would have kept them.
  private static void history(TestProgram program, int from, int until) throws Exception {
    try (Connection connection = program.owner().plainSource().getConnection();
        Statement statement = connection.createStatement()) {
      statement.execute("set session_replication_role = replica");
      statement.execute(
          """
          insert into matrix_field_past (state, form, row_key, column_key, mark, version, changed_at,
              changed_by, changed_in, until)
            select f.state, f.form, f.row_key, f.column_key, '?', -d,
              now() - make_interval(days => d * 20), 'clerk', 'planted',
              now() - make_interval(days => d * 20 - 20)
            from matrix_field f cross join generate_series(%d, %d) d
          """
              .formatted(from, until));
      statement.execute("select matrix_marks_rebuild()");
      statement.execute("vacuum analyze matrix_field, matrix_field_past, matrix_mark_day");
    }
  }
}
