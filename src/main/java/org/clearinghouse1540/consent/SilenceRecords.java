package org.clearinghouse1540.consent;

import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.clearinghouse1540.kit.journal.Actor;
import org.clearinghouse1540.kit.journal.Change;
import org.clearinghouse1540.kit.journal.Journal;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** The repository of silence procedures whose period has not ended. */
@Component
class SilenceRecords {
  private final JdbcClient sql;
  private final Journal journal;

  SilenceRecords(JdbcClient sql, Journal journal) {
    this.sql = sql;
    this.journal = journal;
  }

  /**
   * The period of a procedure.
   *
   * @param from the day from which it is counted
   * @param after the first day after it
   * @param calendar the official holidays that were counted
   * @param source the document that shows it
   */
  record Period(
      LocalDate from,
      LocalDate after,
      String calendar,
      Optional<SilenceWait> waitsFor,
      String source) {}

  /** The procedures that wait for something, oldest first. */
  List<ConsentRecord> listWaiting(SilenceWait wait) {
    return sql.sql(
            "select * from consent_record where waits_for = :wait and withdrawn_on is null order by"
                + " id")
        .param("wait", wait.key())
        .query(Consents.RECORD)
        .list();
  }

  /** Changes the period of a procedure that waits; nothing for another. */
  void change(Actor actor, ConsentRecord procedure, String act, Period period) {
    journal.inTransaction(
        () -> {
          int changed =
              sql.sql(
                      """
                      update consent_record set given_on = :from, holds_from = :after,
                        calendar = :calendar, waits_for = :wait
                      where id = :id and waits_for <> '' and withdrawn_on is null
                      """)
                  .param("from", period.from())
                  .param("after", period.after())
                  .param("calendar", period.calendar())
                  .param("wait", period.waitsFor().map(SilenceWait::key).orElse(""))
                  .param("id", procedure.id())
                  .update();
          if (changed == 1) {
            journal.write(
                actor,
                Change.of(act, procedure.subject().journalName())
                    .before(values(procedure.givenOn(), procedure.holdsFrom()))
                    .after(values(period.from(), period.after()))
                    .source(period.source()));
          }
        });
  }

  private static Map<String, String> values(LocalDate from, LocalDate after) {
    return Map.of("counted from", from.toString(), "last day", after.minusDays(1).toString());
  }
}
