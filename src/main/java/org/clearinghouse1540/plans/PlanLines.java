package org.clearinghouse1540.plans;

import java.time.Clock;
import java.time.LocalDate;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;
import org.clearinghouse1540.kit.BadInput;
import org.clearinghouse1540.kit.Paging;
import org.clearinghouse1540.kit.journal.Actor;
import org.clearinghouse1540.kit.journal.Journal;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** The repository of the lines of national action plans. */
@Component
public final class PlanLines {
  /** The highest number of lines of a plan. */
  static final int MOST = 2_000;

  private static final String FOUND =
      """
      from plans_line where plan_id = :plan and removed_at is null
        and (:words = '' or action ilike :pattern or lead ilike :pattern or partners ilike :pattern)
        and (:progress = '' or progress = :progress) and (:agency = '' or agency = :agency)
        and (cast(:due as date) is null or ends_by <= cast(:due as date)
          and progress in ('not-started', 'under-way'))
      """;
  private final JdbcClient sql;
  private final Journal journal;
  private final NationalPlans plans;
  private final LineReports reports;
  private final Clock clock;

  PlanLines(
      JdbcClient sql, Journal journal, NationalPlans plans, LineReports reports, Clock clock) {
    this.clock = clock;
    this.sql = sql;
    this.journal = journal;
    this.plans = plans;
    this.reports = reports;
  }

  /** All lines of a plan, by their numbers. */
  List<PlanLine> list(long plan) {
    return sql.sql(
            "select * from plans_line where plan_id = :plan and removed_at is null order by number")
        .param("plan", plan)
        .query(LineRow::line)
        .list();
  }

  /** The number of lines of a plan that a user looks for. */
  int count(long plan, LineQuery query) {
    return sql.sql("select count(*) " + FOUND)
        .params(parameters(plan, query))
        .query(Integer.class)
        .single();
  }

  /** The lines of one page that a user looks for. */
  List<PlanLine> page(long plan, LineQuery query, Paging paging) {
    return sql.sql("select * " + FOUND + " order by number limit :size offset :offset")
        .params(parameters(plan, query))
        .param("size", paging.size())
        .param("offset", paging.offset())
        .query(LineRow::line)
        .list();
  }

  private static Map<String, Object> parameters(long plan, LineQuery query) {
    Map<String, Object> parameters = new HashMap<>();
    parameters.put("plan", plan);
    parameters.put("words", query.words());
    parameters.put("pattern", "%" + query.words().replaceAll("([\\\\%_])", "\\\\$1") + "%");
    parameters.put("progress", query.progress());
    parameters.put("agency", query.agency());
    parameters.put("due", query.due().map(LocalDate::toString).orElse(null));
    return parameters;
  }

  /** A line of a plan. */
  Optional<PlanLine> find(long plan, int number) {
    return sql.sql(
            """
            select * from plans_line
            where plan_id = :plan and number = :number and removed_at is null
            """)
        .param("plan", plan)
        .param("number", number)
        .query(LineRow::line)
        .optional();
  }

  /** A line that the current user may see, by its own number. */
  Optional<PlanLine> find(long id) {
    return sql.sql("select * from plans_line where id = :id and removed_at is null")
        .param("id", id)
        .query(LineRow::line)
        .optional();
  }

  /** The number of lines of a State's plans, by edition. */
  Map<Long, Integer> counts(String state) {
    return sql
        .sql(
            """
            select plan_id, count(*) as lines from plans_line
            where state = :state and removed_at is null group by plan_id
            """)
        .param("state", state)
        .query((row, number) -> Map.entry(row.getLong("plan_id"), row.getInt("lines")))
        .list()
        .stream()
        .collect(Collectors.toMap(Map.Entry::getKey, Map.Entry::getValue));
  }

  /** The lines of a State that are not done and end first, a number of them in each edition. */
  Map<Long, List<PlanLine>> next(String state, int most) {
    return sql
        .sql(
            """
            select * from (select l.*, row_number() over
                (partition by plan_id order by ends_by, number) as place
              from plans_line l where state = :state and removed_at is null
                and ends_by is not null and progress in ('not-started', 'under-way')) due
            where place <= :most order by plan_id, place
            """)
        .param("state", state)
        .param("most", most)
        .query(LineRow::line)
        .list()
        .stream()
        .collect(Collectors.groupingBy(PlanLine::plan));
  }

  /** The number of lines of a State that end by a day and are not done, by edition. */
  Map<Long, Integer> due(String state, LocalDate by) {
    return sql
        .sql(
            """
            select plan_id, count(*) as lines from plans_line l
            where state = :state and removed_at is null and ends_by <= :by
              and progress in ('not-started', 'under-way')
            group by plan_id order by plan_id
            """)
        .param("state", state)
        .param("by", by)
        .query((row, number) -> Map.entry(row.getLong("plan_id"), row.getInt("lines")))
        .list()
        .stream()
        .collect(Collectors.toMap(Map.Entry::getKey, Map.Entry::getValue));
  }

  /**
   * Adds lines to a plan.
   *
   * @return the number of the first one
   * @throws BadInput if the plan would have too many lines, or was revised
   */
  int add(Actor actor, NationalPlan plan, List<LineContent> contents) {
    NationalPlans.requireOpen(plan);
    return journal.inTransaction(
        () -> {
          int next = next(plan.id());
          if (next + contents.size() > MOST) {
            throw BadInput.of("", "plans.refused.most", MOST);
          }
          int number = next;
          for (LineContent content : contents) {
            insert(actor, plan, number, content);
            number++;
          }
          plans.writeJournal(actor, plan.state());
          return next;
        });
  }

  // Numbers of removed lines are not used again, so that an edition can be compared with another.
  private int next(long plan) {
    plans.lock(plan);
    return sql.sql("select coalesce(max(number), 0) + 1 from plans_line where plan_id = :plan")
        .param("plan", plan)
        .query(Integer.class)
        .single();
  }

  private void insert(Actor actor, NationalPlan plan, int number, LineContent content) {
    sql.sql(
            """
            insert into plans_line (plan_id, state, number, fields, model, action, lead, agency,
              partners, begins, ends, ends_by, indicator, cost, currency, funds, progress, evidence,
              changed_by)
            values (:plan, :state, :number, :fields, :model, :action, :lead, :agency, :partners,
              :begins, :ends, :ends_by, :indicator, :cost, :currency, :funds, :progress, :evidence,
              :by)
            """)
        .params(LineRow.columns(content))
        .param("plan", plan.id())
        .param("state", plan.state())
        .param("number", number)
        .param("by", actor.name())
        .update();
  }

  /** Copies the lines of an edition, with their numbers and results, to the next one. */
  void copy(Actor actor, NationalPlan from, long to) {
    sql.sql(
            """
            insert into plans_line (plan_id, state, number, fields, model, action, lead, agency,
              partners, begins, ends, ends_by, indicator, cost, currency, funds, progress, evidence,
              removed_at, changed_by)
            select :to, state, number, fields, model, action, lead, agency, partners, begins, ends,
              ends_by, indicator, cost, currency, funds, progress, evidence, removed_at, :by
            from plans_line where plan_id = :from
            """)
        .param("to", to)
        .param("from", from.id())
        .param("by", actor.name())
        .update();
  }

  /**
   * Changes a line that the user saw in this version.
   *
   * @throws BadInput if somebody else changed it in the meantime, or the plan was revised
   */
  void change(Actor actor, NationalPlan plan, PlanLine seen, int version, LineContent content) {
    NationalPlans.requireOpen(plan);
    journal.inTransaction(
        () -> {
          int changed =
              sql.sql(
                      """
                      update plans_line set fields = :fields, model = :model, action = :action,
                        lead = :lead, agency = :agency, partners = :partners, begins = :begins,
                        ends = :ends, ends_by = :ends_by, indicator = :indicator, cost = :cost,
                        currency = :currency, funds = :funds, progress = :progress,
                        evidence = :evidence, version = version + 1, changed_at = now(),
                        changed_by = :by
                      where id = :id and version = :version and removed_at is null
                      """)
                  .params(LineRow.columns(content))
                  .param("by", actor.name())
                  .param("id", seen.id())
                  .param("version", version)
                  .update();
          if (changed == 0) {
            throw BadInput.of("", "plans.refused.changed");
          }
          plans.writeJournal(actor, plan.state());
        });
  }

  /** Gives the lines of an agency to another one, in the transaction that does so with its work. */
  static int handOver(JdbcClient sql, Actor actor, NationalPlan plan, String from, String to) {
    return sql.sql(
            """
            update plans_line set agency = :to, version = version + 1,
              changed_at = now(), changed_by = :by
            where plan_id = :plan and agency = :from and removed_at is null
            """)
        .param("to", to)
        .param("by", actor.name())
        .param("plan", plan.id())
        .param("from", from)
        .update();
  }

  /** The accounts of the agencies that are asked for a line. */
  List<String> asked(PlanLine line) {
    return reports.listAbout(line.id()).stream()
        .filter(report -> !report.closed())
        .map(LineReport::agency)
        .toList();
  }

  /** Removes a line from an edition; earlier editions keep it. Requests for the line end. */
  void remove(Actor actor, NationalPlan plan, PlanLine line) {
    NationalPlans.requireOpen(plan);
    journal.inTransaction(
        () -> {
          reports.closeOf(line, LocalDate.now(clock));
          sql.sql("update plans_line set removed_at = now() where id = :id and removed_at is null")
              .param("id", line.id())
              .update();
          plans.writeJournal(actor, plan.state());
        });
  }
}
