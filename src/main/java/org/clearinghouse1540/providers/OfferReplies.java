package org.clearinghouse1540.providers;

import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import org.clearinghouse1540.kit.BadInput;
import org.clearinghouse1540.kit.journal.Actor;
import org.clearinghouse1540.kit.journal.Change;
import org.clearinghouse1540.kit.journal.Journal;
import org.springframework.jdbc.core.RowMapper;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** The repository of replies to offers. */
@Component
final class OfferReplies {
  private static final RowMapper<OfferReply> REPLY =
      (row, number) ->
          new OfferReply(
              row.getLong("id"),
              row.getLong("offer_id"),
              row.getString("state"),
              OfferReply.ReplyAct.of(row.getString("act")),
              row.getString("words"),
              row.getTimestamp("made_at").toInstant());

  private final JdbcClient sql;
  private final Journal journal;

  OfferReplies(JdbcClient sql, Journal journal) {
    this.sql = sql;
    this.journal = journal;
  }

  /** The replies to an offer that the current user may see, oldest first. */
  List<OfferReply> listFor(long offer) {
    return sql.sql("select * from providers_reply where offer_id = :offer order by id")
        .param("offer", offer)
        .query(REPLY)
        .list();
  }

  /** All replies that the current user may see, by offer, oldest first. */
  Map<Long, List<OfferReply>> byOffer() {
    return sql.sql("select * from providers_reply order by id").query(REPLY).list().stream()
        .collect(Collectors.groupingBy(OfferReply::offer));
  }

  /**
   * Records a reply.
   *
   * @throws BadInput if the State decided on the offer already, or there is no question to answer
   */
  void add(Actor actor, Offer offer, String state, OfferReply.ReplyAct act, String words) {
    journal.inTransaction(
        () -> {
          sql.sql("select pg_advisory_xact_lock(1541, hashtext(:name))")
              .param("name", "offer/" + offer.id())
              .query(rows -> {});
          check(listFor(offer.id()).stream().filter(reply -> reply.state().equals(state)), act);
          sql.sql(
                  """
                  insert into providers_reply (offer_id, state, act, words, made_by)
                  values (:offer, :state, :act, :words, :by)
                  """)
              .param("offer", offer.id())
              .param("state", state)
              .param("act", act.key())
              .param("words", words)
              .param("by", actor.name())
              .update();
          journal.write(
              actor,
              Change.of("offer " + act.key(), "offer/" + offer.id())
                  .after(Map.of("state", state, act.key(), words)));
        });
  }

  // A State may decide or ask again while its question waits: its provider may never answer.
  private static void check(java.util.stream.Stream<OfferReply> earlier, OfferReply.ReplyAct act) {
    List<OfferReply> replies = earlier.toList();
    boolean decided =
        replies.stream().map(OfferReply::act).anyMatch(OfferReply.ReplyAct::isDecision);
    boolean asked = !replies.isEmpty() && replies.getLast().act() == OfferReply.ReplyAct.ASKED;
    if (decided || act == OfferReply.ReplyAct.ANSWERED && !asked) {
      throw BadInput.of(
          "", decided ? "providers.refused.decided" : "providers.refused.no-question");
    }
  }
}
