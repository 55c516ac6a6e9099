package org.clearinghouse1540.providers;

import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Predicate;
import java.util.stream.Collectors;
import org.clearinghouse1540.access.Role;
import org.clearinghouse1540.access.Viewer;
import org.clearinghouse1540.consent.Consents;
import org.clearinghouse1540.consent.GateKey;
import org.clearinghouse1540.consent.Subject;
import org.clearinghouse1540.kit.BadInput;
import org.clearinghouse1540.kit.journal.Change;
import org.clearinghouse1540.kit.journal.Journal;
import org.springframework.jdbc.core.RowMapper;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** The repository of the endings of offers. An offer that ended stays on record. */
@Component
public final class OfferEndings {
  private static final RowMapper<OfferEnding> ENDING =
      (row, number) ->
          new OfferEnding(
              row.getLong("offer_id"),
              row.getDate("ended_on").toLocalDate(),
              row.getString("reason"),
              row.getString("party"));

  private final JdbcClient sql;
  private final Journal journal;
  private final Consents consents;
  private final Clock clock;

  OfferEndings(JdbcClient sql, Journal journal, Consents consents, Clock clock) {
    this.sql = sql;
    this.journal = journal;
    this.consents = consents;
    this.clock = clock;
  }

  /** The end of an offer, if it ended and the current user may see it. */
  public Optional<OfferEnding> find(long offer) {
    return sql.sql("select * from providers_ending where offer_id = :offer")
        .param("offer", offer)
        .query(ENDING)
        .optional();
  }

  /** All endings that the current user may see, the latest first. */
  List<OfferEnding> list() {
    return sql.sql("select * from providers_ending order by ended_on desc, offer_id desc")
        .query(ENDING)
        .list();
  }

  /** All endings that the current user may see, by the number of the offer. */
  Map<Long, OfferEnding> byOffer() {
    return list().stream().collect(Collectors.toMap(OfferEnding::offer, ending -> ending));
  }

  /** Selects the offers that did not end. */
  public Predicate<Offer> current() {
    Set<Long> ended = byOffer().keySet();
    return offer -> !ended.contains(offer.id());
  }

  /**
   * Checks that an offer is still made.
   *
   * @throws BadInput if it ended
   */
  void requireCurrent(Offer offer) {
    if (find(offer.id()).isPresent()) {
      throw BadInput.of("", "providers.refused.ended");
    }
  }

  /**
   * Records an act on an offer that is still made. Its end waits until the act is recorded.
   *
   * @throws BadInput if it ended
   */
  public void whileCurrent(Offer offer, Runnable act) {
    journal.inTransaction(
        () -> {
          lock(offer.id());
          requireCurrent(offer);
          act.run();
        });
  }

  /** Lets acts on one offer be recorded one after the other. */
  private void lock(long offer) {
    sql.sql("select pg_advisory_xact_lock(1541, hashtext(:name))")
        .param("name", "offer/" + offer)
        .query(rows -> {});
  }

  /**
   * Records that an offer is no longer made, and withdraws its publication.
   *
   * @throws BadInput if it ended before
   */
  void end(Viewer viewer, Offer offer, String reason) {
    LocalDate today = LocalDate.now(clock);
    String party = viewer.is(Role.PROVIDER) ? viewer.party() : "";
    whileCurrent(
        offer,
        () -> {
          sql.sql("insert into providers_ending values (:offer, :today, :reason, :party)")
              .param("offer", offer.id())
              .param("today", today)
              .param("reason", reason)
              .param("party", party)
              .update();
          journal.write(
              viewer.actor(),
              Change.of("offer ended", "offer/" + offer.id())
                  .after(Map.of("on", today.toString(), "reason", reason)));
          consents.withdrawAll(
              viewer.actor(), Subject.offer(offer.id()), Set.of(GateKey.CONSENT), reason, today);
        });
  }
}
