package org.clearinghouse1540.matrix;

import java.util.Collection;
import java.util.List;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** Counts the fields of all matrices that cite documents. */
@Component
class DocumentUses {
  private final JdbcClient sql;

  DocumentUses(JdbcClient sql) {
    this.sql = sql;
  }

  /**
   * The use of a document.
   *
   * @param state the code of the first State with a field that cites it
   * @param fields how many fields cite it
   */
  record DocumentUse(long document, String state, int fields) {}

  /** The use of each of these documents that a field cites, by State. */
  List<DocumentUse> of(Collection<Long> documents) {
    return sql.sql(
            """
            select document, min(state) as state,
              count(distinct (state, form, row_key, column_key)) as fields from matrix_citing
            where document = any(:ids) group by document order by state, document
            """)
        .param("ids", documents.toArray(Long[]::new))
        .query(
            (row, number) ->
                new DocumentUse(
                    row.getLong("document"), row.getString("state"), row.getInt("fields")))
        .list();
  }
}
