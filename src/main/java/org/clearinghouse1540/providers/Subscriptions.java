package org.clearinghouse1540.providers;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import org.clearinghouse1540.kit.journal.Actor;
import org.clearinghouse1540.kit.journal.Change;
import org.clearinghouse1540.kit.journal.Journal;
import org.clearinghouse1540.kit.text.Language;
import org.clearinghouse1540.obligations.SubjectAreas;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.support.TransactionTemplate;

/** The repository of subscriptions to new needs. It knows a need item by its number only. */
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

  /** The current subscriptions visible to the current user. */
  public List<Subscription> list() {
    return sql.sql("select * from providers_subscription where ended_at is null order by id")
        .query(this::read)
        .list();
  }

  private Subscription read(ResultSet row, int number) throws SQLException {
    return new Subscription(
        row.getLong("id"),
        row.getString("party"),
        KeyList.areas(row.getString("areas"), areas),
        row.getString("regions"),
        row.getString("mailbox"),
        Language.find(row.getString("language")).orElse(Language.EN),
        row.getString("made_by"));
  }

  /** Adds a subscription; the number in the record is ignored. */
  public void begin(Actor actor, Subscription subscription) {
    String keys = KeyList.areas(subscription.areas());
    transaction.executeWithoutResult(
        status -> {
          long id =
              sql.sql(
                      """
                      insert into providers_subscription
                        (party, areas, regions, mailbox, language, made_by)
                      values (:party, :areas, :regions, :mailbox, :language, :by)
                      returning id
                      """)
                  .param("party", subscription.party())
                  .param("areas", keys)
                  .param("regions", subscription.regions())
                  .param("mailbox", subscription.mailbox())
                  .param("language", subscription.language().code())
                  .param("by", actor.name())
                  .query(Long.class)
                  .single();
          journal.write(
              actor,
              Change.of("subscription begun", "subscription/" + id)
                  .after(
                      Map.of(
                          "party", subscription.party(),
                          "areas", keys,
                          "regions", subscription.regions())));
        });
  }

  /** Ends a subscription of the current user; any other is left unchanged. */
  public void end(Actor actor, long id) {
    transaction.executeWithoutResult(
        status -> {
          int ended =
              sql.sql(
                      """
                      update providers_subscription set ended_at = now()
                      where id = :id and ended_at is null
                      """)
                  .param("id", id)
                  .update();
          if (ended > 0) {
            journal.write(actor, Change.of("subscription ended", "subscription/" + id));
          }
        });
  }

  /** The need items that a party has marked as read, with the moment of it. */
  public Map<Long, Instant> seenBy(String party) {
    return marks(
        sql.sql("select need_id, seen_at from providers_seen where party = :party")
            .param("party", party));
  }

  private static Map<Long, Instant> marks(JdbcClient.StatementSpec query) {
    return query
        .query((row, number) -> Map.entry(row.getLong(1), row.getTimestamp(2).toInstant()))
        .list()
        .stream()
        .collect(Collectors.toMap(Map.Entry::getKey, Map.Entry::getValue));
  }

  /** Records that a party has marked a need item as read now. */
  public void see(String party, long need) {
    sql.sql(
            """
            insert into providers_seen (party, need_id) values (:party, :need)
            on conflict (party, need_id) do update set seen_at = now()
            """)
        .param("party", party)
        .param("need", need)
        .update();
  }

  /**
   * The need items that an e-mail to the subscriber has announced, with the moment of it. Runs as
   * the program.
   */
  public Map<Long, Instant> toldTo(long subscription) {
    return marks(
        sql.sql("select need_id, told_at from providers_told where subscription_id = :id")
            .param("id", subscription));
  }

  /** Records that an e-mail to the subscriber has announced need items. Runs as the program. */
  public void tell(long subscription, List<Long> needs) {
    for (long need : needs) {
      sql.sql(
              """
              insert into providers_told (subscription_id, need_id) values (:id, :need)
              on conflict (subscription_id, need_id) do update set told_at = now()
              """)
          .param("id", subscription)
          .param("need", need)
          .update();
    }
  }
}
