package org.clearinghouse1540.matrix;

import java.time.Instant;
import java.time.LocalDate;
import java.util.EnumMap;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.clearinghouse1540.obligations.FieldMark;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/**
 * The repository of the marks of all matrices for counts, right after the last write or at the end
 * of a day. It reads one row for each State, however long the history is.
 */
@Component
public final class FieldCounts {
  /** The table of the marks of each matrix at the end of each day. */
  static final String DAYS = "matrix_mark_day";

  /** The table of the place of each field in these marks. */
  static final String PLACES = "matrix_mark_place";

  // From one State to the next in the index, and of each the last day until the cut-off.
  private static final String MARKS =
      """
      with recursive listed as (
        (select state from matrix_mark_day where form = :form order by state limit 1)
        union all
        select (select m.state from matrix_mark_day m where m.form = :form and m.state > r.state
            order by m.state limit 1)
          from listed r where r.state is not null)
      select r.state, l.marks from listed r cross join lateral (
        select d.marks from matrix_mark_day d
        where d.form = :form and d.state = r.state %s order by d.day desc limit 1) l
      where r.state is not null order by r.state
      """;

  // The same of the fields themselves, which a State sees in its matrix.
  private static final String STATES =
      """
      with recursive listed as (
        (select state from matrix_mark where form = :form order by state limit 1)
        union all
        select (select m.state from matrix_mark m where m.form = :form and m.state > r.state
            order by m.state limit 1)
          from listed r where r.state is not null)
      select state from listed where state is not null order by state
      """;

  private final JdbcClient sql;

  FieldCounts(JdbcClient sql) {
    this.sql = sql;
  }

  /** The marks of all matrices on record in a form, at the end of a day or now. */
  public RecordedMarks marks(String form, Optional<LocalDate> day) {
    JdbcClient.StatementSpec statement =
        sql.sql(MARKS.formatted(day.map(last -> "and d.day <= :day").orElse("")))
            .param("form", form);
    Map<String, String> marks = new LinkedHashMap<>();
    day.map(last -> statement.param("day", last))
        .orElse(statement)
        .query(
            row -> {
              marks.put(row.getString("state"), row.getString("marks"));
            });
    return new RecordedMarks(places(form), marks);
  }

  // Read after the marks: a place that was given meanwhile is behind the end of their texts.
  private Map<FieldKey, Integer> places(String form) {
    Map<FieldKey, Integer> places = new HashMap<>();
    sql.sql("select row_key, column_key, place from matrix_mark_place where form = :form")
        .param("form", form)
        .query(
            row -> {
              places.put(
                  new FieldKey(row.getString("row_key"), row.getString("column_key")),
                  row.getInt("place"));
            });
    return places;
  }

  /** The codes of the States of whose matrix the reader sees a field, in order. */
  public List<String> states(String form) {
    return sql.sql(STATES)
        .param("form", form)
        .query((row, number) -> row.getString("state"))
        .list();
  }

  /** The matrices of these in which a field is recorded, with the time of the oldest value. */
  Map<MatrixId, Instant> begun(List<MatrixId> ids) {
    Map<MatrixId, Instant> begun = new LinkedHashMap<>();
    sql.sql(
            """
            select wanted.state, wanted.form, oldest.at
            from unnest(:states::text[], :forms::text[]) as wanted (state, form)
            cross join lateral (select min(f.changed_at) as at from matrix_mark_at f
              where f.state = wanted.state and f.form = wanted.form) oldest
            where oldest.at is not null order by wanted.state, wanted.form
            """)
        .param("states", ids.stream().map(MatrixId::state).toArray(String[]::new))
        .param("forms", ids.stream().map(MatrixId::form).toArray(String[]::new))
        .query(
            row -> {
              begun.put(
                  new MatrixId(row.getString("state"), row.getString("form")),
                  row.getTimestamp("at").toInstant());
            });
    return begun;
  }

  /** The number of matrices by mark now, for one field of a form. */
  public Map<FieldMark, Integer> of(String form, FieldKey key) {
    Map<FieldMark, Integer> counts = new EnumMap<>(FieldMark.class);
    sql.sql(
            """
            select mark, count(*)::int as matrices from matrix_mark
            where form = :form and row_key = :row and column_key = :column and mark <> ''
            group by mark
            """)
        .param("form", form)
        .param("row", key.row())
        .param("column", key.column())
        .query(
            (row, number) ->
                counts.put(
                    FieldMark.find(row.getString("mark")).orElseThrow(), row.getInt("matrices")))
        .list();
    return counts;
  }
}
