package org.clearinghouse1540.matrix;

import java.sql.Timestamp;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;
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
              FieldJson.named(row.getString("named")),
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
  private final WrittenSources sources;

  FieldComments(
      JdbcClient sql,
      Journal journal,
      TransactionTemplate transaction,
      MatrixFields fields,
      WrittenSources sources) {
    this.sources = sources;
    this.sql = sql;
    this.journal = journal;
    this.transaction = transaction;
    this.fields = fields;
  }

  /** The comments on a matrix that the current user may see, the oldest first. */
  public List<FieldComment> of(MatrixId id) {
    return sql.sql(
            """
            select * from matrix_comment where state = :state and form = :form order by id
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
            select * from matrix_comment where state = :state and decided <> '' order by id
            """)
        .param("state", state)
        .query(
            (row, number) ->
                new Decided(
                    COMMENT.mapRow(row, number), row.getTimestamp("decided_at").toInstant()))
        .list();
  }

  /** The comments of all States that were sent and await a decision of the experts. */
  public List<FieldComment> listUndecided() {
    return sql.sql(
            """
            select * from matrix_comment where sent_at is not null and decided = '' order by id
            """)
        .query(COMMENT)
        .list();
  }

  /** A comment with the moment of the decision on it. */
  public record Decided(FieldComment comment, Instant on) {}

  /** The rows and columns of a form on which there are comments, in any matrix. */
  List<String> commented(String form) {
    return sql.sql(
            "select distinct row_key || ' ' || column_key from matrix_comment where form = :form"
                + " order by 1")
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
                          .after(draft.content()));
                  return number;
                }))
        .orElseThrow();
  }

  private long insert(Actor actor, MatrixId id, CommentDraft draft) {
    return sql.sql(
            """
            insert into matrix_comment (state, form, row_key, column_key, words, mark, named,
              drafted, made_by)
            values (:state, :form, :row, :column, :words, :mark, :named::jsonb,
              :drafted::jsonb, :by)
            returning id
            """)
        .param("state", id.state())
        .param("form", id.form())
        .param("row", draft.key().row())
        .param("column", draft.key().column())
        .param("words", draft.words())
        .param("mark", draft.mark().map(FieldMark::code).orElse(null))
        .param("named", FieldJson.named(draft.named()))
        .param("drafted", FieldJson.text(fields.get(id, draft.key()).content()))
        .param("by", actor.name())
        .query(Long.class)
        .single();
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
          List<FieldComment> sent = unsent(id).filter(found -> found.id() == comment).toList();
          sent.forEach(found -> send(actor, found));
          if (!sent.isEmpty()) {
            journal.write(
                actor,
                Change.of("comment sent", "matrix-comment/" + comment).after(Map.of("sent", true)));
          }
        });
  }

  /** Sends all comments that were not sent, and returns them; the experts see them since then. */
  List<FieldComment> send(Actor actor, MatrixId id) {
    return journal.inTransaction(
        () -> {
          List<FieldComment> sent = unsent(id).map(comment -> send(actor, comment)).toList();
          if (!sent.isEmpty()) {
            journal.write(
                actor,
                Change.of("comments sent", id.journalName()).after(Map.of("sent", sent.size())));
          }
          return sent;
        });
  }

  private Stream<FieldComment> unsent(MatrixId id) {
    return of(id).stream().filter(comment -> comment.sent().isEmpty());
  }

  // The Committee sees the documents that a comment names since it is sent, as it sees the comment.
  private FieldComment send(Actor actor, FieldComment comment) {
    List<Citation> citations = new ArrayList<>(comment.citations());
    citations.addAll(sources.enter(actor, comment.matrix().state(), comment.named()));
    sql.sql(
            """
            update matrix_comment set sent_at = now(), citations = :citations::jsonb
            where id = :id and sent_at is null
            """)
        .param("citations", FieldJson.citations(citations))
        .param("id", comment.id())
        .update();
    return comment.with(citations);
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
