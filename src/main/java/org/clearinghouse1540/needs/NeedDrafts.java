package org.clearinghouse1540.needs;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.clearinghouse1540.kit.BadInput;
import org.clearinghouse1540.kit.journal.Actor;
import org.clearinghouse1540.kit.journal.Change;
import org.clearinghouse1540.kit.journal.Journal;
import org.clearinghouse1540.plans.LineNeeds;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.support.TransactionTemplate;

/**
 * The repository of drafts of needs. A draft belongs to its State alone: the database shows it to
 * nobody else, and the journal records that the State worked on its drafts, not on which or how.
 */
@Component
public final class NeedDrafts {
  private final JdbcClient sql;
  private final Journal journal;
  private final TransactionTemplate transaction;
  private final RequestTemplate template;
  private final LineNeeds lines;

  NeedDrafts(
      JdbcClient sql,
      Journal journal,
      TransactionTemplate transaction,
      RequestTemplate template,
      LineNeeds lines) {
    this.lines = lines;
    this.sql = sql;
    this.journal = journal;
    this.transaction = transaction;
    this.template = template;
  }

  /** The drafts of a State, including those sent; the latest change first. */
  public List<NeedDraft> listOfState(String state) {
    return sql.sql(
            """
            select d.*, d.answers::text as written from needs_draft d
            where d.removed_at is null and d.state = :state
            order by d.changed_at desc, d.id desc
            """)
        .param("state", state)
        .query(NeedDrafts::draft)
        .list();
  }

  /** A draft of a State. */
  public Optional<NeedDraft> find(String state, long id) {
    return sql.sql(
            """
            select d.*, d.answers::text as written from needs_draft d
            where d.removed_at is null and d.state = :state and d.id = :id
            """)
        .param("state", state)
        .param("id", id)
        .query(NeedDrafts::draft)
        .optional();
  }

  /** The draft that became a need item; visible to its own State. */
  public Optional<NeedDraft> findByNeed(String state, long need) {
    return sql.sql(
            """
            select d.*, d.answers::text as written from needs_draft d
            where d.removed_at is null and d.state = :state and d.sent_need = :need
            """)
        .param("state", state)
        .param("need", need)
        .query(NeedDrafts::draft)
        .optional();
  }

  private static NeedDraft draft(ResultSet row, int number) throws SQLException {
    return new NeedDraft(
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
  }

  /**
   * Creates a draft.
   *
   * @return its number
   */
  public long create(Actor actor, String state, Prefill.Start start) {
    return Optional.ofNullable(
            transaction.execute(
                status -> {
                  writeJournal(actor, state);
                  long id = insert(actor, state, start);
                  lines.link(state, start.origin(), id);
                  return id;
                }))
        .orElseThrow();
  }

  /** Inserts a draft without an entry in the journal; the caller writes one. */
  long insert(Actor actor, String state, Prefill.Start start) {
    return sql.sql(
            """
            insert into needs_draft (state, form, answers, origin, passage, made_by)
            values (:state, :form, :answers::jsonb, :origin, :passage, :by) returning id
            """)
        .param("state", state)
        .param("form", template.version())
        .param("answers", start.answers().json())
        .param("origin", start.origin())
        .param("passage", start.passage())
        .param("by", actor.name())
        .query(Long.class)
        .single();
  }

  /**
   * Saves a draft that the user saw in this version. A version that the page itself saved for the
   * same user a moment before is not a change by somebody else.
   *
   * @throws BadInput if somebody else changed it in the meantime, or it was sent
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
            throw BadInput.of("", "needs.refused.changed");
          }
          writeJournal(actor, seen.state());
        });
  }

  /** Removes a draft that was not sent. */
  public void remove(Actor actor, NeedDraft draft) {
    transaction.executeWithoutResult(
        status -> {
          int removed =
              sql.sql(
                      """
                      update needs_draft set removed_at = now(), answers = '{}', passage = ''
                      where id = :id and sent_at is null and removed_at is null
                      """)
                  .param("id", draft.id())
                  .update();
          if (removed == 1) {
            lines.remove(draft.id());
            writeJournal(actor, draft.state());
          }
        });
  }

  /**
   * Records the need item that a draft became; inside the transaction that sends it.
   *
   * @throws BadInput if the draft was changed or sent in the meantime
   */
  void markSent(NeedDraft draft, long request, long need) {
    int sent =
        sql.sql(
                """
                update needs_draft
                set sent_at = now(), sent_request = :request, sent_need = :need
                where id = :id and sent_at is null and removed_at is null and version = :version
                """)
            .param("request", request)
            .param("need", need)
            .param("id", draft.id())
            .param("version", draft.version())
            .update();
    if (sent == 0) {
      throw BadInput.of("draft", "needs.refused.sent-meanwhile");
    }
    lines.sent(draft.id(), need);
  }

  /** Records that the State worked on its drafts; not on which, nor how. */
  void writeJournal(Actor actor, String state) {
    journal.write(
        actor,
        Change.of("need drafts changed", "need-drafts/" + state).after(Map.of("state", state)));
  }
}
