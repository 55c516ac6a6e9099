package org.clearinghouse1540.providers;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.clearinghouse1540.kit.BadInput;
import org.clearinghouse1540.kit.journal.Actor;
import org.clearinghouse1540.kit.journal.Change;
import org.clearinghouse1540.kit.journal.Journal;
import org.springframework.dao.DuplicateKeyException;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** The repository of claims to offers on record. */
@Component
class OfferClaims {
  private final JdbcClient sql;
  private final Journal journal;

  OfferClaims(JdbcClient sql, Journal journal) {
    this.sql = sql;
    this.journal = journal;
  }

  /** The claims to an offer that the current user may see, the most recent first. */
  List<OfferClaim> list(long offer) {
    return sql.sql("select * from providers_claim where offer_id = :offer order by id desc")
        .param("offer", offer)
        .query(OfferClaims::claim)
        .list();
  }

  /** The claims that wait for a decision, or those that were decided, oldest first. */
  List<OfferClaim> list(boolean open) {
    return sql.sql("select * from providers_claim where (decision = '') = :open order by id")
        .param("open", open)
        .query(OfferClaims::claim)
        .list();
  }

  /**
   * Records a claim; its number in the record is ignored.
   *
   * @throws BadInput if the organization has an open claim to the offer
   */
  void make(Actor actor, OfferClaim claim) {
    try {
      journal.inTransaction(
          () -> {
            long id = insert(actor, claim);
            journal.write(
                actor,
                Change.of("offer claimed", "offer/" + claim.offer())
                    .after(
                        Map.of(
                            "claim", id,
                            "party", claim.party(),
                            "stays_published", claim.staysPublished()))
                    .why(claim.why()));
          });
    } catch (DuplicateKeyException duplicate) {
      throw BadInput.of("", "providers.refused.claimed");
    }
  }

  private long insert(Actor actor, OfferClaim claim) {
    return sql.sql(
            """
            insert into providers_claim (offer_id, party, provider_id, words, why,
              stays_published, made_on, made_by)
            values (:offer, :party, :provider, :words, :why, :published, :on, :actor)
            returning id
            """)
        .param("offer", claim.offer())
        .param("party", claim.party())
        .param("provider", claim.provider())
        .param("words", claim.text())
        .param("why", claim.why())
        .param("published", claim.staysPublished())
        .param("on", claim.madeOn())
        .param("actor", actor.name())
        .query(Long.class)
        .single();
  }

  /**
   * Records a decision.
   *
   * @throws BadInput if the claim was decided in the meantime
   */
  void decide(Actor actor, OfferClaim claim, OfferClaim.Decision decision) {
    journal.inTransaction(
        () -> {
          int decided =
              sql.sql(
                      """
                      update providers_claim set decision = :decision, decision_why = :why,
                        decided_on = :on, decided_by = :actor
                      where id = :id and decision = ''
                      """)
                  .param("decision", word(decision.confirmed()))
                  .param("why", decision.why())
                  .param("on", decision.on())
                  .param("actor", actor.name())
                  .param("id", claim.id())
                  .update();
          if (decided == 0) {
            throw BadInput.of("", "providers.refused.claim-decided");
          }
          journal.write(
              actor,
              Change.of("claim " + word(decision.confirmed()), "offer/" + claim.offer())
                  .after(Map.of("claim", claim.id(), "party", claim.party()))
                  .why(decision.why()));
        });
  }

  private static String word(boolean confirmed) {
    return confirmed ? "confirmed" : "declined";
  }

  private static OfferClaim claim(ResultSet row, int number) throws SQLException {
    String decision = row.getString("decision");
    return new OfferClaim(
        row.getLong("id"),
        row.getLong("offer_id"),
        row.getString("party"),
        row.getLong("provider_id"),
        row.getString("words"),
        row.getString("why"),
        row.getBoolean("stays_published"),
        row.getDate("made_on").toLocalDate(),
        decision.isEmpty()
            ? Optional.empty()
            : Optional.of(
                new OfferClaim.Decision(
                    decision.equals(word(true)),
                    row.getString("decision_why"),
                    row.getDate("decided_on").toLocalDate())));
  }
}
