package org.clearinghouse1540.plans;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;
import org.clearinghouse1540.consent.TextFormat;
import org.clearinghouse1540.kit.BadInput;
import org.clearinghouse1540.kit.files.StoredAccount;
import org.clearinghouse1540.kit.journal.Actor;
import org.clearinghouse1540.kit.journal.Change;
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

  /**
   * A file of an open plan on which the State has not decided.
   *
   * @param plan the title of the plan
   */
  record PendingFile(PlanReading reading, String plan, Instant since) {}

  /** The files of the open plans of a State on which it has not decided, the oldest first. */
  List<PendingFile> pending(String state) {
    Map<Long, NationalPlan> open =
        plans.listOfState(state).stream()
            .filter(NationalPlan::isOpen)
            .collect(Collectors.toMap(NationalPlan::id, plan -> plan));
    return sql
        .sql(
            """
            select id, plan_id, original_id, file_name, '{"lines":[]}' as found,
              account::text as account, made_at
            from plans_reading where state = :state and done_at is null order by id
            """)
        .param("state", state)
        .query(
            (row, number) -> {
              PlanReading reading = reading(row, number);
              Instant since = row.getTimestamp("made_at").toInstant();
              return Optional.ofNullable(open.get(reading.plan()))
                  .map(plan -> new PendingFile(reading, plan.head().title(), since));
            })
        .list()
        .stream()
        .flatMap(Optional::stream)
        .toList();
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
   * @param taken whether lines were taken over; otherwise what was read is discarded
   * @throws BadInput if it was decided in the meantime
   */
  void close(Actor actor, NationalPlan plan, PlanReading reading, boolean taken) {
    journal.inTransaction(
        () -> {
          int closed =
              sql.sql("update plans_reading set done_at = now() where id = :id and done_at is null")
                  .param("id", reading.id())
                  .update();
          if (closed == 0) {
            throw BadInput.of("", "plans.refused.changed");
          }
          journal.write(
              actor,
              Change.of(
                      taken ? "plan file accepted" : "plan file discarded",
                      "action-plans/" + plan.state())
                  .after(Map.of("reading", reading.id(), "lines", reading.lines().size())));
        });
  }
}
