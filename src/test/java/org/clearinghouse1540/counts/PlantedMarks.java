package org.clearinghouse1540.counts;

import java.sql.Timestamp;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import org.clearinghouse1540.app.TestProgram;
import org.clearinghouse1540.kit.journal.Actor;
import org.clearinghouse1540.kit.journal.RowFinding;
import org.clearinghouse1540.kit.store.ViewerDataSource;
import org.clearinghouse1540.kit.text.DateText;
import org.clearinghouse1540.matrix.ComputedMarks;
import org.clearinghouse1540.matrix.FieldCounts;
import org.clearinghouse1540.matrix.FieldKey;
import org.clearinghouse1540.matrix.FieldValue;
import org.clearinghouse1540.matrix.FormFields;
import org.clearinghouse1540.matrix.MatrixFields;
import org.clearinghouse1540.matrix.MatrixId;
import org.clearinghouse1540.matrix.RecordedMarks;
import org.clearinghouse1540.obligations.ColumnKind;
import org.clearinghouse1540.obligations.FieldMark;
import org.clearinghouse1540.obligations.Forms;
import org.springframework.jdbc.core.simple.JdbcClient;

/**
 * Fields that were set at earlier times, in the order of these times, and what plain SQL reads of
 * them. The journal does not know the rows of {@link #set}, so it is for a program of the test's
 * own.
 */
final class PlantedMarks {
  static final String FORM = "2017";
  private final TestProgram program;
  private final JdbcClient sql;

  PlantedMarks(TestProgram program) {
    this.program = program;
    sql = JdbcClient.create(program.owner().plainSource());
  }

  /** The fields of the form that have marks, in their printed order. */
  List<FieldKey> fields() {
    return FormFields.of(program.bean(Forms.class).find(FORM).orElseThrow())
        .kinds()
        .entrySet()
        .stream()
        .filter(field -> field.getValue() == ColumnKind.MARK)
        .map(Map.Entry::getKey)
        .toList();
  }

  /** Sets fields at a time, as the program does it at its own time. */
  void set(MatrixId id, Instant at, Map<FieldKey, FieldMark> fields, String words) {
    sql.sql(
            """
            with incoming as (
              select * from unnest(:rows::text[], :columns::text[], :marks::text[])
                as n (row_key, column_key, mark)),
            kept as (
              insert into matrix_field_past
              select f.*, :at from matrix_field f join incoming n using (row_key, column_key)
              where f.state = :state and f.form = :form)
            insert into matrix_field (state, form, row_key, column_key, mark, words, changed_at,
              changed_by, changed_in)
            select :state, :form, row_key, column_key, mark, :words, :at, 'clerk', 'expert'
            from incoming
            on conflict (state, form, row_key, column_key) do update set mark = excluded.mark,
              words = excluded.words, version = matrix_field.version + 1,
              changed_at = excluded.changed_at
            """)
        .param("state", id.state())
        .param("form", id.form())
        .param("at", Timestamp.from(at))
        .param("words", words)
        .param("rows", fields.keySet().stream().map(FieldKey::row).toArray(String[]::new))
        .param("columns", fields.keySet().stream().map(FieldKey::column).toArray(String[]::new))
        .param("marks", fields.values().stream().map(FieldMark::code).toArray(String[]::new))
        .update();
  }

  /** Sets a field now, by the program. */
  boolean write(String state, FieldKey key, FieldMark mark) {
    return ViewerDataSource.as(
        "program",
        () ->
            program
                    .bean(MatrixFields.class)
                    .setAll(
                        new Actor("clerk", "expert"),
                        new MatrixId(state, FORM),
                        Map.of(key, FieldValue.of(mark)),
                        "planted",
                        "")
                >= 0);
  }

  /** The marks that the Committee counts. */
  RecordedMarks marks(Optional<LocalDate> day) {
    return ViewerDataSource.as("committee", () -> program.bean(FieldCounts.class).marks(FORM, day));
  }

  /** The States with each mark in each field of a form at the end of a day; {@code ""} for all. */
  Map<String, Set<String>> atTheEndOf(LocalDate day, String form) {
    Map<String, Set<String>> states = new TreeMap<>(Map.of("", new TreeSet<>()));
    sql.sql(
            """
            select state, row_key || ' ' || column_key as field, mark from (
              select state, form, row_key, column_key, mark, changed_at, 'infinity' as until
              from matrix_field
              union all select state, form, row_key, column_key, mark, changed_at, until
              from matrix_field_past) v
            where form = :form and changed_at < :end and until >= :end
            """)
        .param("form", form)
        .param(
            "end", Timestamp.from(day.plusDays(1).atStartOfDay(DateText.HEADQUARTERS).toInstant()))
        .query(
            row -> {
              states.computeIfAbsent("", all -> new TreeSet<>()).add(row.getString("state"));
              if (!row.getString("mark").isEmpty()) {
                states
                    .computeIfAbsent(
                        row.getString("field") + " " + row.getString("mark"),
                        all -> new TreeSet<>())
                    .add(row.getString("state"));
              }
            });
    return states;
  }

  /** Computes the marks of all days again. */
  void rebuild() {
    sql.sql("select matrix_marks_rebuild()").query((row, number) -> 0).list();
  }

  /** The rows with marks that do not follow from the fields. */
  List<RowFinding> differences() {
    return new ComputedMarks().differences(sql);
  }

  /** The number of rows with marks of a day. */
  int days() {
    return sql.sql("select count(*) from matrix_mark_day").query(Integer.class).single();
  }

  /** The moments at which a field of a State has two values. */
  int overlaps(String state) {
    return sql.sql(
            """
            with value as (
              select state, form, row_key, column_key, version, changed_at, 'infinity' as until
              from matrix_field
              union all select state, form, row_key, column_key, version, changed_at, until
              from matrix_field_past)
            select count(*) from value a
            join value b using (state, form, row_key, column_key)
            where state = :state and a.version < b.version and (a.until > b.changed_at or a.until < a.changed_at)
            """)
        .param("state", state)
        .query(Integer.class)
        .single();
  }
}
