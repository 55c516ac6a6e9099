package org.clearinghouse1540.plans;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.List;
import java.util.Optional;
import org.clearinghouse1540.consent.TextFormat;
import org.clearinghouse1540.kit.BadInput;
import org.clearinghouse1540.kit.files.StoredAccount;
import org.clearinghouse1540.kit.journal.Actor;
import org.clearinghouse1540.kit.journal.Journal;
import org.clearinghouse1540.kit.web.SentFile;
import org.clearinghouse1540.sources.IncomingFile;
import org.clearinghouse1540.sources.Original;
import org.clearinghouse1540.sources.Originals;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** The repository of files that were read for plans, each kept as received. */
@Component
class PlanReadings {
  private static final TextFormat<Found> FORMAT = new TextFormat<>(Found.class);
  private final JdbcClient sql;
  private final Journal journal;
  private final NationalPlans plans;
  private final Originals originals;

  PlanReadings(JdbcClient sql, Journal journal, NationalPlans plans, Originals originals) {
    this.sql = sql;
    this.journal = journal;
    this.plans = plans;
    this.originals = originals;
  }

  /** The lines as they are stored. */
  record Found(List<FoundLine> lines) {
    Found {
      lines = List.copyOf(lines);
    }
  }

  /**
   * Keeps a file and the lines that were found in it.
   *
   * @return its number
   * @throws BadInput if the plan was revised
   */
  long add(Actor actor, NationalPlan plan, SentFile file, PlanFile found) {
    NationalPlans.requireOpen(plan);
    return journal.inTransaction(
        () -> {
          long original =
              originals.receive(
                  actor,
                  IncomingFile.of(
                          "action-plans/" + plan.state(),
                          Original.Kind.PLAN,
                          file.name(),
                          file.content())
                      .with(plan.state(), Original.Readership.OWNER));
          plans.writeJournal(actor, plan.state());
          return sql.sql(
                  """
                  insert into plans_reading
                    (plan_id, state, original_id, file_name, found, account, made_by)
                  values (:plan, :state, :original, :file, :found::jsonb, :account::jsonb, :by)
                  returning id
                  """)
              .param("plan", plan.id())
              .param("state", plan.state())
              .param("original", original)
              .param("file", file.name())
              .param("found", FORMAT.write(new Found(found.lines())))
              .param("account", StoredAccount.write(found.account()))
              .param("by", actor.name())
              .query(Long.class)
              .single();
        });
  }

  /** A file of a plan on which the State has not decided. */
  Optional<PlanReading> find(NationalPlan plan, long id) {
    return sql.sql(
            """
            select id, plan_id, original_id, file_name, found::text as found,
              account::text as account
            from plans_reading where id = :id and plan_id = :plan and done_at is null
            """)
        .param("id", id)
        .param("plan", plan.id())
        .query(PlanReadings::reading)
        .optional();
  }

  /** The files of a plan on which the State has not decided, in the order of their arrival. */
  List<PlanReading> open(NationalPlan plan) {
    return sql.sql(
            """
            select id, plan_id, original_id, file_name, '{"lines":[]}' as found,
              account::text as account
            from plans_reading where plan_id = :plan and done_at is null order by id
            """)
        .param("plan", plan.id())
        .query(PlanReadings::reading)
        .list();
  }

  /** The files of the plans of a State, as received. */
  List<Original> files(String state) {
    return originals.of("action-plans/" + state);
  }

  private static PlanReading reading(ResultSet row, int number) throws SQLException {
    return new PlanReading(
        row.getLong("id"),
        row.getLong("plan_id"),
        row.getLong("original_id"),
        row.getString("file_name"),
        FORMAT.read(row.getString("found")).lines(),
        StoredAccount.read(row.getString("account")));
  }

  /**
   * Closes a file on which the State decided.
   *
   * @throws BadInput if it was decided in the meantime
   */
  void close(PlanReading reading) {
    int closed =
        sql.sql("update plans_reading set done_at = now() where id = :id and done_at is null")
            .param("id", reading.id())
            .update();
    if (closed == 0) {
      throw BadInput.of("", "plans.refused.changed");
    }
  }
}
