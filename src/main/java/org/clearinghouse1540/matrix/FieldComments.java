package org.clearinghouse1540.matrix;

import java.sql.Timestamp;
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

/** The repository of what States say on fields of their own matrices. */
@Component
public final class FieldComments {
  private static final RowMapper<FieldComment> COMMENT =
      (row, number) ->
          new FieldComment(
              row.getLong("id"),
              new MatrixId(row.getString("state"), row.getString("form")),
              new FieldKey(row.getString("row_key"), row.getString("column_key")),
              row.getString("words"),
              Optional.ofNullable(row.getString("mark")).flatMap(FieldMark::find),
              FieldJson.citations(row.getString("citations")),
              row.getString("made_by"),
              Optional.ofNullable(row.getTimestamp("sent_at")).map(Timestamp::toInstant),
              row.getString("decided"),
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

  /** All of a matrix, as far as the one who asks may see them; the oldest first. */
  public List<FieldComment> of(MatrixId id) {
    return sql.sql(
            "select id, state, form, row_key, column_key, words, mark, citations::text as"
                + " citations, made_by, sent_at, decided, decided_words from matrix_comment where"
                + " state = :state and form = :form order by id")
        .param("state", id.state())
        .param("form", id.form())
        .query(COMMENT)
        .list();
  }

  /** The rows and columns of a form on which there are comments, in any matrix. */
  List<String> commented(String form) {
    return sql.sql(
            "select distinct row_key || ' ' || column_key from matrix_comment where form = :form")
        .param("form", form)
        .query((row, number) -> row.getString(1))
        .list();
  }

  /**
   * Writes one that is not sent yet.
   *
   * @return its number
   * @throws BadInput if it says and proposes nothing, or the form does not have the field
   */
  public long write(
      Actor actor,
      MatrixId id,
      FormFields form,
      FieldKey key,
      String words,
      Optional<FieldMark> mark,
      List<Citation> citations) {
    if (form.kind(key).isEmpty()) {
      throw new BadInput("field", "Choose a field of the form.");
    }
    if (words.isBlank() && mark.isEmpty() && citations.isEmpty() || words.length() > 5_000) {
      throw new BadInput(
          "words", "Write what you want to say, in at most 5,000 characters, or propose a mark.");
    }
    if (mark.isPresent() && !form.kind(key).orElse("").equals("mark")) {
      throw new BadInput("mark", "A mark is proposed for a field that holds a mark.");
    }
    if (!citations.isEmpty() && !form.kind(key).orElse("").equals("source")) {
      throw new BadInput("title", "A source is proposed for a field that holds sources.");
    }
    return Optional.ofNullable(
            transaction.execute(
                status -> {
                  long number =
                      sql.sql(
                              """
                              insert into matrix_comment (state, form, row_key, column_key, words, mark,
                                citations, made_by)
                              values (:state, :form, :row, :column, :words, :mark, :citations::jsonb, :by)
                              returning id
                              """)
                          .param("state", id.state())
                          .param("form", id.form())
                          .param("row", key.row())
                          .param("column", key.column())
                          .param("words", words.strip())
                          .param("mark", mark.map(FieldMark::code).orElse(null))
                          .param("citations", FieldJson.citations(citations))
                          .param("by", actor.name())
                          .query(Long.class)
                          .single();
                  Map<String, Object> after = new LinkedHashMap<>();
                  after.put("field", key.name());
                  after.put("words", words.strip());
                  mark.ifPresent(proposed -> after.put("mark", proposed.code()));
                  if (!citations.isEmpty()) {
                    after.put("citations", citations.stream().map(FieldJson::citation).toList());
                  }
                  journal.write(
                      actor, Change.of("comment written", "matrix-comment/" + number).after(after));
                  return number;
                }))
        .orElseThrow();
  }

  /** Takes one away that was not sent. */
  public boolean drop(Actor actor, MatrixId id, long comment) {
    return Boolean.TRUE.equals(
        transaction.execute(
            status -> {
              int dropped =
                  sql.sql(
                          "delete from matrix_comment where id = :id and state = :state"
                              + " and sent_at is null")
                      .param("id", comment)
                      .param("state", id.state())
                      .update();
              if (dropped == 1) {
                journal.write(actor, Change.of("comment dropped", "matrix-comment/" + comment));
              }
              return dropped == 1;
            }));
  }

  /**
   * Sends one alone, where the matrix is not with the State: it waits for the experts, and no step
   * of the matrix is taken.
   */
  public void send(Actor actor, MatrixId id, long comment) {
    transaction.executeWithoutResult(
        status -> {
          int sent =
              sql.sql(
                      "update matrix_comment set sent_at = now() where id = :id and state = :state"
                          + " and form = :form and sent_at is null")
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

  /** Sends all that were not sent; from then on the experts see them. */
  public int send(Actor actor, MatrixId id) {
    return Optional.ofNullable(
            transaction.execute(
                status -> {
                  int sent =
                      sql.sql(
                              "update matrix_comment set sent_at = now() where state = :state"
                                  + " and form = :form and sent_at is null")
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
   * An expert takes a proposal over into the field, or declines it with a word why.
   *
   * @throws BadInput if it was decided, or a decline has no word
   */
  public void decide(Actor actor, FieldComment comment, boolean take, String words) {
    if (!take && words.isBlank()) {
      throw new BadInput("words", "Say in a sentence why it is not taken over.");
    }
    transaction.executeWithoutResult(
        status -> {
          fields.draft(comment.matrix());
          int decided =
              sql.sql(
                      "update matrix_comment set decided = :decided, decided_words = :words,"
                          + " decided_at = now(), decided_by = :by where id = :id and decided = ''"
                          + " and sent_at is not null")
                  .param("decided", take ? "taken" : "declined")
                  .param("words", words.strip())
                  .param("by", actor.name())
                  .param("id", comment.id())
                  .update();
          if (decided == 0) {
            throw new BadInput("words", "This was decided already; load the page again.");
          }
          if (take) {
            takeOver(actor, comment);
          }
          journal.write(
              actor,
              Change.of(
                      take ? "proposal taken over" : "proposal declined",
                      "matrix-comment/" + comment.id())
                  .after(Map.of("decided", take ? "taken" : "declined"))
                  .why(words.strip()));
        });
  }

  private void takeOver(Actor actor, FieldComment comment) {
    FieldValue content = fields.get(comment.matrix(), comment.key()).content();
    FieldValue wanted = comment.mark().map(content::with).orElse(content);
    for (Citation citation : comment.citations()) {
      wanted = wanted.with(citation);
    }
    Map<FieldKey, FieldValue> contents = Map.of(comment.key(), wanted);
    fields.setAll(
        actor,
        comment.matrix(),
        contents,
        "proposed by the State",
        "matrix-comment/" + comment.id());
  }
}
