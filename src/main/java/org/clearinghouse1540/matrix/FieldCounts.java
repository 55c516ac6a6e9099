package org.clearinghouse1540.matrix;

import java.util.EnumMap;
import java.util.Map;
import org.clearinghouse1540.obligations.FieldMark;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/**
 * How many matrices hold which mark in a field, right after the last write. X, ?, NA are counted
 * apart; what is nowhere counted has nothing recorded. No State is named.
 */
@Component
public final class FieldCounts {
  private final JdbcClient sql;

  FieldCounts(JdbcClient sql) {
    this.sql = sql;
  }

  /** The number of matrices by mark, for one field of a form. */
  public Map<FieldMark, Integer> of(String form, FieldKey key) {
    Map<FieldMark, Integer> counts = new EnumMap<>(FieldMark.class);
    sql.sql(
            "select mark, count(*)::int from matrix_field where form = :form and row_key = :row"
                + " and column_key = :column and mark <> '' group by mark")
        .param("form", form)
        .param("row", key.row())
        .param("column", key.column())
        .query(
            row -> {
              FieldMark.find(row.getString(1))
                  .ifPresent(
                      mark -> {
                        try {
                          counts.put(mark, row.getInt(2));
                        } catch (java.sql.SQLException failed) {
                          throw new IllegalStateException(failed);
                        }
                      });
            });
    return counts;
  }
}
