package org.clearinghouse1540.registers;

import java.time.LocalDate;
import java.util.Map;
import java.util.Optional;
import org.clearinghouse1540.kit.journal.Actor;
import org.clearinghouse1540.kit.journal.Change;
import org.clearinghouse1540.kit.journal.Journal;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** The repository of the accounts that want evidence to review on their desks. */
@Component
class EvidenceWatches {
  private final JdbcClient sql;
  private final Journal journal;

  EvidenceWatches(JdbcClient sql, Journal journal) {
    this.sql = sql;
    this.journal = journal;
  }

  /** The age limit in years and the day since when an account wants it. */
  record Watch(int years, LocalDate since) {}

  Optional<Watch> of(String account) {
    return sql.sql("select years, since from registers_watch where account = :account")
        .param("account", account)
        .query((row, number) -> new Watch(row.getInt("years"), row.getDate("since").toLocalDate()))
        .optional();
  }

  void set(Actor actor, int years, LocalDate today) {
    journal.inTransaction(
        () -> {
          sql.sql(
                  """
                  insert into registers_watch (account, years, since)
                  values (:account, :years, :since)
                  on conflict (account) do update set years = excluded.years
                  """)
              .param("account", actor.name())
              .param("years", years)
              .param("since", today)
              .update();
          journal.write(
              actor,
              Change.of("evidence on the desk", "evidence-watch/" + actor.name())
                  .after(Map.of("years", years)));
        });
  }

  void end(Actor actor) {
    journal.inTransaction(
        () -> {
          int ended =
              sql.sql("delete from registers_watch where account = :account")
                  .param("account", actor.name())
                  .update();
          if (ended > 0) {
            journal.write(
                actor, Change.of("evidence off the desk", "evidence-watch/" + actor.name()));
          }
        });
  }
}
