package org.clearinghouse1540.matrix;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;
import org.clearinghouse1540.access.Role;
import org.clearinghouse1540.access.Viewer;
import org.clearinghouse1540.consent.Audience;
import org.clearinghouse1540.consent.ConsentGrant;
import org.clearinghouse1540.consent.ConsentWithdrawal;
import org.clearinghouse1540.consent.Consents;
import org.clearinghouse1540.consent.GateKey;
import org.clearinghouse1540.kit.BadInput;
import org.clearinghouse1540.kit.journal.Actor;
import org.clearinghouse1540.kit.journal.Change;
import org.clearinghouse1540.kit.journal.Journal;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** The repository of review cycles: the stage of each matrix, its holds and its steps. */
@Component
public final class ReviewCycles {
  /** The Committee, as consents name it. */
  public static final String COMMITTEE = "1540 Committee";

  private static final int LONGEST_REASON = 2_000;

  private final JdbcClient sql;
  private final Journal journal;
  private final Consents consents;
  private final ApprovedMatrices approved;
  private final Clock clock;

  ReviewCycles(
      JdbcClient sql, Journal journal, Consents consents, ApprovedMatrices approved, Clock clock) {
    this.sql = sql;
    this.journal = journal;
    this.consents = consents;
    this.approved = approved;
    this.clock = clock;
  }

  /** The latest cycle of each matrix that has one and that the current user may see. */
  public List<ReviewCycle> list() {
    Map<MatrixId, List<ReviewCycle.Hold>> holds = holds();
    return sql.sql(
            "select distinct on (state, form) * from matrix_round order by state, form, number desc")
        .query((row, number) -> cycle(row, holds))
        .list();
  }

  /** The current cycle of a matrix; a new one if no step was taken yet. */
  public ReviewCycle get(MatrixId id) {
    Map<MatrixId, List<ReviewCycle.Hold>> holds = holds();
    return sql.sql(
            """
            select * from matrix_round where state = :state and form = :form
            order by number desc limit 1
            """)
        .param("state", id.state())
        .param("form", id.form())
        .query((row, number) -> cycle(row, holds))
        .optional()
        .orElseGet(
            () ->
                new ReviewCycle(
                    id,
                    1,
                    MatrixStage.DRAFTING,
                    Instant.EPOCH,
                    "",
                    holds.getOrDefault(id, List.of())));
  }

  /** The stage of a matrix, without its holds. */
  MatrixStage stage(MatrixId id) {
    return sql.sql(
            """
            select stage from matrix_round where state = :state and form = :form
            order by number desc limit 1
            """)
        .param("state", id.state())
        .param("form", id.form())
        .query(String.class)
        .optional()
        .map(MatrixStage::valueOf)
        .orElse(MatrixStage.DRAFTING);
  }

  /** Locks a matrix, its fields and its review cycle, until the transaction ends. */
  void lock(MatrixId id) {
    sql.sql("select pg_advisory_xact_lock(1540, hashtext(:name))")
        .param("name", id.journalName())
        .query(rows -> {});
  }

  private static ReviewCycle cycle(ResultSet row, Map<MatrixId, List<ReviewCycle.Hold>> holds)
      throws SQLException {
    MatrixId id = new MatrixId(row.getString("state"), row.getString("form"));
    return new ReviewCycle(
        id,
        row.getInt("number"),
        MatrixStage.valueOf(row.getString("stage")),
        row.getTimestamp("since").toInstant(),
        row.getString("note"),
        holds.getOrDefault(id, List.of()));
  }

  private Map<MatrixId, List<ReviewCycle.Hold>> holds() {
    Map<MatrixId, List<ReviewCycle.Hold>> holds = new HashMap<>();
    sql.sql("select * from matrix_hold where lifted_at is null order by id")
        .query(
            (row, number) ->
                holds
                    .computeIfAbsent(
                        new MatrixId(row.getString("state"), row.getString("form")),
                        id -> new ArrayList<>())
                    .add(
                        new ReviewCycle.Hold(
                            row.getLong("id"),
                            row.getString("held_by"),
                            row.getString("why"),
                            row.getTimestamp("held_at").toInstant())))
        .list();
    return holds;
  }

  /**
   * Takes a step.
   *
   * @throws BadInput if the step needs a document and none is named
   */
  public WorkflowStep.StepResult take(
      Actor actor, MatrixId id, WorkflowStep step, StepDetails details) {
    LocalDate today = LocalDate.now(clock);
    return journal.inTransaction(
        () -> {
          lock(id);
          ReviewCycle before = get(id);
          WorkflowStep.StepResult decision =
              step.from(before.stage(), !before.holds().isEmpty(), isConsented(before, today));
          if (decision instanceof WorkflowStep.StepResult.Taken taken) {
            key(step)
                .ifPresent(
                    key ->
                        consents.give(
                            actor,
                            before.subject(),
                            grant(key, details, today),
                            details.seen(),
                            today));
            if (step == WorkflowStep.RETRACT) {
              consents.withdraw(
                  actor,
                  before.subject(),
                  new ConsentWithdrawal(GateKey.AGREEMENT, Audience.EVERYBODY, details.document()),
                  today);
            }
            write(actor, before, step, taken.stage(), details.note().strip());
          }
          return decision;
        });
  }

  private static ConsentGrant grant(GateKey key, StepDetails details, LocalDate today) {
    return ConsentGrant.express(key, Audience.EVERYBODY, details.by(), details.document(), today);
  }

  /** Whether the State's consent to publish the matrix of a cycle is in effect. */
  boolean isConsented(ReviewCycle cycle) {
    return isConsented(cycle, LocalDate.now(clock));
  }

  private boolean isConsented(ReviewCycle cycle, LocalDate today) {
    return consents.list(cycle.subject()).stream()
        .anyMatch(consent -> consent.key() == GateKey.CONSENT && consent.holds(today));
  }

  private static Optional<GateKey> key(WorkflowStep step) {
    return switch (step) {
      case AGREE -> Optional.of(GateKey.AGREEMENT);
      case APPROVE -> Optional.of(GateKey.APPROVAL);
      case SEND, TAKE_BACK, ASK_CHANGE, RETRACT, PUBLISH, KEEP, REOPEN -> Optional.empty();
    };
  }

  private void write(
      Actor actor, ReviewCycle before, WorkflowStep step, MatrixStage stage, String note) {
    int number = step == WorkflowStep.REOPEN ? before.number() + 1 : before.number();
    sql.sql(
            """
            insert into matrix_round (state, form, number, stage, since, note)
            values (:state, :form, :number, :stage, now(), :note)
            on conflict (state, form, number)
              do update set stage = excluded.stage, since = now(), note = excluded.note
            """)
        .param("state", before.matrix().state())
        .param("form", before.matrix().form())
        .param("number", number)
        .param("stage", stage.name())
        .param("note", note)
        .update();
    switch (step) {
      case APPROVE -> approved.keep(before);
      case PUBLISH -> approved.publish(before, true);
      case KEEP -> approved.publish(before, false);
      case SEND, TAKE_BACK, ASK_CHANGE, AGREE, RETRACT, REOPEN -> {}
    }
    journal.write(
        actor,
        Change.of("matrix " + step.key(), before.matrix().journalName())
            .before(Map.of("stage", before.stage().key(), "round", before.number()))
            .after(Map.of("stage", stage.key(), "round", number))
            .why(note));
  }

  /**
   * Places a hold: no decision can be taken until it is lifted.
   *
   * @throws BadInput if no reason is given
   */
  public void hold(Actor actor, MatrixId id, String why) {
    if (why.isBlank() || why.length() > LONGEST_REASON) {
      throw BadInput.of("why", "matrix.refused.hold-reason", LONGEST_REASON);
    }
    journal.inTransaction(
        () -> {
          ReviewCycle cycle = get(id);
          sql.sql(
                  """
                  insert into matrix_hold (state, form, number, held_by, why)
                  values (:state, :form, :number, :by, :why)
                  """)
              .param("state", id.state())
              .param("form", id.form())
              .param("number", cycle.number())
              .param("by", actor.role())
              .param("why", why.strip())
              .update();
          journal.write(
              actor,
              Change.of("matrix held", id.journalName()).after(Map.of("held", true)).why(why));
        });
  }

  /**
   * Lifts the holds of the member for which a user acts; the Chair lifts all, by a decision of the
   * Committee that the reason names. Returns whether there was one.
   */
  public boolean lift(Viewer viewer, MatrixId id, String why) {
    Actor actor = viewer.actor();
    return journal.inTransaction(
        () -> {
          int lifted =
              sql.sql(
                      """
                          update matrix_hold set lifted_at = now(), lifted_why = :why
                          where state = :state and form = :form and lifted_at is null
                            and (held_by in (:holders) or :chair)
                          """)
                  .param("why", why.strip())
                  .param("state", id.state())
                  .param("form", id.form())
                  .param("holders", holders(viewer))
                  .param("chair", viewer.is(Role.CHAIR))
                  .update();
          if (lifted > 0) {
            journal.write(
                actor,
                Change.of("matrix hold lifted", id.journalName())
                    .after(Map.of("held", false))
                    .why(why));
          }
          return lifted > 0;
        });
  }

  /** Whether one of the holds on a matrix is of the member for which a user acts. */
  static boolean isHolder(Viewer viewer, ReviewCycle cycle) {
    return cycle.holds().stream().anyMatch(hold -> holders(viewer).contains(hold.by()));
  }

  // A hold is in the name of a role and its party; another account of the member may have another
  // role.
  private static List<String> holders(Viewer viewer) {
    return viewer.party().isEmpty()
        ? List.of(viewer.actor().role())
        : Stream.of(Role.MEMBER, Role.COORDINATOR)
            .map(role -> new Viewer(viewer.name(), role, viewer.party()).actor().role())
            .toList();
  }
}
