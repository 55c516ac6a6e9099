package org.clearinghouse1540.plans;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.clearinghouse1540.kit.BadInput;
import org.clearinghouse1540.kit.journal.Actor;
import org.clearinghouse1540.kit.journal.Change;
import org.clearinghouse1540.kit.journal.Journal;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/**
 * The repository of the national action plans that States write here. A plan belongs to its State
 * alone; the journal records that the State worked on its plans, not on which or how.
 */
@Component
public final class NationalPlans {
  private static final String SELECT =
      """
      select p.*, (select n.id from plans_national n where n.revises = p.id) as revised_by
      from plans_national p
      """;
  private final JdbcClient sql;
  private final Journal journal;

  NationalPlans(JdbcClient sql, Journal journal) {
    this.sql = sql;
    this.journal = journal;
  }

  /** The plans of a State with all editions, the latest first. */
  public List<NationalPlan> listOfState(String state) {
    return sql.sql(SELECT + "where p.state = :state order by p.id desc")
        .param("state", state)
        .query(NationalPlans::plan)
        .list();
  }

  /** A plan of a State. */
  public Optional<NationalPlan> find(String state, long id) {
    return sql.sql(SELECT + "where p.id = :id and p.state = :state")
        .param("id", id)
        .param("state", state)
        .query(NationalPlans::plan)
        .optional();
  }

  /** The plans of which the current user may see the head, the latest first. */
  List<NationalPlan> listVisible() {
    return sql.sql(SELECT + "order by p.id desc").query(NationalPlans::plan).list();
  }

  /** A plan of which the current user may see the head. */
  Optional<NationalPlan> findVisible(long id) {
    return sql.sql(SELECT + "where p.id = :id")
        .param("id", id)
        .query(NationalPlans::plan)
        .optional();
  }

  private static NationalPlan plan(ResultSet row, int number) throws SQLException {
    long id = row.getLong("id");
    return new NationalPlan(
        id,
        row.getString("state"),
        new NationalPlan.Head(
            row.getString("title"), row.getString("begins"), row.getString("ends")),
        Optional.ofNullable(row.getObject("series", Long.class)).orElse(id),
        row.getInt("edition"),
        Optional.ofNullable(row.getObject("revises", Long.class)),
        Optional.ofNullable(row.getObject("revised_by", Long.class)),
        row.getInt("version"),
        row.getTimestamp("changed_at").toInstant());
  }

  /**
   * Creates a plan without lines.
   *
   * @return its number
   */
  long create(Actor actor, String state, NationalPlan.Head head) {
    return journal.inTransaction(
        () -> {
          long id =
              sql.sql(
                      """
                      insert into plans_national (state, title, begins, ends, made_by)
                      values (:state, :title, :begins, :ends, :by) returning id
                      """)
                  .param("state", state)
                  .param("title", head.title())
                  .param("begins", head.begins())
                  .param("ends", head.ends())
                  .param("by", actor.name())
                  .query(Long.class)
                  .single();
          writeJournal(actor, state);
          return id;
        });
  }

  /**
   * Creates the next edition of a plan; the edition before it stays as it is.
   *
   * @throws BadInput if it was revised in the meantime
   */
  long revise(Actor actor, NationalPlan plan) {
    requireOpen(plan);
    return sql.sql(
            """
            insert into plans_national
              (state, title, begins, ends, series, edition, revises, made_by)
            values (:state, :title, :begins, :ends, :series, :edition, :revises, :by)
            on conflict (revises) do nothing returning id
            """)
        .param("state", plan.state())
        .param("title", plan.head().title())
        .param("begins", plan.head().begins())
        .param("ends", plan.head().ends())
        .param("series", plan.series())
        .param("edition", plan.edition() + 1)
        .param("revises", plan.id())
        .param("by", actor.name())
        .query(Long.class)
        .optional()
        .orElseThrow(() -> BadInput.of("", "plans.refused.revised"));
  }

  /**
   * Changes the head of a plan that the user saw in this version.
   *
   * @throws BadInput if somebody else changed it in the meantime, or it was revised
   */
  void change(Actor actor, NationalPlan seen, int version, NationalPlan.Head head) {
    requireOpen(seen);
    journal.inTransaction(
        () -> {
          int changed =
              sql.sql(
                      """
                      update plans_national set title = :title, begins = :begins, ends = :ends,
                        version = version + 1, changed_at = now()
                      where id = :id and version = :version
                      """)
                  .param("title", head.title())
                  .param("begins", head.begins())
                  .param("ends", head.ends())
                  .param("id", seen.id())
                  .param("version", version)
                  .update();
          if (changed == 0) {
            throw BadInput.of("", "plans.refused.changed");
          }
          writeJournal(actor, seen.state());
        });
  }

  /**
   * Submits a plan by the consent of its State. Counts show the Committee the head that is
   * submitted, and not what the State writes later.
   */
  void submit(long id, Runnable consent) {
    journal.inTransaction(
        () -> {
          sql.sql(
                  """
                  update plans_national set submitted_title = title, submitted_begins = begins
                  where id = :id
                  """)
              .param("id", id)
              .update();
          consent.run();
        });
  }

  /** Lets no other transaction add lines to a plan until this one ends. */
  void lock(long id) {
    sql.sql("select id from plans_national where id = :id for update")
        .param("id", id)
        .query(Long.class)
        .single();
  }

  /**
   * Checks that a plan can be changed.
   *
   * @throws BadInput if a later edition took its place
   */
  static void requireOpen(NationalPlan plan) {
    if (!plan.isOpen()) {
      throw BadInput.of("", "plans.refused.revised");
    }
  }

  /** Records that the State worked on its plans; not on which, nor how. */
  void writeJournal(Actor actor, String state) {
    journal.write(
        actor,
        Change.of("action plans changed", "action-plans/" + state).after(Map.of("state", state)));
  }
}
