package org.clearinghouse1540.assistance;

import java.sql.Date;
import java.time.LocalDate;
import java.util.Map;
import java.util.Optional;
import org.clearinghouse1540.kit.journal.Actor;
import org.clearinghouse1540.kit.journal.Change;
import org.clearinghouse1540.kit.journal.Journal;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.support.TransactionTemplate;

/** The repository of briefings: when the Committee was briefed, and on which period. */
@Component
class CommitteeBriefs {
  private final JdbcClient sql;
  private final Journal journal;
  private final TransactionTemplate transaction;

  CommitteeBriefs(JdbcClient sql, Journal journal, TransactionTemplate transaction) {
    this.sql = sql;
    this.journal = journal;
    this.transaction = transaction;
  }

  /** The day of the last briefing. */
  Optional<LocalDate> last() {
    return sql.sql("select briefed_on from assistance_brief order by briefed_on desc limit 1")
        .query(Date.class)
        .optional()
        .map(Date::toLocalDate);
  }

  void record(Actor actor, LocalDate first, LocalDate last, LocalDate today) {
    transaction.executeWithoutResult(
        status -> {
          sql.sql(
                  """
                  insert into assistance_brief (first_day, last_day, briefed_on, recorded_by)
                  values (:first, :last, :today, :actor)
                  """)
              .param("first", first)
              .param("last", last)
              .param("today", today)
              .param("actor", actor.name())
              .update();
          journal.write(
              actor,
              Change.of("committee briefed", "brief/" + last)
                  .after(Map.of("first", first.toString(), "last", last.toString())));
        });
  }
}
