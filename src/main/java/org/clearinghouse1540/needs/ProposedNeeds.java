package org.clearinghouse1540.needs;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.clearinghouse1540.kit.journal.Actor;
import org.clearinghouse1540.kit.journal.Change;
import org.clearinghouse1540.kit.journal.Journal;
import org.clearinghouse1540.kit.web.NotFound;
import org.clearinghouse1540.outreach.VoicedNeeds;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.support.TransactionTemplate;

/**
 * The repository of needs that were expressed at events and proposed to States. An expert adds a
 * proposal and cannot read any; acceptance and decline leave the same trace in the journal.
 */
@Component
public final class ProposedNeeds {
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

  /** Proposes a need to a State; a repeated proposal changes nothing and discloses nothing. */
  public void propose(Actor actor, String state, VoicedNeeds.Voiced need) {
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
              .param("need", need.id())
              .param("event", need.event())
              .param("title", need.eventTitle())
              .param("day", need.eventDay())
              .param("passage", need.words())
              .param("who", need.who())
              .update();
          journal.write(
              actor,
              Change.of("voiced need proposed to its State", "event/" + need.event())
                  .after(Map.of("voiced need " + need.id(), state)));
        });
  }

  /** The proposals that await the decision of their State, the oldest first. */
  public List<ProposedNeed> listOpen(String state) {
    return listOfState(state).stream().filter(need -> !need.answered()).toList();
  }

  /** All proposals to a State; visible to its own representatives. */
  public List<ProposedNeed> listOfState(String state) {
    return sql.sql("select * from needs_proposal where state = :state order by id")
        .param("state", state)
        .query(ProposedNeeds::proposal)
        .list();
  }

  /** A proposal that awaits the decision of its State. */
  public Optional<ProposedNeed> findOpen(String state, long id) {
    return listOpen(state).stream().filter(need -> need.id() == id).findFirst();
  }

  private static ProposedNeed proposal(ResultSet row, int number) throws SQLException {
    return new ProposedNeed(
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
        Optional.ofNullable(row.getObject("draft_id", Long.class)));
  }

  /**
   * The State accepts a proposal as a draft.
   *
   * @return the number of the draft
   * @throws NotFound if another user answered it in the meantime
   */
  public long accept(Actor actor, ProposedNeed proposed, NeedAnswers answers) {
    Prefill.Start start =
        new Prefill.Start(
            OriginKind.EVENT.origin(Long.toString(proposed.event())), proposed.passage(), answers);
    return Optional.ofNullable(
            transaction.execute(
                status -> {
                  long draft = drafts.insert(actor, proposed.state(), start);
                  if (!answer(actor, proposed, Optional.of(draft))) {
                    throw new NotFound();
                  }
                  return draft;
                }))
        .orElseThrow();
  }

  /** The State declines a proposal; it gives no reason. */
  public void decline(Actor actor, String state, long id) {
    transaction.executeWithoutResult(
        status -> findOpen(state, id).ifPresent(need -> answer(actor, need, Optional.empty())));
  }

  // The same trace for both answers, so that the journal does not disclose the decision. False if
  // another user answered it in the meantime.
  private boolean answer(Actor actor, ProposedNeed need, Optional<Long> draft) {
    int answered =
        sql.sql(
                """
                update needs_proposal set answered_at = now(), draft_id = :draft
                where id = :id and answered_at is null
                """)
            .param("draft", draft.orElse(null))
            .param("id", need.id())
            .update();
    if (answered == 1) {
      drafts.writeJournal(actor, need.state());
    }
    return answered == 1;
  }
}
