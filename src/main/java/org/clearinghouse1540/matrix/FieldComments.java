package org.clearinghouse1540.matrix;

import java.sql.Timestamp;
import java.time.Instant;
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

/** The repository of comments of States on fields of their matrices. */
@Component
public final class FieldComments {
  /** The most characters of a comment. */
  public static final int LONGEST = 5_000;

  private static final RowMapper<FieldComment> COMMENT =
      (row, number) ->
          new FieldComment(
              row.getLong("id"),
              new MatrixId(row.getString("state"), row.getString("form")),
              new FieldKey(row.getString("row_key"), row.getString("column_key")),
              row.getString("words"),
              Optional.ofNullable(row.getString("mark")).flatMap(FieldMark::find),
              FieldJson.citations(row.getString("citations")),
              FieldJson.value(row.getString("drafted")),
              row.getString("made_by"),
              Optional.ofNullable(row.getTimestamp("sent_at")).map(Timestamp::toInstant),
              FieldComment.CommentDecision.find(row.getString("decided")),
              row.getString("decided_words"));

  private final JdbcClient sql;
  private final Journal journal;
  private final TransactionTemplate transaction;
  private final MatrixFields fields;

  FieldComments(
      JdbcClient sql, Journal journal, TransactionTemplate transaction, MatrixFields fields) {
    this.sql = sql;
    this.journal = journal;
    this.transaction = transaction;
    this.fields = fields;
  }

  /** The comments on a matrix that the current user may see, the oldest first. */
  public List<FieldComment> of(MatrixId id) {
    return sql.sql(
            """
            select id, state, form, row_key, column_key, words, mark, citations::text as citations,
              drafted::text as drafted, made_by, sent_at, decided, decided_words
            from matrix_comment where state = :state and form = :form order by id
            """)
        .param("state", id.state())
        .param("form", id.form())
        .query(COMMENT)
        .list();
  }

  /** The decisions of the experts on comments of a State, the oldest first. */
  public List<Decided> listDecided(String state) {
    return sql.sql(
            """
            select id, state, form, row_key, column_key, words, mark, citations::text as citations,
              drafted::text as drafted, made_by, sent_at, decided, decided_words, decided_at
            from matrix_comment where state = :state and decided <> '' order by id
            """)
        .param("state", state)
        .query(
            (row, number) ->
                new Decided(
                    COMMENT.mapRow(row, number), row.getTimestamp("decided_at").toInstant()))
        .list();
  }

  /** A comment with the moment of the decision on it. */
  public record Decided(FieldComment comment, Instant on) {}

  /** The rows and columns of a form on which there are comments, in any matrix. */
  List<String> commented(String form) {
    return sql.sql(
            "select distinct row_key || ' ' || column_key from matrix_comment where form = :form")
        .param("form", form)
        .query((row, number) -> row.getString(1))
        .list();
  }

  /**
   * Stores a comment that is not sent yet.
   *
   * @return its number
   * @throws BadInput if it is empty, or the form does not have such a field
   */
  public long write(Actor actor, MatrixId id, FormFields form, CommentDraft draft) {
    draft.check(form);
    return Optional.ofNullable(
            transaction.execute(
                status -> {
                  long number = insert(actor, id, draft);
                  journal.write(
                      actor,
                      Change.of("comment written", "matrix-comment/" + number)
                          .after(content(draft)));
                  return number;
                }))
        .orElseThrow();
  }

  private long insert(Actor actor, MatrixId id, CommentDraft draft) {
    return sql.sql(
            """
            insert into matrix_comment (state, form, row_key, column_key, words, mark, citations,
              drafted, made_by)
            values (:state, :form, :row, :column, :words, :mark, :citations::jsonb,
              :drafted::jsonb, :by)
            returning id
            """)
        .param("state", id.state())
        .param("form", id.form())
        .param("row", draft.key().row())
        .param("column", draft.key().column())
        .param("words", draft.words())
        .param("mark", draft.mark().map(FieldMark::code).orElse(null))
        .param("citations", FieldJson.citations(draft.citations()))
        .param("drafted", FieldJson.text(fields.get(id, draft.key()).content()))
        .param("by", actor.name())
        .query(Long.class)
        .single();
  }

  private static Map<String, Object> content(CommentDraft draft) {
    Map<String, Object> content = new LinkedHashMap<>();
    content.put("field", draft.key().name());
    content.put("words", draft.words());
    draft.mark().ifPresent(proposed -> content.put("mark", proposed.code()));
    if (!draft.citations().isEmpty()) {
      content.put("citations", draft.citations().stream().map(FieldJson::citation).toList());
    }
    return content;
  }

  /** Deletes a comment that was not sent; returns whether there was one. */
  public boolean drop(Actor actor, MatrixId id, long comment) {
    return Boolean.TRUE.equals(
        transaction.execute(
            status -> {
              Optional<String> dropped =
                  sql.sql(
                          """
                          delete from matrix_comment
                          where id = :id and state = :state and sent_at is null
                          returning words
                          """)
                      .param("id", comment)
                      .param("state", id.state())
                      .query(String.class)
                      .optional();
              dropped.ifPresent(
                  words ->
                      journal.write(
                          actor,
                          Change.of("comment dropped", "matrix-comment/" + comment)
                              .before(Map.of("words", words))));
              return dropped.isPresent();
            }));
  }

  /**
   * Sends one comment while the matrix is not with the State: the experts decide on it, and the
   * stage of the matrix stays the same.
   */
  public void send(Actor actor, MatrixId id, long comment) {
    transaction.executeWithoutResult(
        status -> {
          int sent =
              sql.sql(
                      """
                      update matrix_comment set sent_at = now()
                      where id = :id and state = :state and form = :form and sent_at is null
                      """)
                  .param("id", comment)
                  .param("state", id.state())
                  .param("form", id.form())
                  .update();
          if (sent == 1) {
            journal.write(
                actor,
                Change.of("comment sent", "matrix-comment/" + comment).after(Map.of("sent", true)));
          }
        });
  }

  /** The values that comments propose which were not sent or not decided, by field. */
  Map<FieldKey, FieldValue> proposals(MatrixId id) {
    Map<FieldKey, FieldValue> proposals = new LinkedHashMap<>();
    of(id).stream()
        .filter(FieldComment::isUndecided)
        .forEach(
            comment ->
                proposals.compute(
                    comment.key(),
                    (key, value) -> comment.proposed(value == null ? comment.drafted() : value)));
    return proposals;
  }

  /** Sends all comments that were not sent; from then on the experts see them. */
  public int send(Actor actor, MatrixId id) {
    return Optional.ofNullable(
            transaction.execute(
                status -> {
                  int sent =
                      sql.sql(
                              """
                              update matrix_comment set sent_at = now()
                              where state = :state and form = :form and sent_at is null
                              """)
                          .param("state", id.state())
                          .param("form", id.form())
                          .update();
                  if (sent > 0) {
                    journal.write(
                        actor,
                        Change.of("comments sent", id.journalName()).after(Map.of("sent", sent)));
                  }
                  return sent;
                }))
        .orElse(0);
  }

  /**
   * An expert accepts a proposal, which is then recorded in the field, or declines it.
   *
   * @throws BadInput if it was decided already, or a refusal has no explanation
   */
  public void decide(
      Actor actor, FieldComment comment, FieldComment.CommentDecision decision, String words) {
    if (decision == FieldComment.CommentDecision.DECLINED && words.isBlank()) {
      throw BadInput.of("words", "matrix.refused.no-explanation");
    }
    transaction.executeWithoutResult(
        status -> {
          if (decision == FieldComment.CommentDecision.TAKEN) {
            fields.draft(comment.matrix());
          } else {
            // Nothing changes in the matrix: a proposal is declined at any stage.
            fields.lock(comment.matrix());
          }
          if (update(actor, comment, decision, words) == 0) {
            throw BadInput.of("", "matrix.refused.already-decided");
          }
          if (decision == FieldComment.CommentDecision.TAKEN) {
            record(actor, comment);
          }
          journal.write(
              actor,
              Change.of(
                      decision == FieldComment.CommentDecision.TAKEN
                          ? "proposal taken over"
                          : "proposal declined",
                      "matrix-comment/" + comment.id())
                  .after(Map.of("decided", decision.key()))
                  .why(words.strip()));
        });
  }

  private int update(
      Actor actor, FieldComment comment, FieldComment.CommentDecision decision, String words) {
    return sql.sql(
            """
            update matrix_comment set decided = :decided, decided_words = :words,
              decided_at = now(), decided_by = :by
            where id = :id and decided = '' and sent_at is not null
            """)
        .param("decided", decision.key())
        .param("words", words.strip())
        .param("by", actor.name())
        .param("id", comment.id())
        .update();
  }

  private void record(Actor actor, FieldComment comment) {
    FieldValue value = fields.get(comment.matrix(), comment.key()).content();
    fields.setAll(
        actor,
        comment.matrix(),
        Map.of(comment.key(), comment.proposed(value)),
        "proposed by the State",
        "matrix-comment/" + comment.id());
  }
}
