package org.clearinghouse1540.matrix;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.Function;
import org.clearinghouse1540.kit.journal.RowFinding;
import org.clearinghouse1540.kit.journal.SigningKey;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** The repository of approved matrices; later drafts do not change them. */
@Component
public final class ApprovedMatrices {
  /** The table that this class owns. */
  static final String TABLE = "matrix_approved";

  private final JdbcClient sql;
  private final ApprovalCodes codes;

  ApprovedMatrices(JdbcClient sql, ApprovalCodes codes) {
    this.sql = sql;
    this.codes = codes;
  }

  private ApprovedMatrix matrix(ResultSet row) throws SQLException {
    MatrixContent content = MatrixContent.of(row.getString("content"));
    return new ApprovedMatrix(
        new MatrixId(row.getString("state"), row.getString("form")),
        row.getInt("number"),
        row.getTimestamp("approved_at").toInstant(),
        codes.isPublished(row),
        content.contents(),
        content.cited());
  }

  /**
   * The approved content of a matrix that the current user may see, the latest first. Content that
   * this program did not keep is left out.
   */
  public List<ApprovedMatrix> of(MatrixId id) {
    return sql
        .sql(
            """
            select * from matrix_approved
            where state = :state and form = :form order by number desc
            """)
        .param("state", id.state())
        .param("form", id.form())
        .query(
            (row, number) ->
                codes.isKept(row) ? Optional.of(matrix(row)) : Optional.<ApprovedMatrix>empty())
        .list()
        .stream()
        .flatMap(Optional::stream)
        .toList();
  }

  /** The approved matrices that the current user may see. */
  public List<MatrixId> list() {
    return sql.sql("select distinct state, form from matrix_approved order by state, form")
        .query((row, number) -> new MatrixId(row.getString(1), row.getString(2)))
        .list();
  }

  /**
   * An approved version in a list, without its content.
   *
   * @param published whether State and Committee chose to publish it
   * @param code the code of its content
   */
  record ApprovedVersion(MatrixId matrix, int number, boolean published, String code) {}

  /** The versions in a form that were approved until a day, by State, the latest first. */
  List<ApprovedVersion> versions(String form, LocalDate day) {
    return sql.sql(
            """
            select state, form, number, published_at, publication_code, content_code
            from matrix_approved where form = :form and kit_day(approved_at) <= :day
            order by state, number desc
            """)
        .param("form", form)
        .param("day", day)
        .query(
            (row, at) ->
                new ApprovedVersion(
                    new MatrixId(row.getString("state"), row.getString("form")),
                    row.getInt("number"),
                    codes.isPublished(row),
                    row.getString("content_code")))
        .list();
  }

  /** The content of a version; nothing if this program did not keep it. */
  Optional<MatrixContent> content(ApprovedVersion version) {
    return of(
            version.matrix(),
            """
            select * from matrix_approved
            where state = :state and form = :form and number = :number
            """)
        .param("number", version.number())
        .query(
            (row, at) ->
                codes.isKept(row)
                    ? Optional.of(MatrixContent.of(row.getString("content")))
                    : Optional.<MatrixContent>empty())
        .optional()
        .flatMap(Function.identity());
  }

  /** Records that State and Committee chose to publish the approved content of a cycle. */
  void publish(ReviewCycle cycle) {
    cycle(
            cycle,
            """
            update matrix_approved set published_at = now()
            where state = :state and form = :form and number = :number
            returning *
            """)
        .query(this::publication)
        .list()
        .forEach(row -> seal(cycle.matrix(), row));
  }

  /** Records that no approved content of a matrix is published from now on. */
  void unpublish(MatrixId matrix) {
    of(
            matrix,
            """
            update matrix_approved set published_at = null
            where state = :state and form = :form and published_at is not null
            returning *
            """)
        .query(this::publication)
        .list()
        .forEach(row -> seal(matrix, row));
  }

  private Code publication(ResultSet row, int at) throws SQLException {
    return new Code(row.getInt("number"), "publication_code", codes.publication(row));
  }

  /** Stores the approved version, inside the transaction of its approval. */
  void keep(ReviewCycle cycle, MatrixContent approved) {
    Code code =
        cycle(
                cycle,
                """
                insert into matrix_approved (state, form, number, content)
                values (:state, :form, :number, :content::jsonb)
                returning *
                """)
            .param("content", approved.json())
            .query((row, at) -> new Code(cycle.number(), "content_code", codes.content(row)))
            .single();
    seal(cycle.matrix(), code);
  }

  /**
   * Makes all codes again with another key; see {@link
   * org.clearinghouse1540.kit.journal.CodedRows}.
   */
  public static List<RowFinding> renew(JdbcClient sql, SigningKey before, SigningKey key) {
    List<RowFinding> wrong = new ArrayList<>();
    List<Coded> rows = new ArrayList<>();
    sql.sql("select * from matrix_approved order by state, form, number")
        .query(
            row -> {
              if (ApprovalCodes.content(row, before).equals(row.getString("content_code"))
                  && ApprovalCodes.publication(row, before)
                      .equals(row.getString("publication_code"))) {
                rows.add(Coded.of(row, key));
              } else {
                wrong.add(ApprovalCodes.finding(row));
              }
            });
    rows.forEach(row -> row.store(sql));
    return wrong;
  }

  /** The codes of a row. */
  private record Coded(MatrixId matrix, int number, String contentCode, String publicationCode) {
    static Coded of(ResultSet row, SigningKey key) throws SQLException {
      return new Coded(
          new MatrixId(row.getString("state"), row.getString("form")),
          row.getInt("number"),
          ApprovalCodes.content(row, key),
          ApprovalCodes.publication(row, key));
    }

    void store(JdbcClient sql) {
      sql.sql(
              """
              update matrix_approved set content_code = :content, publication_code = :publication
              where state = :state and form = :form and number = :number
              """)
          .param("content", contentCode)
          .param("publication", publicationCode)
          .param("state", matrix.state())
          .param("form", matrix.form())
          .param("number", number)
          .update();
    }
  }

  /** The code of one version. */
  private record Code(int number, String column, String code) {}

  private void seal(MatrixId matrix, Code code) {
    of(
            matrix,
            """
            update matrix_approved set %s = :code
            where state = :state and form = :form and number = :number
            """
                .formatted(code.column()))
        .param("number", code.number())
        .param("code", code.code())
        .update();
  }

  private JdbcClient.StatementSpec cycle(ReviewCycle cycle, String statement) {
    return of(cycle.matrix(), statement).param("number", cycle.number());
  }

  private JdbcClient.StatementSpec of(MatrixId matrix, String statement) {
    return sql.sql(statement).param("state", matrix.state()).param("form", matrix.form());
  }
}
