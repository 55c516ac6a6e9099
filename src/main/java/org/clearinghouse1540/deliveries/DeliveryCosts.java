package org.clearinghouse1540.deliveries;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.clearinghouse1540.kit.BadInput;
import org.clearinghouse1540.kit.journal.Actor;
import org.clearinghouse1540.kit.journal.Change;
import org.clearinghouse1540.kit.journal.Journal;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** The repository of the costs of deliveries. A cost that was wrong stays, marked as corrected. */
@Component
final class DeliveryCosts {
  private final JdbcClient sql;
  private final Journal journal;
  private final Clock clock;

  DeliveryCosts(JdbcClient sql, Journal journal, Clock clock) {
    this.sql = sql;
    this.journal = journal;
    this.clock = clock;
  }

  /**
   * A cost on record.
   *
   * @param correction the reason for which it no longer counts
   */
  public record RecordedCost(long id, Cost cost, Optional<String> correction) {}

  /** The costs of a delivery, in the order in which they were recorded. */
  List<RecordedCost> list(long delivery) {
    return sql.sql(
            """
            select c.*, k.reason from deliveries_cost c
            left join deliveries_cost_correction k on k.cost_id = c.id
            where c.delivery_id = :id order by c.id
            """)
        .param("id", delivery)
        .query(DeliveryCosts::cost)
        .list();
  }

  private static RecordedCost cost(ResultSet row, int number) throws SQLException {
    return new RecordedCost(
        row.getLong("id"),
        new Cost(
            CostStage.find(row.getString("stage")).orElseThrow(),
            Optional.ofNullable(row.getBigDecimal("amount")),
            row.getString("currency"),
            row.getDate("on_day").toLocalDate(),
            row.getString("remark")),
        Optional.ofNullable(row.getString("reason")));
  }

  /** Adds a cost; earlier ones remain. */
  void add(Actor actor, Delivery delivery, Cost cost) {
    journal.inTransaction(
        () -> {
          sql.sql(
                  """
                  insert into deliveries_cost (delivery_id, stage, amount, currency, on_day, remark, made_by)
                  values (:id, :stage, :amount, :currency, :on, :remark, :by)
                  """)
              .param("id", delivery.id())
              .param("stage", cost.stage().key())
              .param("amount", cost.amount().orElse(null))
              .param("currency", cost.currency())
              .param("on", cost.on())
              .param("remark", cost.remark())
              .param("by", actor.name())
              .update();
          journal.write(
              actor,
              Change.of("cost of delivery recorded", Deliveries.journalName(delivery.id()))
                  .after(columns(cost)));
        });
  }

  /**
   * Marks a cost as corrected.
   *
   * @throws BadInput if somebody did so before
   */
  void correct(Actor actor, Delivery delivery, RecordedCost wrong, String reason) {
    journal.inTransaction(
        () -> {
          int corrected =
              sql.sql(
                      """
                      insert into deliveries_cost_correction (cost_id, delivery_id, reason, made_on, made_by)
                      values (:cost, :delivery, :reason, :today, :by) on conflict do nothing
                      """)
                  .param("cost", wrong.id())
                  .param("delivery", delivery.id())
                  .param("reason", reason)
                  .param("today", LocalDate.now(clock))
                  .param("by", actor.name())
                  .update();
          if (corrected == 0) {
            throw BadInput.of("corrects", "kit.form.choose");
          }
          journal.write(
              actor,
              Change.of("cost of delivery corrected", Deliveries.journalName(delivery.id()))
                  .before(columns(wrong.cost()))
                  .after(Map.of("cost", wrong.id(), "reason", reason)));
        });
  }

  private static Map<String, Object> columns(Cost cost) {
    return Map.of(
        "stage", cost.stage().key(),
        "amount", cost.amount().map(Object::toString).orElse("not known"),
        "currency", cost.currency(),
        "on", cost.on().toString());
  }
}
