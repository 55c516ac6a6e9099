package org.clearinghouse1540.matrix;

import java.util.List;
import org.springframework.jdbc.core.RowMapper;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** The repository of approved matrices; later drafts do not change them. */
@Component
public final class ApprovedMatrices {
  private static final RowMapper<ApprovedMatrix> APPROVED =
      (row, number) -> {
        MatrixContent content = MatrixContent.of(row.getString("content"));
        return new ApprovedMatrix(
            new MatrixId(row.getString("state"), row.getString("form")),
            row.getInt("number"),
            row.getTimestamp("approved_at").toInstant(),
            row.getTimestamp("published_at") != null,
            content.contents(),
            content.cited());
      };

  private final JdbcClient sql;

  ApprovedMatrices(JdbcClient sql) {
    this.sql = sql;
  }

  /** The approved content of a matrix that the current user may see, the latest first. */
  public List<ApprovedMatrix> of(MatrixId id) {
    return sql.sql(
            """
            select state, form, number, approved_at, published_at, content::text as content
            from matrix_approved where state = :state and form = :form order by number desc
            """)
        .param("state", id.state())
        .param("form", id.form())
        .query(APPROVED)
        .list();
  }

  /** The approved matrices that the current user may see. */
  public List<MatrixId> list() {
    return sql.sql("select distinct state, form from matrix_approved order by state, form")
        .query((row, number) -> new MatrixId(row.getString(1), row.getString(2)))
        .list();
  }

  /** Records whether State and Committee chose to publish the approved content. */
  void publish(ReviewCycle cycle, boolean published) {
    sql.sql(
            """
            update matrix_approved set published_at = case when :published then now() end
            where state = :state and form = :form and number = :number
            """)
        .param("published", published)
        .param("state", cycle.matrix().state())
        .param("form", cycle.matrix().form())
        .param("number", cycle.number())
        .update();
  }

  /** Stores the approved version, inside the transaction of its approval. */
  void keep(ReviewCycle cycle, MatrixContent approved) {
    sql.sql(
            """
            insert into matrix_approved (state, form, number, content)
            values (:state, :form, :number, :content::jsonb)
            """)
        .param("state", cycle.matrix().state())
        .param("form", cycle.matrix().form())
        .param("number", cycle.number())
        .param("content", approved.json())
        .update();
  }
}
