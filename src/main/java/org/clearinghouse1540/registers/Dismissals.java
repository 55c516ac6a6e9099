package org.clearinghouse1540.registers;

import java.time.LocalDate;
import java.util.HashMap;
import java.util.Map;
import org.clearinghouse1540.kit.journal.Actor;
import org.clearinghouse1540.kit.journal.Change;
import org.clearinghouse1540.kit.journal.Journal;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** The repository of items of the queue of evidence that an expert dismissed, with the reason. */
@Component
class Dismissals {
  private final JdbcClient sql;
  private final Journal journal;

  Dismissals(JdbcClient sql, Journal journal) {
    this.sql = sql;
    this.journal = journal;
  }

  /** The item that a dismissal is about. */
  record Key(long document, String reason, String finding) {}

  /** All dismissals, by their items; the latest of each. */
  Map<Key, ReviewItem.Dismissal> all() {
    Map<Key, ReviewItem.Dismissal> all = new HashMap<>();
    sql.sql("select * from registers_dismissal order by id")
        .query(
            (row, number) ->
                all.put(
                    new Key(
                        row.getLong("cited_id"), row.getString("reason"), row.getString("finding")),
                    new ReviewItem.Dismissal(
                        row.getString("why"),
                        row.getDate("dismissed_on").toLocalDate().toString(),
                        row.getString("dismissed_by"))))
        .list();
    return all;
  }

  void add(Actor actor, ReviewItem item, String why, LocalDate today) {
    journal.inTransaction(
        () -> {
          sql.sql(
                  """
                  insert into registers_dismissal
                    (cited_id, reason, finding, why, dismissed_on, dismissed_by)
                  values (:cited, :reason, :finding, :why, :on, :by)
                  """)
              .param("cited", item.document())
              .param("reason", item.reason().key())
              .param("finding", item.finding())
              .param("why", why)
              .param("on", today)
              .param("by", actor.name())
              .update();
          journal.write(
              actor,
              Change.of("evidence to review dismissed", "cited/" + item.document())
                  .after(Map.of("reason", item.reason().key(), "finding", item.finding()))
                  .why(why));
        });
  }
}
