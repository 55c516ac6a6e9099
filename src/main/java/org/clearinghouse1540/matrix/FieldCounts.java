package org.clearinghouse1540.matrix;

import java.sql.Timestamp;
import java.time.Instant;
import java.util.Collection;
import java.util.EnumMap;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.clearinghouse1540.obligations.FieldMark;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/**
 * The number of matrices with each mark in a field, right after the last write or at a moment in
 * the past. X, ?, NA are counted separately; a mark that is not in the result is recorded nowhere.
 */
@Component
public final class FieldCounts {
  private static final String CURRENT =
      """
      with recursive value as (
        select state, row_key, column_key, mark from matrix_mark where form = :form)
      """;
  private static final String AT_A_MOMENT =
      """
      with recursive value as (
        select state, row_key, column_key, mark from matrix_mark_at
        where form = :form and changed_at <= :moment and until > :moment)
      """;

  // From one State to the next in the index, so that the fields of each are not read.
  private static final String STATES =
      """
      , listed as (
        (select state from matrix_mark where form = :form order by state limit 1)
        union all
        select (select m.state from matrix_mark m where m.form = :form and m.state > r.state
            order by m.state limit 1)
          from listed r where r.state is not null)
      select r.state from listed r where r.state is not null
      """;
  private static final String RECORDED_THEN =
      """
       and exists (select 1 from matrix_mark_at a where a.form = :form and a.state = r.state
         and a.changed_at <= :moment and a.until > :moment)
      """;

  private final JdbcClient sql;

  FieldCounts(JdbcClient sql) {
    this.sql = sql;
  }

  /**
   * The matrices that are counted.
   *
   * @param form the version of the form
   * @param states the codes of their States
   * @param moment the moment whose values are counted; empty for the current values
   */
  public record Selection(String form, List<String> states, Optional<Instant> moment) {
    public Selection {
      states = List.copyOf(states);
    }
  }

  /** The number of matrices by mark, for one field of a form. */
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

  /** The codes of the States with a recorded field in a form, at a moment or now. */
  public List<String> states(String form, Optional<Instant> moment) {
    return statement(
            STATES + moment.map(at -> RECORDED_THEN).orElse("") + " order by r.state", form, moment)
        .query((row, number) -> row.getString("state"))
        .list();
  }

  /** The number of matrices by mark, for each field of these rows that has a mark in any. */
  public Map<FieldKey, Map<FieldMark, Integer>> of(Selection selection, Collection<String> rows) {
    Map<FieldKey, Map<FieldMark, Integer>> counts = new HashMap<>();
    statement(
            """
            select row_key, column_key, mark, count(*)::int as matrices from value
            where mark <> '' and row_key = any(:rows) and state = any(:states)
            group by row_key, column_key, mark
            """,
            selection.form(),
            selection.moment())
        .param("rows", rows.toArray(String[]::new))
        .param("states", selection.states().toArray(String[]::new))
        .query(
            row -> {
              counts
                  .computeIfAbsent(
                      new FieldKey(row.getString("row_key"), row.getString("column_key")),
                      key -> new EnumMap<>(FieldMark.class))
                  .put(FieldMark.find(row.getString("mark")).orElseThrow(), row.getInt("matrices"));
            });
    return counts;
  }

  /** The codes of the selected States whose matrix has this mark, or no mark, in a field. */
  public List<String> states(Selection selection, FieldKey key, FieldMark mark) {
    boolean none = mark == FieldMark.NOTHING_RECORDED;
    Set<String> found =
        new HashSet<>(
            statement(
                    """
                    select state from value
                    where row_key = :row and column_key = :column and state = any(:states)
                      and case when :none then mark <> '' else mark = :mark end
                    """,
                    selection.form(),
                    selection.moment())
                .param("row", key.row())
                .param("column", key.column())
                .param("states", selection.states().toArray(String[]::new))
                .param("none", none)
                .param("mark", mark.code())
                .query((row, number) -> row.getString("state"))
                .list());
    return selection.states().stream().filter(state -> found.contains(state) != none).toList();
  }

  private JdbcClient.StatementSpec statement(String query, String form, Optional<Instant> moment) {
    JdbcClient.StatementSpec statement =
        sql.sql((moment.isPresent() ? AT_A_MOMENT : CURRENT) + query).param("form", form);
    return moment.map(at -> statement.param("moment", Timestamp.from(at))).orElse(statement);
  }
}
