package org.clearinghouse1540.matrix;

import java.sql.Timestamp;
import java.time.Instant;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.clearinghouse1540.kit.BadInput;
import org.clearinghouse1540.kit.journal.Actor;
import org.clearinghouse1540.kit.journal.Change;
import org.clearinghouse1540.kit.journal.Journal;
import org.clearinghouse1540.obligations.FieldMark;
import org.springframework.jdbc.core.RowMapper;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.support.TransactionTemplate;

/**
 * The repository of fields: what is recorded now, and what was recorded before. Reading what is
 * recorded now costs the same however many years are kept.
 */
@Component
public final class MatrixFields {
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
  private static final String COLUMNS =
      "row_key, column_key, mark, words, citations::text as citations, decision, version,"
          + " changed_at, changed_by, changed_in, why";

  private final JdbcClient sql;
  private final Journal journal;
  private final TransactionTemplate transaction;

  MatrixFields(JdbcClient sql, Journal journal, TransactionTemplate transaction) {
    this.sql = sql;
    this.journal = journal;
    this.transaction = transaction;
  }

  /** What came of setting a field. */
  public sealed interface Outcome {
    /** It is recorded. */
    record Saved(MatrixField now) implements Outcome {}

    /** Somebody else changed it since it was seen; nothing was written. */
    record Conflict(MatrixField theirs) implements Outcome {}
  }

  /** All fields of a matrix that were ever set. */
  public Map<FieldKey, MatrixField> of(MatrixId id) {
    return byKey(
        sql.sql("select " + COLUMNS + " from matrix_field where state = :state and form = :form")
            .param("state", id.state())
            .param("form", id.form())
            .query(FIELD)
            .list());
  }

  /** The fields as they stood at a moment. */
  public Map<FieldKey, MatrixField> asOf(MatrixId id, Instant moment) {
    return byKey(
        sql.sql(
                "select "
                    + COLUMNS
                    + " from matrix_field where state = :state and form = :form"
                    + " and changed_at <= :moment union all select "
                    + COLUMNS
                    + " from matrix_field_past where state = :state and form = :form"
                    + " and until > :moment and changed_at <= :moment")
            .param("state", id.state())
            .param("form", id.form())
            .param("moment", Timestamp.from(moment))
            .query(FIELD)
            .list());
  }

  /** One field as it stands. */
  public MatrixField get(MatrixId id, FieldKey key) {
    return sql.sql(
            "select "
                + COLUMNS
                + " from matrix_field where state = :state and form = :form"
                + " and row_key = :row and column_key = :column")
        .param("state", id.state())
        .param("form", id.form())
        .param("row", key.row())
        .param("column", key.column())
        .query(FIELD)
        .optional()
        .orElse(MatrixField.unset(key));
  }

  /** What a field held before, the latest first. */
  public List<MatrixField> past(MatrixId id, FieldKey key) {
    return sql.sql(
            "select "
                + COLUMNS
                + " from matrix_field_past where state = :state and form = :form"
                + " and row_key = :row and column_key = :column order by version desc")
        .param("state", id.state())
        .param("form", id.form())
        .param("row", key.row())
        .param("column", key.column())
        .query(FIELD)
        .list();
  }

  /** The fields that changed after a moment, for whoever has the rest before them. */
  public List<MatrixField> since(MatrixId id, Instant moment) {
    return sql.sql(
            "select "
                + COLUMNS
                + " from matrix_field where state = :state and form = :form"
                + " and changed_at > :moment order by changed_at limit 2000")
        .param("state", id.state())
        .param("form", id.form())
        .param("moment", Timestamp.from(moment))
        .query(FIELD)
        .list();
  }

  /**
   * Sets one field that was seen in a version; the same content again writes nothing.
   *
   * @param seen the version that the person saw; 0 where nothing was set
   */
  public Outcome set(
      Actor actor, MatrixId id, FieldKey key, FieldValue content, int seen, String why) {
    return Optional.ofNullable(
            transaction.execute(
                status -> {
                  draft(id);
                  MatrixField before = get(id, key);
                  if (before.version() != seen) {
                    return before.content().equals(content)
                        ? new Outcome.Saved(before)
                        : new Outcome.Conflict(before);
                  }
                  if (before.content().equals(content)) {
                    return new Outcome.Saved(before);
                  }
                  write(actor, id, Map.of(key, content), why);
                  journal.write(
                      actor,
                      Change.of("field changed", id.journalName())
                          .before(Map.of(key.name(), FieldJson.content(before.content())))
                          .after(Map.of(key.name(), FieldJson.content(content)))
                          .why(why));
                  return new Outcome.Saved(get(id, key));
                }))
        .orElseThrow();
  }

  /**
   * Holds a matrix for writing until the transaction ends. Whoever writes in it waits for whoever
   * does, and for a step of its way; so what a State agrees to is what is approved.
   *
   * @throws BadInput if experts are not drafting it now
   */
  public void draft(MatrixId id) {
    lock(sql, id);
    String stage =
        sql.sql(
                "select stage from matrix_round where state = :state and form = :form"
                    + " order by number desc limit 1")
            .param("state", id.state())
            .param("form", id.form())
            .query(String.class)
            .optional()
            .orElse(MatrixStage.DRAFTING.name());
    if (!MatrixStage.valueOf(stage).isOpen()) {
      throw new BadInput(
          "field", "This matrix is not being drafted now; take it back or re-open it first.");
    }
  }

  /** The lock of a matrix: of its fields and of its way. */
  static void lock(JdbcClient sql, MatrixId id) {
    sql.sql("select pg_advisory_xact_lock(1540, hashtext(:name))")
        .param("name", id.journalName())
        .query(rows -> {});
  }

  /**
   * Sets many fields in one act, with one entry in the journal; fields that hold this already stay.
   *
   * @return how many changed
   */
  public int setAll(
      Actor actor, MatrixId id, Map<FieldKey, FieldValue> contents, String why, String source) {
    return Optional.ofNullable(
            transaction.execute(
                status -> {
                  draft(id);
                  Map<FieldKey, MatrixField> now = of(id);
                  Map<FieldKey, FieldValue> changed = new LinkedHashMap<>();
                  Map<String, Object> before = new LinkedHashMap<>();
                  Map<String, Object> after = new LinkedHashMap<>();
                  contents.forEach(
                      (key, content) -> {
                        MatrixField field = now.getOrDefault(key, MatrixField.unset(key));
                        if (!field.content().equals(content)) {
                          changed.put(key, content);
                          after.put(key.name(), FieldJson.content(content));
                          if (!field.content().isNothing()) {
                            before.put(key.name(), FieldJson.content(field.content()));
                          }
                        }
                      });
                  if (!changed.isEmpty()) {
                    write(actor, id, changed, why);
                    Change change = Change.of("fields changed", id.journalName()).after(after);
                    journal.write(
                        actor,
                        (before.isEmpty() ? change : change.before(before))
                            .why(why)
                            .source(source));
                  }
                  return changed.size();
                }))
        .orElse(0);
  }

  private void write(Actor actor, MatrixId id, Map<FieldKey, FieldValue> contents, String why) {
    List<String> rows = new ArrayList<>();
    List<String> columns = new ArrayList<>();
    List<String> marks = new ArrayList<>();
    List<String> words = new ArrayList<>();
    List<String> citations = new ArrayList<>();
    List<String> decisions = new ArrayList<>();
    contents.forEach(
        (key, content) -> {
          rows.add(key.row());
          columns.add(key.column());
          marks.add(content.mark().code());
          words.add(content.words());
          citations.add(FieldJson.citations(content.citations()));
          decisions.add(content.decision());
        });
    sql.sql(
            """
            with incoming as (
              select * from unnest(:rows::text[], :columns::text[], :marks::text[], :words::text[],
                :citations::text[], :decisions::text[])
                as n (row_key, column_key, mark, words, citations, decision)),
            kept as (
              insert into matrix_field_past
              select f.*, now() from matrix_field f join incoming n using (row_key, column_key)
              where f.state = :state and f.form = :form)
            insert into matrix_field (state, form, row_key, column_key, mark, words, citations,
              decision, changed_by, changed_in, why)
            select :state, :form, row_key, column_key, mark, words, citations::jsonb, decision,
              :by, :role, :why from incoming
            on conflict (state, form, row_key, column_key) do update set mark = excluded.mark,
              words = excluded.words, citations = excluded.citations, decision = excluded.decision,
              version = matrix_field.version + 1, changed_at = now(),
              changed_by = excluded.changed_by, changed_in = excluded.changed_in,
              why = excluded.why
            """)
        .param("rows", rows.toArray(String[]::new))
        .param("columns", columns.toArray(String[]::new))
        .param("marks", marks.toArray(String[]::new))
        .param("words", words.toArray(String[]::new))
        .param("citations", citations.toArray(String[]::new))
        .param("decisions", decisions.toArray(String[]::new))
        .param("state", id.state())
        .param("form", id.form())
        .param("by", actor.name())
        .param("role", actor.role())
        .param("why", why)
        .update();
  }

  private static Map<FieldKey, MatrixField> byKey(List<MatrixField> fields) {
    Map<FieldKey, MatrixField> byKey = new LinkedHashMap<>(fields.size() * 2);
    fields.forEach(field -> byKey.put(field.key(), field));
    return byKey;
  }
}
