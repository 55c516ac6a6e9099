package org.clearinghouse1540.needs;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.clearinghouse1540.kit.BadInput;
import org.clearinghouse1540.kit.journal.Actor;
import org.clearinghouse1540.kit.journal.Change;
import org.clearinghouse1540.kit.journal.Journal;
import org.springframework.jdbc.core.RowMapper;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.support.TransactionTemplate;

/**
 * The repository of needs that are being written. A draft is its State's alone: the database shows
 * it to nobody else, and the journal tells that the State worked on its drafts, not on which or
 * how.
 */
@Component
public final class NeedDrafts {
  private static final RowMapper<NeedDraft> DRAFT =
      (row, number) ->
          new NeedDraft(
              row.getLong("id"),
              row.getString("state"),
              NeedAnswers.ofJson(row.getString("written")),
              row.getString("origin"),
              row.getString("passage"),
              row.getInt("version"),
              row.getTimestamp("changed_at").toInstant(),
              row.getTimestamp("sent_at") == null
                  ? Optional.empty()
                  : Optional.of(
                      new NeedDraft.Sent(
                          row.getLong("sent_request"),
                          row.getLong("sent_need"),
                          row.getTimestamp("sent_at").toInstant())));
  private static final String READ =
      "select d.*, d.answers::text as written from needs_draft d where d.removed_at is null"
          + " and d.state = :state";

  private final JdbcClient sql;
  private final Journal journal;
  private final TransactionTemplate transaction;
  private final RequestTemplate form;

  NeedDrafts(
      JdbcClient sql, Journal journal, TransactionTemplate transaction, RequestTemplate form) {
    this.sql = sql;
    this.journal = journal;
    this.transaction = transaction;
    this.form = form;
  }

  /** The drafts of a State, those sent too; the latest change first. */
  public List<NeedDraft> ofState(String state) {
    return sql.sql(READ + " order by d.changed_at desc, d.id desc")
        .param("state", state)
        .query(DRAFT)
        .list();
  }

  /** A draft of a State. */
  public Optional<NeedDraft> find(String state, long id) {
    return sql.sql(READ + " and d.id = :id")
        .param("state", state)
        .param("id", id)
        .query(DRAFT)
        .optional();
  }

  /** The draft that a need item began as; for its own State. */
  public Optional<NeedDraft> ofNeed(String state, long need) {
    return sql.sql(READ + " and d.sent_need = :need")
        .param("state", state)
        .param("need", need)
        .query(DRAFT)
        .optional();
  }

  /**
   * Begins a draft.
   *
   * @return its number
   */
  public long begin(Actor actor, String state, String origin, String passage, NeedAnswers answers) {
    return Optional.ofNullable(
            transaction.execute(
                status -> {
                  told(actor, state);
                  return insert(actor, state, origin, passage, answers);
                }))
        .orElseThrow();
  }

  /** Without a word in the journal; the caller has one of its own to write. */
  long insert(Actor actor, String state, String origin, String passage, NeedAnswers answers) {
    return sql.sql(
            """
            insert into needs_draft (state, form, answers, origin, passage, made_by)
            values (:state, :form, :answers::jsonb, :origin, :passage, :by) returning id
            """)
        .param("state", state)
        .param("form", form.version())
        .param("answers", answers.json())
        .param("origin", origin)
        .param("passage", passage)
        .param("by", actor.name())
        .query(Long.class)
        .single();
  }

  /**
   * Saves a draft that the person saw in this version. What the page itself saved for the same
   * person a moment before is no change by somebody else.
   *
   * @throws BadInput if somebody changed it since, or it was sent
   */
  public void save(Actor actor, NeedDraft seen, int version, NeedAnswers answers) {
    transaction.executeWithoutResult(
        status -> {
          int changed =
              sql.sql(
                      """
                      update needs_draft set answers = :answers::jsonb, changed_at = now(),
                        changed_by = :by, version = version + 1
                      where id = :id and sent_at is null and removed_at is null
                        and (version = :version or version = :version + 1 and changed_by = :by)
                      """)
                  .param("answers", answers.json())
                  .param("by", actor.name())
                  .param("id", seen.id())
                  .param("version", version)
                  .update();
          if (changed == 0) {
            throw new BadInput(
                "version",
                "Somebody changed this need while you wrote, or it was sent. Your text is kept"
                    + " below; compare it with what stands now, and save again.");
          }
          told(actor, seen.state());
        });
  }

  /** Takes a draft away that was not sent. */
  public void remove(Actor actor, NeedDraft draft) {
    transaction.executeWithoutResult(
        status -> {
          int removed =
              sql.sql(
                      "update needs_draft set removed_at = now(), answers = '{}', passage = ''"
                          + " where id = :id and sent_at is null and removed_at is null")
                  .param("id", draft.id())
                  .update();
          if (removed == 1) {
            told(actor, draft.state());
          }
        });
  }

  /** Keeps what a draft became; inside the transaction that sends it. */
  void sent(NeedDraft draft, long request, long need) {
    int sent =
        sql.sql(
                "update needs_draft set sent_at = now(), sent_request = :request, sent_need ="
                    + " :need where id = :id and sent_at is null and version = :version")
            .param("request", request)
            .param("need", need)
            .param("id", draft.id())
            .param("version", draft.version())
            .update();
    if (sent == 0) {
      throw new BadInput("draft", "A draft was changed or sent meanwhile; load the page again.");
    }
  }

  /** That the State worked on its drafts; not on which, nor how. */
  void told(Actor actor, String state) {
    journal.write(
        actor,
        Change.of("need drafts changed", "need-drafts/" + state).after(Map.of("state", state)));
  }
}
