package org.clearinghouse1540.matrix;

import java.util.List;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** Looks up the other way round: everything that rests on a document, in all States. */
@Component
public final class SourceUsage {
  private final JdbcClient sql;

  SourceUsage(JdbcClient sql) {
    this.sql = sql;
  }

  /**
   * A place that rests on a document.
   *
   * @param article of the document, where it is named
   */
  public record Place(MatrixId matrix, FieldKey key, String article, String page) {}

  /** Everything that rests on a document, by State, form and row. */
  public List<Place> on(long document) {
    return sql.sql(
            """
            select f.state, f.form, f.row_key, f.column_key, coalesce(c ->> 'article', ''),
              coalesce(c ->> 'page', '')
            from matrix_field f cross join jsonb_array_elements(f.citations) c
            where f.citations <> '[]'
              and f.citations @> jsonb_build_array(jsonb_build_object('document', :document::bigint))
              and (c ->> 'document')::bigint = :document
            order by f.state, f.form, f.row_key, f.column_key
            """)
        .param("document", document)
        .query(
            (row, number) ->
                new Place(
                    new MatrixId(row.getString(1), row.getString(2)),
                    new FieldKey(row.getString(3), row.getString(4)),
                    row.getString(5),
                    row.getString(6)))
        .list();
  }

  /**
   * Evidence to look at again: it rests on something that is repealed, or issued before a year.
   *
   * @param cited its title
   * @param because {@code repealed} or {@code old}
   */
  public record Old(Place place, String cited, String issued, String because) {}

  /** Evidence of a State that rests on something repealed, or issued before a year. */
  public List<Old> toCheck(String state, int before) {
    return old("f.state = :state", state, before);
  }

  /** The same in all States, in the order of their names in the register; at most 2,000 places. */
  public List<Old> toCheckEverywhere(int before) {
    return old("true", "", before);
  }

  private List<Old> old(String which, String state, int before) {
    return sql.sql(
            """
            select f.state, f.form, f.row_key, f.column_key, coalesce(c ->> 'article', ''),
              coalesce(c ->> 'page', ''), d.title, d.issued_on, d.repealed
            from matrix_field f cross join jsonb_array_elements(f.citations) c
              join sources_cited d on d.id = (c ->> 'document')::bigint
            where\
            """
                + " "
                + which
                + """
                   and f.citations <> '[]'
                  and (d.repealed <> '' or d.issued_on <> '' and left(d.issued_on, 4)::int < :before)
                order by f.state, f.form desc, d.issued_on, f.row_key, f.column_key limit 2000
                """)
        .param("state", state)
        .param("before", before)
        .query(
            (row, number) ->
                new Old(
                    new Place(
                        new MatrixId(row.getString(1), row.getString(2)),
                        new FieldKey(row.getString(3), row.getString(4)),
                        row.getString(5),
                        row.getString(6)),
                    row.getString(7),
                    row.getString(8),
                    row.getString(9).isEmpty() ? "old" : "repealed"))
        .list();
  }
}
