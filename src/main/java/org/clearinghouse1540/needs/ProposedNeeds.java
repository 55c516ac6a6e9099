package org.clearinghouse1540.needs;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.clearinghouse1540.kit.journal.Actor;
import org.clearinghouse1540.kit.journal.Change;
import org.clearinghouse1540.kit.journal.Journal;
import org.clearinghouse1540.outreach.VoicedNeeds;
import org.springframework.jdbc.core.RowMapper;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.support.TransactionTemplate;

/**
 * The repository of needs that were voiced at events and proposed to States. An expert lays one
 * down and reads none; whether a State takes one up or declines it leaves the same trace.
 */
@Component
public final class ProposedNeeds {
  private static final RowMapper<ProposedNeed> PROPOSED =
      (row, number) ->
          new ProposedNeed(
              row.getLong("id"),
              row.getString("state"),
              row.getLong("voiced_need"),
              row.getLong("event_id"),
              row.getString("event_title"),
              row.getString("event_day"),
              row.getString("passage"),
              row.getString("who"),
              row.getTimestamp("made_at").toInstant(),
              row.getTimestamp("answered_at") != null,
              row.getLong("draft_id") == 0
                  ? Optional.empty()
                  : Optional.of(row.getLong("draft_id")));

  private final JdbcClient sql;
  private final Journal journal;
  private final TransactionTemplate transaction;
  private final NeedDrafts drafts;

  ProposedNeeds(
      JdbcClient sql, Journal journal, TransactionTemplate transaction, NeedDrafts drafts) {
    this.sql = sql;
    this.journal = journal;
    this.transaction = transaction;
    this.drafts = drafts;
  }

  /** Proposes a voiced need to a State; a second time changes nothing, and tells nothing. */
  public void propose(Actor actor, String state, VoicedNeeds.Voiced voiced) {
    transaction.executeWithoutResult(
        status -> {
          sql.sql(
                  """
                  insert into needs_proposal
                    (state, voiced_need, event_id, event_title, event_day, passage, who)
                  values (:state, :need, :event, :title, :day, :passage, :who)
                  on conflict do nothing
                  """)
              .param("state", state)
              .param("need", voiced.id())
              .param("event", voiced.event())
              .param("title", voiced.eventTitle())
              .param("day", voiced.eventDay())
              .param("passage", voiced.words())
              .param("who", voiced.who())
              .update();
          journal.write(
              actor,
              Change.of("voiced need proposed to its State", "event/" + voiced.event())
                  .after(Map.of("voiced need " + voiced.id(), state)));
        });
  }

  /** What waits for the State's own word, the oldest first. */
  public List<ProposedNeed> open(String state) {
    return of(state).stream().filter(proposedNeed -> !proposedNeed.answered()).toList();
  }

  /** All that was proposed to a State; for its own people. */
  public List<ProposedNeed> of(String state) {
    return sql.sql("select * from needs_proposal where state = :state order by id")
        .param("state", state)
        .query(PROPOSED)
        .list();
  }

  /**
   * The State takes it over into a draft of its own.
   *
   * @return the draft
   */
  public Optional<Long> takeUp(Actor actor, String state, long id, NeedAnswers answers) {
    return Optional.ofNullable(
            transaction.execute(
                status ->
                    waiting(state, id).map(proposedNeed -> takeUp(actor, proposedNeed, answers))))
        .orElse(Optional.empty());
  }

  private long takeUp(Actor actor, ProposedNeed proposed, NeedAnswers answers) {
    long draft =
        drafts.insert(
            actor, proposed.state(), "event/" + proposed.event(), proposed.passage(), answers);
    answer(actor, proposed.state(), proposed.id(), Optional.of(draft));
    return draft;
  }

  /** The State leaves it; it gives no reason. */
  public void decline(Actor actor, String state, long id) {
    transaction.executeWithoutResult(
        status ->
            waiting(state, id)
                .ifPresent(proposedNeed -> answer(actor, state, id, Optional.empty())));
  }

  private Optional<ProposedNeed> waiting(String state, long id) {
    return open(state).stream().filter(proposedNeed -> proposedNeed.id() == id).findFirst();
  }

  // One trace for both answers: nobody reads from the journal what the State decided.
  private void answer(Actor actor, String state, long id, Optional<Long> draft) {
    sql.sql("update needs_proposal set answered_at = now(), draft_id = :draft where id = :id")
        .param("draft", draft.orElse(null))
        .param("id", id)
        .update();
    drafts.told(actor, state);
  }
}
