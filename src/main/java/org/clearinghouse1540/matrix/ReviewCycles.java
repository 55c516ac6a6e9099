package org.clearinghouse1540.matrix;

import java.sql.Date;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.clearinghouse1540.access.Viewer;
import org.clearinghouse1540.consent.Subject;
import org.clearinghouse1540.kit.BadInput;
import org.clearinghouse1540.kit.journal.Actor;
import org.clearinghouse1540.kit.journal.Change;
import org.clearinghouse1540.kit.journal.Journal;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.support.TransactionSynchronizationManager;

/** The repository of review cycles: the stage of each matrix, its holds and its steps. */
@Component
public final class ReviewCycles {
  /** The Committee, as consents name it. */
  public static final String COMMITTEE = "1540 Committee";

  // The reason of a hold is for the Committee alone, and the State reads the records of consents.
  private static final String HELD = "hold of a member";

  private final JdbcClient sql;
  private final Journal journal;
  private final MatrixConsents consents;
  private final MatrixHolds holds;
  private final StepRecorder recorder;

  ReviewCycles(
      JdbcClient sql,
      Journal journal,
      MatrixConsents consents,
      MatrixHolds holds,
      StepRecorder recorder) {
    this.sql = sql;
    this.journal = journal;
    this.consents = consents;
    this.holds = holds;
    this.recorder = recorder;
  }

  /** The latest cycle of each matrix that has one and that the current user may see. */
  public List<ReviewCycle> list() {
    Map<MatrixId, List<ReviewCycle.Hold>> held = holds.current();
    return sql.sql(
            "select distinct on (state, form) * from matrix_round order by state, form, number"
                + " desc")
        .query((row, number) -> cycle(row, held))
        .list();
  }

  /** The latest cycle of each matrix of a State that the current user may see. */
  public List<ReviewCycle> listOfState(String state) {
    Map<MatrixId, List<ReviewCycle.Hold>> held = holds.current();
    return sql.sql(
            """
            select distinct on (form) * from matrix_round where state = :state
            order by form desc, number desc
            """)
        .param("state", state)
        .query((row, number) -> cycle(row, held))
        .list();
  }

  /** The current cycle of a matrix; a new one if no step was taken yet. */
  public ReviewCycle get(MatrixId id) {
    Map<MatrixId, List<ReviewCycle.Hold>> held = holds.current();
    return sql.sql(
            """
            select * from matrix_round where state = :state and form = :form
            order by number desc limit 1
            """)
        .param("state", id.state())
        .param("form", id.form())
        .query((row, number) -> cycle(row, held))
        .optional()
        .orElseGet(
            () ->
                new ReviewCycle(
                    id,
                    1,
                    MatrixStage.DRAFTING,
                    Instant.EPOCH,
                    "",
                    Optional.empty(),
                    held.getOrDefault(id, List.of())));
  }

  /** The subjects of the consents of all cycles of a matrix. */
  public List<Subject> subjects(MatrixId id) {
    return get(id).subjects();
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

  /**
   * Locks a matrix, its fields and its review cycle, until the transaction ends.
   *
   * @throws IllegalStateException without a transaction, when the lock would end at once
   */
  void lock(MatrixId id) {
    if (!TransactionSynchronizationManager.isActualTransactionActive()) {
      throw new IllegalStateException(id.journalName() + " is locked outside a transaction");
    }
    sql.sql("select pg_advisory_xact_lock(1540, hashtext(:name))")
        .param("name", id.journalName())
        .query(rows -> {});
  }

  private static ReviewCycle cycle(ResultSet row, Map<MatrixId, List<ReviewCycle.Hold>> held)
      throws SQLException {
    MatrixId id = new MatrixId(row.getString("state"), row.getString("form"));
    return new ReviewCycle(
        id,
        row.getInt("number"),
        MatrixStage.valueOf(row.getString("stage")),
        row.getTimestamp("since").toInstant(),
        row.getString("note"),
        Optional.ofNullable(row.getDate("answer_by")).map(Date::toLocalDate),
        held.getOrDefault(id, List.of()));
  }

  /**
   * Takes a step.
   *
   * @throws BadInput if the step needs a document and none is named
   */
  public WorkflowStep.StepResult take(
      Actor actor, MatrixId id, WorkflowStep step, StepDetails details) {
    return journal.inTransaction(
        () -> {
          lock(id);
          ReviewCycle before = get(id);
          WorkflowStep.StepResult decision =
              step.from(before.stage(), !before.holds().isEmpty(), consents.isConsented(before));
          if (decision instanceof WorkflowStep.StepResult.Taken taken) {
            consents.record(actor, before, step, details);
            recorder.record(actor, before, step, details);
            write(actor, before, step, taken.stage(), details);
          }
          return decision;
        });
  }

  private void write(
      Actor actor, ReviewCycle before, WorkflowStep step, MatrixStage stage, StepDetails details) {
    String note = details.note().strip();
    int number = step == WorkflowStep.REOPEN ? before.number() + 1 : before.number();
    sql.sql(
            """
            insert into matrix_round (state, form, number, stage, since, note, answer_by)
            values (:state, :form, :number, :stage, now(), :note, :answerBy)
            on conflict (state, form, number)
              do update set stage = excluded.stage, since = now(), note = excluded.note,
                answer_by = excluded.answer_by
            """)
        .param("state", before.matrix().state())
        .param("form", before.matrix().form())
        .param("number", number)
        .param("stage", stage.name())
        .param("note", note)
        .param("answerBy", details.answerBy().orElse(null))
        .update();
    Map<String, Object> after = new LinkedHashMap<>(Map.of("stage", stage.key(), "round", number));
    details.answerBy().ifPresent(day -> after.put("answer by", day.toString()));
    journal.write(
        actor,
        Change.of("matrix " + step.key(), before.matrix().journalName())
            .before(Map.of("stage", before.stage().key(), "round", before.number()))
            .after(after)
            .why(note));
  }

  /**
   * Starts a no-objection period of the Committee on a matrix to which its State agreed.
   *
   * @throws BadInput if it cannot begin now, or the document or the days are wrong
   */
  ApprovalPeriod startPeriod(Actor actor, MatrixId id, ApprovalPeriods.Start start) {
    return journal.inTransaction(
        () -> {
          lock(id);
          ReviewCycle cycle = get(id);
          if (cycle.stage() != MatrixStage.AGREED) {
            throw BadInput.of("", "matrix.refused.stage");
          }
          if (!cycle.holds().isEmpty()) {
            throw BadInput.of("", "matrix.refused.held");
          }
          if (consents.periods().find(cycle).isPresent()) {
            throw BadInput.of("", "matrix.refused.period");
          }
          return consents.periods().start(actor, cycle, start);
        });
  }

  /**
   * Places a hold: no decision can be taken until it is lifted, and a no-objection period stops.
   *
   * @throws BadInput if no reason is given
   */
  public void hold(Actor actor, MatrixId id, String why) {
    journal.inTransaction(
        () -> {
          lock(id);
          ReviewCycle cycle = get(id);
          holds.place(actor, cycle, why);
          consents.periods().object(actor, cycle, HELD);
        });
  }

  /**
   * Lifts the holds of the member for which a user acts; the Chair lifts all, by a decision of the
   * Committee that the reason names. Returns whether there was one.
   */
  public boolean lift(Viewer viewer, MatrixId id, String why) {
    return holds.lift(viewer, id, why);
  }
}
