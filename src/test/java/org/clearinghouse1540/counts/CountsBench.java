package org.clearinghouse1540.counts;

import java.nio.file.Path;
import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.time.LocalDate;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Supplier;
import java.util.stream.Collectors;
import org.clearinghouse1540.app.TestProgram;
import org.clearinghouse1540.kit.store.ViewerDataSource;
import org.clearinghouse1540.kit.text.DateText;
import org.clearinghouse1540.kit.text.Language;
import org.clearinghouse1540.matrix.FieldCounts;
import org.clearinghouse1540.matrix.FieldKey;
import org.clearinghouse1540.matrix.FormFields;
import org.clearinghouse1540.obligations.ColumnKind;
import org.clearinghouse1540.obligations.FieldMark;
import org.clearinghouse1540.obligations.Forms;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** The time of counts today and at a cut-off date, after 1, 10 and 50 years. */
class CountsBench {
  private static final String FORM = "2017";
  private static final int STATES = Integer.getInteger("states", 193);
  private static final int TIMES = 40;

  @TempDir private Path folder = Path.of("");

  @Test
  void prints() throws Exception {
    try (TestProgram program = TestProgram.start(folder, TestProgram.freePort())) {
      int years = 0;
      for (int until : List.of(1, 10, 50)) {
        grow(program, years, until);
        years = until;
        LocalDate middle = LocalDate.now(DateText.HEADQUARTERS).minusMonths(years * 6L);
        print(program, years, "one field at a cut-off", () -> field(program, middle));
        for (String part : List.of("op2", "")) {
          String name = part.isEmpty() ? "all fields" : "one part";
          print(program, years, name + " today", () -> count(program, part, Optional.empty()));
          print(
              program,
              years,
              name + " at a cut-off",
              () -> count(program, part, Optional.of(middle)));
        }
      }
    }
  }

  // A value of each field for each year, in one of twelve months, in which every mark occurs.
  private static void grow(TestProgram program, int from, int until) throws Exception {
    try (Connection connection = program.owner().plainSource().getConnection();
        Statement statement = connection.createStatement()) {
      statement.execute("set session_replication_role = replica");
      String fields = fields(program);
      if (from == 0) {
        statement.execute(
            """
            insert into matrix_field (state, form, row_key, column_key, mark, changed_at,
                changed_by, changed_in)
              select 'Example State ' || lpad(s::text, 3, '0'), '%s', f.r, f.c,
                (array['X', '?', 'NA', ''])[1 + abs(hashtext(s || f.r || f.c)) %% 4],
                now() - interval '1 day', 'bench', 'bench'
              from generate_series(1, %d) s cross join (values %s) f (r, c)
            """
                .formatted(FORM, STATES, fields));
      }
      statement.execute(
          """
          insert into matrix_field_past (state, form, row_key, column_key, mark, version, changed_at,
              changed_by, changed_in, until)
            select f.state, f.form, f.row_key, f.column_key,
              (array['X', '?', 'NA', ''])[1 + abs(hashtext(f.state || f.row_key || y)) %% 4],
              -y, o.last - make_interval(years => y, months => o.month), 'bench', 'bench',
              case when y = 1 then o.last
                else o.last - make_interval(years => y - 1, months => o.month) end
            from matrix_field f cross join generate_series(%d, %d) y
              cross join lateral (select now() - interval '1 day' as last,
                abs(hashtext(f.row_key)) %% 12 as month) o
          """
              .formatted(from + 1, until));
      long start = System.nanoTime();
      statement.execute("select matrix_marks_rebuild()");
      long end = System.nanoTime();
      statement.execute("vacuum analyze matrix_field, matrix_field_past, matrix_mark_day");
      System.out.printf(
          Locale.ROOT,
          "counts: %2d years, marks of all days computed again in %.1f s; %s%n",
          until,
          (end - start) / 1e9,
          sizes(statement));
    }
  }

  private static String sizes(Statement statement) throws SQLException {
    try (ResultSet row =
        statement.executeQuery(
            """
            select string_agg(t || ' ' || pg_size_pretty(pg_total_relation_size(t::regclass)), ', ')
            from unnest(array['matrix_field', 'matrix_field_past', 'matrix_mark_day']) t
            """)) {
      row.next();
      return row.getString(1);
    }
  }

  // The fields with marks, as values of SQL.
  private static String fields(TestProgram program) {
    return FormFields.of(program.bean(Forms.class).find(FORM).orElseThrow())
        .kinds()
        .entrySet()
        .stream()
        .filter(field -> field.getValue() == ColumnKind.MARK)
        .map(Map.Entry::getKey)
        .map(key -> "('" + key.row() + "', '" + key.column() + "')")
        .collect(Collectors.joining(", "));
  }

  private static Object field(TestProgram program, LocalDate day) {
    return program
        .bean(FieldCounts.class)
        .marks(FORM, Optional.of(day))
        .states(new FieldKey("op2.manufacture", "framework.nw"), FieldMark.X);
  }

  private static Object count(TestProgram program, String part, Optional<LocalDate> day) {
    return program
        .bean(MarkCounts.class)
        .count(new CountRule(FORM, part, Set.of(), "", day), Language.EN);
  }

  private static void print(TestProgram program, int years, String what, Supplier<?> work) {
    double[] times = new double[TIMES];
    for (int i = -5; i < TIMES; i++) {
      long start = System.nanoTime();
      ViewerDataSource.as("committee", work::get);
      if (i >= 0) {
        times[i] = (System.nanoTime() - start) / 1e6;
      }
    }
    Arrays.sort(times);
    System.out.printf(
        Locale.ROOT,
        "counts: %2d years, %-28s p50 %7.1f ms, p95 %7.1f ms%n",
        years,
        what,
        times[TIMES / 2],
        times[TIMES * 95 / 100]);
  }
}
