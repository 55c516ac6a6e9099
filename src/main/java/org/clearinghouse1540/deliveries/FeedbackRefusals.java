package org.clearinghouse1540.deliveries;

import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import org.clearinghouse1540.kit.journal.Actor;
import org.clearinghouse1540.kit.journal.Change;
import org.clearinghouse1540.kit.journal.Journal;
import org.springframework.jdbc.core.RowMapper;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** The repository of the answers of a side that it gives no feedback on a delivery. */
@Component
final class FeedbackRefusals {
  private static final RowMapper<Refusal> REFUSAL =
      (row, number) ->
          new Refusal(
              row.getLong("delivery_id"),
              DeliverySide.of(row.getString("side")),
              row.getString("party"),
              row.getDate("made_on").toLocalDate());

  private final JdbcClient sql;
  private final Journal journal;
  private final Clock clock;

  FeedbackRefusals(JdbcClient sql, Journal journal, Clock clock) {
    this.sql = sql;
    this.journal = journal;
    this.clock = clock;
  }

  /**
   * The answer of a side that it gives no feedback.
   *
   * @param party the State or organization
   */
  record Refusal(long delivery, DeliverySide side, String party, LocalDate on) {}

  /** The answers that the current user may see, by the number of the delivery. */
  List<Refusal> list() {
    return sql.sql("select * from deliveries_no_feedback order by made_on, delivery_id, party")
        .query(REFUSAL)
        .list();
  }

  /** The answers since a day that the current user may see. */
  List<Refusal> listSince(LocalDate day) {
    return sql.sql(
            """
            select * from deliveries_no_feedback where made_on >= :day
            order by made_on, delivery_id, party
            """)
        .param("day", day)
        .query(REFUSAL)
        .list();
  }

  /** The answers about one delivery that the current user may see. */
  List<Refusal> listFor(long delivery) {
    return sql.sql(
            "select * from deliveries_no_feedback where delivery_id = :id order by made_on, party")
        .param("id", delivery)
        .query(REFUSAL)
        .list();
  }

  /** Records that a side gives no feedback; once, on the first day. */
  void add(Actor actor, long delivery, DeliverySide side, String party) {
    journal.inTransaction(
        () -> {
          int added =
              sql.sql(
                      """
                      insert into deliveries_no_feedback values (:delivery, :side, :party, :on)
                      on conflict do nothing
                      """)
                  .param("delivery", delivery)
                  .param("side", side.key())
                  .param("party", party)
                  .param("on", LocalDate.now(clock))
                  .update();
          if (added == 1) {
            journal.write(
                actor,
                Change.of("no feedback follows", "delivery/" + delivery)
                    .after(Map.of("side", side.key(), "party", party)));
          }
        });
  }
}
