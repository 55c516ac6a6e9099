package org.clearinghouse1540.matrix;

import java.io.IOException;
import java.io.OutputStream;
import java.sql.Connection;
import java.sql.SQLException;
import java.sql.Timestamp;
import java.time.Instant;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.BiFunction;
import org.clearinghouse1540.kit.journal.Actor;
import org.clearinghouse1540.obligations.FieldMark;
import org.clearinghouse1540.sources.CitedDocument;
import org.postgresql.PGConnection;
import org.springframework.jdbc.core.RowMapper;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/**
 * The repository of the fields of all matrices: current and previous values. Reading current values
 * costs the same however many years are kept.
 */
@Component
class RecordedFields {
  private static final RowMapper<MatrixField> FIELD =
      (row, number) ->
          new MatrixField(
              new FieldKey(row.getString("row_key"), row.getString("column_key")),
              new FieldValue(
                  FieldMark.find(row.getString("mark")).orElse(FieldMark.NOTHING_RECORDED),
                  row.getString("words"),
                  FieldJson.citations(row.getString("citations")),
                  row.getString("decision")),
              row.getInt("version"),
              row.getTimestamp("changed_at").toInstant(),
              row.getString("changed_by"),
              row.getString("changed_in"),
              row.getString("why"));
  private static final RowMapper<CitationInField> CITATION =
      (row, number) ->
          new CitationInField(
              row.getLong("document"),
              new MatrixId(row.getString("state"), row.getString("form")),
              new FieldKey(row.getString("row_key"), row.getString("column_key")),
              row.getString("places"));

  /** The tables of the current and of the previous values. */
  static final List<String> TABLES = List.of("matrix_field", "matrix_field_past");

  // A cell that begins like a formula would be run by a spreadsheet program.
  private static final String EXPORT =
      """
      copy (select state, form, row_key, column_key, mark,
          case when words ~ '^''*[=+@-]' then '''' || words else words end as words,
          citations, version, changed_at
        from matrix_field order by state, form, row_key, column_key)
      to stdout with (format csv, header true)
      """;

  private final JdbcClient sql;

  RecordedFields(JdbcClient sql) {
    this.sql = sql;
  }

  /** All fields of a matrix that were ever set. */
  Map<FieldKey, MatrixField> of(MatrixId id) {
    return byKey(
        matrix(
                "select * from matrix_field where state = :state and form = :form"
                    + " order by row_key, column_key",
                id)
            .query(FIELD)
            .list());
  }

  /** The fields at a moment in the past. */
  Map<FieldKey, MatrixField> asOf(MatrixId id, Instant moment) {
    return byKey(
        matrix(
                """
                select f.*, null as until from matrix_field f
                where state = :state and form = :form and changed_at <= :moment
                union all select * from matrix_field_past
                where state = :state and form = :form and until > :moment and changed_at <= :moment
                order by row_key, column_key
                """,
                id)
            .param("moment", Timestamp.from(moment))
            .query(FIELD)
            .list());
  }

  /** The current value of one field. */
  MatrixField get(MatrixId id, FieldKey key) {
    return field(
            """
            select * from matrix_field
            where state = :state and form = :form and row_key = :row and column_key = :column
            """,
            id,
            key)
        .query(FIELD)
        .optional()
        .orElse(MatrixField.unset(key));
  }

  /** The previous values of a field, the latest first. */
  List<MatrixField> past(MatrixId id, FieldKey key) {
    return field(
            """
            select * from matrix_field_past
            where state = :state and form = :form and row_key = :row and column_key = :column
            order by version desc
            """,
            id,
            key)
        .query(FIELD)
        .list();
  }

  /** The fields that changed after a moment, the earliest change first. */
  List<MatrixField> since(MatrixId id, Instant moment) {
    return matrix(
            """
            select * from matrix_field
            where state = :state and form = :form and changed_at > :moment
            order by changed_at, row_key, column_key
            """,
            id)
        .param("moment", Timestamp.from(moment))
        .query(FIELD)
        .list();
  }

  /**
   * Writes fields, with the time of the writing, not that of the beginning of a long transaction;
   * their previous values are kept. Each moment has one value.
   */
  void write(Actor actor, MatrixId id, Map<FieldKey, FieldValue> contents, String why) {
    matrix(
            """
            with written as materialized (select clock_timestamp() as at),
            incoming as (
              select * from unnest(:rows::text[], :columns::text[], :marks::text[], :words::text[],
                :citations::text[], :decisions::text[])
                as n (row_key, column_key, mark, words, citations, decision)),
            kept as (
              insert into matrix_field_past
              select f.*, greatest(w.at, f.changed_at) from matrix_field f
              join incoming n using (row_key, column_key) cross join written w
              where f.state = :state and f.form = :form)
            insert into matrix_field (state, form, row_key, column_key, mark, words, citations,
              decision, changed_at, changed_by, changed_in, why)
            select :state, :form, row_key, column_key, mark, words, citations::jsonb, decision,
              w.at, :by, :role, :why from incoming cross join written w
            on conflict (state, form, row_key, column_key) do update set mark = excluded.mark,
              words = excluded.words, citations = excluded.citations, decision = excluded.decision,
              version = matrix_field.version + 1,
              changed_at = greatest(excluded.changed_at, matrix_field.changed_at),
              changed_by = excluded.changed_by, changed_in = excluded.changed_in,
              why = excluded.why
            """,
            id)
        .param("rows", texts(contents, (key, content) -> key.row()))
        .param("columns", texts(contents, (key, content) -> key.column()))
        .param("marks", texts(contents, (key, content) -> content.mark().code()))
        .param("words", texts(contents, (key, content) -> content.words()))
        .param(
            "citations",
            texts(contents, (key, content) -> FieldJson.citations(content.citations())))
        .param("decisions", texts(contents, (key, content) -> content.decision()))
        .param("by", actor.name())
        .param("role", actor.role())
        .param("why", why)
        .update();
  }

  /** The marks of a matrix, by row and column. */
  Map<String, FieldMark> marks(MatrixId id) {
    Map<String, FieldMark> marks = new HashMap<>();
    matrix(
            """
            select row_key, column_key, mark from matrix_field
            where mark <> '' and state = :state and form = :form
            """,
            id)
        .query(
            (row, number) ->
                marks.put(
                    row.getString("row_key") + " " + row.getString("column_key"),
                    FieldMark.find(row.getString("mark")).orElse(FieldMark.NOTHING_RECORDED)))
        .list();
    return marks;
  }

  /** The rows and columns of a form that are or were set in any matrix. */
  Set<String> everRecorded(String form) {
    return new HashSet<>(
        sql.sql(
                """
                select row_key || ' ' || column_key from matrix_field where form = :form
                union select row_key || ' ' || column_key from matrix_field_past where form = :form
                """)
            .param("form", form)
            .query(String.class)
            .list());
  }

  /**
   * A citation in a field.
   *
   * @param places the places in the document as written; may be empty
   */
  record CitationInField(long document, MatrixId matrix, FieldKey key, String places) {}

  /** The fields that cite a document, by State, form and row. */
  List<CitationInField> citing(long document) {
    return sql.sql(
            """
            select f.state, f.form, f.row_key, f.column_key, :document::bigint as document,
              coalesce((select string_agg(place, ', ')
                from jsonb_array_elements_text(c -> 'places') place), '') as places
            from matrix_field f cross join jsonb_array_elements(f.citations) c
            where f.citations <> '[]'
              and f.citations @> jsonb_build_array(jsonb_build_object('document', :document::bigint))
              and (c ->> 'document')::bigint = :document
            order by f.state, f.form, f.row_key, f.column_key
            """)
        .param("document", document)
        .query(CITATION)
        .list();
  }

  /** The fields of a State that cite any of these, by form and the day of the document. */
  List<CitationInField> citingAny(String state, List<CitedDocument> documents) {
    return sql.sql(
            """
            select f.state, f.form, f.row_key, f.column_key, d.id as document,
              coalesce((select string_agg(place, ', ')
                from jsonb_array_elements_text(c -> 'places') place), '') as places
            from matrix_field f cross join jsonb_array_elements(f.citations) c
              join unnest(:ids::bigint[], :issued::text[]) as d (id, issued_on)
                on d.id = (c ->> 'document')::bigint
            where f.state = :state and f.citations <> '[]'
            order by f.form desc, d.issued_on, f.row_key, f.column_key, d.id
            """)
        .param("state", state)
        .param("ids", documents.stream().map(CitedDocument::id).toArray(Long[]::new))
        .param("issued", documents.stream().map(CitedDocument::issuedOn).toArray(String[]::new))
        .query(CITATION)
        .list();
  }

  /** The States whose matrices name sources in a field, by their codes. */
  List<String> statesWithSources(String form, FieldKey key) {
    return sql.sql(
            """
            select state from matrix_field where form = :form and row_key = :row
              and column_key = :column and citations <> '[]' order by state
            """)
        .param("form", form)
        .param("row", key.row())
        .param("column", key.column())
        .query((row, number) -> row.getString("state"))
        .list();
  }

  /** Writes all fields that the viewer of a connection may see, as CSV, while they are read. */
  static void export(Connection connection, OutputStream out) throws SQLException, IOException {
    connection.unwrap(PGConnection.class).getCopyAPI().copyOut(EXPORT, out);
  }

  private static String[] texts(
      Map<FieldKey, FieldValue> contents, BiFunction<FieldKey, FieldValue, String> part) {
    return contents.entrySet().stream()
        .map(field -> part.apply(field.getKey(), field.getValue()))
        .toArray(String[]::new);
  }

  private JdbcClient.StatementSpec matrix(String query, MatrixId id) {
    return sql.sql(query).param("state", id.state()).param("form", id.form());
  }

  private JdbcClient.StatementSpec field(String query, MatrixId id, FieldKey key) {
    return matrix(query, id).param("row", key.row()).param("column", key.column());
  }

  private static Map<FieldKey, MatrixField> byKey(List<MatrixField> fields) {
    Map<FieldKey, MatrixField> byKey = new LinkedHashMap<>(fields.size() * 2);
    fields.forEach(field -> byKey.put(field.key(), field));
    return byKey;
  }
}
