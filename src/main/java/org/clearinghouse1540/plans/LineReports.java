package org.clearinghouse1540.plans;

import java.sql.Date;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import org.clearinghouse1540.kit.BadInput;
import org.clearinghouse1540.kit.journal.Actor;
import org.clearinghouse1540.kit.journal.Journal;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** The repository of the reports of agencies on lines of a plan. An agency sees its own only. */
@Component
final class LineReports {
  private final JdbcClient sql;
  private final Journal journal;
  private final NationalPlans plans;

  LineReports(JdbcClient sql, Journal journal, NationalPlans plans) {
    this.sql = sql;
    this.journal = journal;
    this.plans = plans;
  }

  /** The requests to an agency that are open, the earliest due first. */
  List<LineReport> listOpen(String agency) {
    return sql.sql(
            """
            select * from plans_asked where agency = :agency and closed_on is null order by due nulls last, id
            """)
        .param("agency", agency)
        .query(LineReports::report)
        .list();
  }

  /** The open requests of a State, the earliest due first. */
  List<LineReport> listOfState(String state) {
    return sql.sql(
            """
            select * from plans_asked where state = :state and closed_on is null order by due nulls last, id
            """)
        .param("state", state)
        .query(LineReports::report)
        .list();
  }

  /** The reports that were given on lines of a plan, the oldest first. */
  List<LineReport> listReported(NationalPlan plan) {
    return sql.sql(
            """
            select * from plans_asked where plan_id = :plan and reported_on is not null order by id
            """)
        .param("plan", plan.id())
        .query(LineReports::report)
        .list();
  }

  /** The reports on a line, the oldest first. */
  List<LineReport> listAbout(long line) {
    return sql.sql(
            """
            select * from plans_asked where line_id = :line order by id
            """)
        .param("line", line)
        .query(LineReports::report)
        .list();
  }

  private static LineReport report(ResultSet row, int number) throws SQLException {
    return new LineReport(
        row.getLong("id"),
        row.getLong("line_id"),
        row.getLong("plan_id"),
        row.getInt("number"),
        row.getString("agency"),
        Optional.ofNullable(row.getDate("due")).map(Date::toLocalDate),
        row.getDate("asked_on").toLocalDate(),
        LineRow.results(row),
        Optional.ofNullable(row.getDate("reported_on")).map(Date::toLocalDate),
        row.getDate("closed_on") != null);
  }

  /**
   * Asks the agency of each line of a plan that is not done to fill and report it. A line that is
   * asked for already gets the new due date.
   *
   * @param agencies the accounts of the agencies, which are open
   * @return the number of lines
   */
  int ask(
      Actor actor,
      NationalPlan plan,
      List<String> agencies,
      Optional<LocalDate> due,
      LocalDate today) {
    NationalPlans.requireOpen(plan);
    return journal.inTransaction(
        () -> {
          int again =
              sql.sql(
                      """
                      update plans_report r set due = cast(:due as date) from plans_askable l
                      where l.line_id = r.line_id and l.plan_id = :plan
                        and l.agency = r.agency and r.closed_on is null and r.reported_on is null
                        and r.agency = any(:agencies)
                      """)
                  .param("due", due.orElse(null))
                  .param("plan", plan.id())
                  .param("agencies", agencies.toArray(String[]::new))
                  .update();
          int first = insert(actor, plan, agencies, due, today);
          if (again + first == 0) {
            throw BadInput.of("agency", "plans.refused.nothing-to-ask");
          }
          plans.writeJournal(actor, plan.state());
          return again + first;
        });
  }

  /** The numbers of the open lines whose agency is not one of these. */
  List<Integer> notAsked(NationalPlan plan, List<String> agencies) {
    return sql.sql(
            """
            select number from plans_askable
            where plan_id = :plan and agency <> all(:agencies) order by number
            """)
        .param("plan", plan.id())
        .param("agencies", agencies.toArray(String[]::new))
        .query((row, number) -> row.getInt("number"))
        .list();
  }

  /**
   * Gives the lines of an agency in a plan to another one, with the requests that it did not
   * answer; without another one, the requests end and the lines have no agency.
   *
   * @return the number of lines
   */
  int handOver(Actor actor, NationalPlan plan, String from, String to, LocalDate today) {
    NationalPlans.requireOpen(plan);
    return journal.inTransaction(
        () -> {
          sql.sql(
                  """
                  update plans_report r set agency = case when :to = '' then r.agency else :to end,
                    closed_on = case when :to = '' then cast(:today as date) end
                  from plans_asked a
                  where a.id = r.id and a.plan_id = :plan and r.agency = :from
                    and r.closed_on is null and r.reported_on is null
                  """)
              .param("to", to)
              .param("today", today)
              .param("plan", plan.id())
              .param("from", from)
              .update();
          int lines = PlanLines.handOver(sql, actor, plan, from, to);
          plans.writeJournal(actor, plan.state());
          return lines;
        });
  }

  private int insert(
      Actor actor,
      NationalPlan plan,
      List<String> agencies,
      Optional<LocalDate> due,
      LocalDate today) {
    return sql.sql(
            """
            insert into plans_report (line_id, state, agency, due, asked_on, asked_by, progress,
              begins, ends, indicator, cost, currency, evidence)
            select l.line_id, l.state, l.agency, cast(:due as date), cast(:today as date), :by,
              l.progress, l.begins, l.ends, l.indicator, l.cost, l.currency, l.evidence
            from plans_askable l
            where l.plan_id = :plan and l.agency = any(:agencies)
              and not exists (select from plans_report r
                where r.line_id = l.line_id and r.agency = l.agency and r.closed_on is null)
            order by l.number
            """)
        .param("due", due.orElse(null))
        .param("today", today)
        .param("by", actor.name())
        .param("plan", plan.id())
        .param("agencies", agencies.toArray(String[]::new))
        .update();
  }

  /**
   * Records the report of an agency on a line; it can report again until the State takes it over.
   *
   * @throws BadInput if the line is not asked for
   */
  void report(Actor actor, String state, long id, LineContent.Results results, LocalDate today) {
    journal.inTransaction(
        () -> {
          int reported =
              sql.sql(
                      """
                      update plans_report set progress = :progress, begins = :begins, ends = :ends,
                        indicator = :indicator, cost = :cost, currency = :currency,
                        evidence = :evidence, reported_on = :today
                      where id = :id and agency = :agency and closed_on is null
                      """)
                  .params(LineRow.columns(results))
                  .param("today", today)
                  .param("id", id)
                  .param("agency", actor.name())
                  .update();
          if (reported == 0) {
            throw BadInput.of("", "plans.refused.not-asked");
          }
          plans.writeJournal(actor, state);
        });
  }

  /**
   * Closes the request for a line: its report was taken over, or is no longer wanted.
   *
   * @throws BadInput if it was closed in the meantime
   */
  void close(LineReport report, boolean taken, LocalDate today) {
    int closed =
        sql.sql(
                """
                update plans_report set closed_on = :today, taken = :taken
                where id = :id and closed_on is null
                """)
            .param("today", today)
            .param("taken", taken)
            .param("id", report.id())
            .update();
    if (closed == 0) {
      throw BadInput.of("", "plans.refused.changed");
    }
  }

  /** Closes the requests for a line that is removed. */
  void closeOf(PlanLine line, LocalDate today) {
    sql.sql(
            "update plans_report set closed_on = :today where closed_on is null and line_id ="
                + " :line")
        .param("today", today)
        .param("line", line.id())
        .update();
  }

  /** Closes the requests for the lines of an edition that is no longer worked on. */
  void closeAll(NationalPlan plan, LocalDate today) {
    sql.sql(
            """
            update plans_report set closed_on = :today
            where closed_on is null
              and line_id in (select a.line_id from plans_asked a where a.plan_id = :plan)
            """)
        .param("today", today)
        .param("plan", plan.id())
        .update();
  }
}
