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
              row.getTimestamp("made_at").toInstant(),
              row.getString("content"));

  private final JdbcClient sql;
  private final Journal journal;
  private final OfferReader reader;
  private final OfferEndings endings;

  OfferReplies(JdbcClient sql, Journal journal, OfferReader reader, OfferEndings endings) {
    this.sql = sql;
    this.journal = journal;
    this.reader = reader;
    this.endings = endings;
  }

  /** The endings of offers, after which nobody replies. */
  OfferEndings endings() {
    return endings;
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
   * Records a reply, with the text of the offer for which it is made.
   *
   * @throws BadInput if the State decided on this text already, or there is no question to answer
   */
  void add(Actor actor, Offer offer, String state, OfferReply.ReplyAct act, String words) {
    String content = reader.text(offer);
    endings.whileCurrent(
        offer,
        () -> {
          List<OfferReply> earlier =
              listFor(offer.id()).stream().filter(reply -> reply.state().equals(state)).toList();
          check(earlier, act, content);
          sql.sql(
                  """
                  insert into providers_reply (offer_id, state, act, words, content, made_by)
                  values (:offer, :state, :act, :words, :content, :by)
                  """)
              .param("offer", offer.id())
              .param("state", state)
              .param("act", act.key())
              .param("words", words)
              .param("content", content)
              .param("by", actor.name())
              .update();
          journal.write(
              actor,
              Change.of("offer " + act.key(), "offer/" + offer.id())
                  .after(Map.of("state", state, act.key(), words)));
        });
  }

  // A decision ends the dialogue about the text for which it was made; a changed offer begins
  // another. A State may decide or ask again while its question waits: its provider may never
  // answer.
  private static void check(List<OfferReply> replies, OfferReply.ReplyAct act, String content) {
    boolean decided =
        !replies.isEmpty()
            && replies.getLast().act().isDecision()
            && !replies.getLast().isForAnother(content);
    boolean asked = !replies.isEmpty() && replies.getLast().act() == OfferReply.ReplyAct.ASKED;
    if (decided || act == OfferReply.ReplyAct.ANSWERED && !asked) {
      throw BadInput.of(
          "", decided ? "providers.refused.decided" : "providers.refused.no-question");
    }
  }
}
