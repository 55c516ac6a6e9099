package org.clearinghouse1540.providers;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.clearinghouse1540.kit.BadInput;
import org.clearinghouse1540.kit.journal.Actor;
import org.clearinghouse1540.kit.journal.Change;
import org.clearinghouse1540.kit.journal.Journal;
import org.clearinghouse1540.kit.mail.MailServer;
import org.clearinghouse1540.obligations.SubjectAreas;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.support.TransactionTemplate;

/** The repository of what providers want to hear of. It knows a need item by its number alone. */
@Component
public final class Subscriptions {
  private final JdbcClient sql;
  private final SubjectAreas areas;
  private final Journal journal;
  private final TransactionTemplate transaction;

  Subscriptions(
      JdbcClient sql, SubjectAreas areas, Journal journal, TransactionTemplate transaction) {
    this.sql = sql;
    this.areas = areas;
    this.journal = journal;
    this.transaction = transaction;
  }

  /** Those that run, of all parties that the one who asks may see. */
  public List<Subscription> list() {
    return sql.sql("select * from providers_subscription where ended_at is null order by id")
        .query(this::read)
        .list();
  }

  private Subscription read(ResultSet row, int number) throws SQLException {
    return new Subscription(
        row.getLong("id"),
        row.getString("party"),
        OfferRowMapper.areas(row.getString("areas"), areas),
        row.getString("regions"),
        row.getString("mailbox"),
        row.getString("language"));
  }

  /**
   * Begins one.
   *
   * @throws BadInput if an area is not known, or the mailbox is no address
   */
  public void begin(
      Actor actor,
      String party,
      List<String> inAreas,
      String regions,
      String mailbox,
      String language) {
    if (inAreas.stream().anyMatch(key -> areas.find(key).isEmpty())) {
      throw new BadInput("areas", "There is no such subject area; choose from the list.");
    }
    if (!mailbox.isBlank() && !MailServer.isAddress(mailbox.strip())) {
      throw new BadInput("mailbox", "This is no e-mail address; write one such as a@example.org.");
    }
    if (regions.length() > 1_000) {
      throw new BadInput("regions", "Name fewer regions; at most 1,000 characters.");
    }
    transaction.executeWithoutResult(
        status -> {
          long id =
              sql.sql(
                      """
                      insert into providers_subscription (party, areas, regions, mailbox, language, made_by)
                      values (:party, :areas, :regions, :mailbox, :language, :by) returning id
                      """)
                  .param("party", party)
                  .param("areas", String.join(" ", inAreas))
                  .param("regions", regions.strip())
                  .param("mailbox", mailbox.strip())
                  .param("language", language)
                  .param("by", actor.name())
                  .query(Long.class)
                  .single();
          journal.write(
              actor,
              Change.of("subscription begun", "subscription/" + id)
                  .after(Map.of("party", party, "areas", inAreas, "regions", regions.strip())));
        });
  }

  /** Ends one; what is not there, or another's, stays as it is. */
  public void end(Actor actor, long id) {
    transaction.executeWithoutResult(
        status -> {
          int ended =
              sql.sql(
                      "update providers_subscription set ended_at = now()"
                          + " where id = :id and ended_at is null")
                  .param("id", id)
                  .update();
          if (ended > 0) {
            journal.write(actor, Change.of("subscription ended", "subscription/" + id));
          }
        });
  }

  /** The need items that a party has opened or put aside. */
  public Set<Long> seenBy(String party) {
    return new HashSet<>(
        sql.sql("select need_id from providers_seen where party = :party")
            .param("party", party)
            .query(Long.class)
            .list());
  }

  /** A party has opened a need item, so that it waits no longer. */
  public void see(String party, long need) {
    sql.sql("insert into providers_seen values (:party, :need) on conflict do nothing")
        .param("party", party)
        .param("need", need)
        .update();
  }

  /** The need items of which a subscription was told by mail. Runs as the program. */
  public Set<Long> toldTo(long subscription) {
    return new HashSet<>(
        sql.sql("select need_id from providers_told where subscription_id = :id")
            .param("id", subscription)
            .query(Long.class)
            .list());
  }

  /** A subscription was told of these by mail. Runs as the program. */
  public void tell(long subscription, List<Long> needs) {
    for (long need : needs) {
      sql.sql("insert into providers_told values (:id, :need) on conflict do nothing")
          .param("id", subscription)
          .param("need", need)
          .update();
    }
  }
}
