package org.clearinghouse1540.assistance;

import java.time.Clock;
import java.time.LocalDate;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import org.clearinghouse1540.access.Viewer;
import org.clearinghouse1540.kit.BadInput;
import org.clearinghouse1540.kit.journal.Change;
import org.clearinghouse1540.kit.journal.Journal;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.support.TransactionTemplate;

/** The repository of holds: any member places one at any step; see {@link CaseHold}. */
@Component
class Holds {
  private final JdbcClient sql;
  private final Journal journal;
  private final TransactionTemplate transaction;
  private final Clock clock;

  Holds(JdbcClient sql, Journal journal, TransactionTemplate transaction, Clock clock) {
    this.sql = sql;
    this.journal = journal;
    this.transaction = transaction;
    this.clock = clock;
  }

  private record Row(long request, CaseHold hold) {}

  void place(Viewer viewer, long request, String step, String why, boolean toWorkingGroup) {
    transaction.executeWithoutResult(
        status -> {
          sql.sql(
                  """
                  insert into assistance_hold
                    (request_id, step, held_by, party, why, to_working_group, held_on)
                  values (:request, :step, :by, :party, :why, :group, :today)
                  """)
              .param("request", request)
              .param("step", step)
              .param("by", viewer.name())
              .param("party", viewer.party())
              .param("why", why)
              .param("group", toWorkingGroup)
              .param("today", LocalDate.now(clock))
              .update();
          journal.write(
              viewer.actor(),
              Change.of("hold placed", "request/" + request)
                  .after(Map.of("held", true, "working_group", toWorkingGroup))
                  .why(why));
        });
  }

  /**
   * Lifts a hold.
   *
   * @throws BadInput if the current user may not lift it, or it is lifted already
   */
  void lift(Viewer viewer, long request, CaseHold hold, String why) {
    transaction.executeWithoutResult(
        status -> {
          int lifted =
              sql.sql(
                      """
                      update assistance_hold set lifted_on = :today, lifted_why = :why
                      where id = :id and request_id = :request and lifted_on is null
                      """)
                  .param("today", LocalDate.now(clock))
                  .param("why", why)
                  .param("id", hold.id())
                  .param("request", request)
                  .update();
          if (!hold.canBeLiftedBy(viewer) || lifted == 0) {
            throw BadInput.of("why", "assistance.refused.hold-of-another");
          }
          journal.write(
              viewer.actor(),
              Change.of("hold lifted", "request/" + request)
                  .after(Map.of("held", false, "decision_of_committee", !hold.isOf(viewer)))
                  .why(why));
        });
  }

  /** The holds of these requests, by request and oldest first. */
  Map<Long, List<CaseHold>> byRequest(Collection<Long> requests) {
    return sql
        .sql("select * from assistance_hold where request_id = any(:ids) order by id")
        .param("ids", requests.toArray(Long[]::new))
        .query(
            (row, number) ->
                new Row(
                    row.getLong("request_id"),
                    new CaseHold(
                        row.getLong("id"),
                        row.getString("step"),
                        row.getString("held_by"),
                        row.getString("party"),
                        row.getString("why"),
                        row.getBoolean("to_working_group"),
                        row.getDate("held_on").toLocalDate(),
                        RequestRowMapper.day(row, "lifted_on"),
                        row.getString("lifted_why"))))
        .list()
        .stream()
        .collect(
            Collectors.groupingBy(
                Row::request, Collectors.mapping(Row::hold, Collectors.toList())));
  }
}
