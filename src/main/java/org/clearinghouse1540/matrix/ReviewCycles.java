package org.clearinghouse1540.matrix;

import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;
import org.clearinghouse1540.consent.Audience;
import org.clearinghouse1540.consent.ConsentGrant;
import org.clearinghouse1540.consent.Consents;
import org.clearinghouse1540.consent.GateKey;
import org.clearinghouse1540.kit.BadInput;
import org.clearinghouse1540.kit.journal.Actor;
import org.clearinghouse1540.kit.journal.Change;
import org.clearinghouse1540.kit.journal.Journal;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.support.TransactionTemplate;

/** The repository of rounds: where each matrix stands, since when, and who holds it. */
@Component
public final class ReviewCycles {
  private final JdbcClient sql;
  private final Journal journal;
  private final TransactionTemplate transaction;
  private final Consents consents;
  private final ApprovedMatrices approved;
  private final Clock clock;

  ReviewCycles(
      JdbcClient sql,
      Journal journal,
      TransactionTemplate transaction,
      Consents consents,
      ApprovedMatrices approved,
      Clock clock) {
    this.sql = sql;
    this.journal = journal;
    this.transaction = transaction;
    this.consents = consents;
    this.approved = approved;
    this.clock = clock;
  }

  /** The latest round of each matrix that has one, as far as the one who asks may see it. */
  public List<ReviewCycle> list() {
    Map<String, List<ReviewCycle.Hold>> holds =
        holds().stream()
            .collect(
                Collectors.groupingBy(
                    Map.Entry::getKey,
                    Collectors.mapping(Map.Entry::getValue, Collectors.toList())));
    return sql.sql(
            "select distinct on (state, form) * from matrix_round order by state, form, number"
                + " desc")
        .query(
            (row, number) ->
                round(
                    row.getString("state"),
                    row.getString("form"),
                    row.getInt("number"),
                    row.getString("stage"),
                    row.getTimestamp("since").toInstant(),
                    row.getString("note"),
                    holds.getOrDefault(
                        row.getString("state") + " " + row.getString("form"), List.of())))
        .list();
  }

  /** The round that stands; one in which nothing was done yet where there is none. */
  public ReviewCycle get(MatrixId id) {
    List<ReviewCycle.Hold> holds =
        holds().stream()
            .filter(hold -> hold.getKey().equals(id.state() + " " + id.form()))
            .map(Map.Entry::getValue)
            .toList();
    return sql.sql(
            "select * from matrix_round where state = :state and form = :form"
                + " order by number desc limit 1")
        .param("state", id.state())
        .param("form", id.form())
        .query(
            (row, number) ->
                round(
                    id.state(),
                    id.form(),
                    row.getInt("number"),
                    row.getString("stage"),
                    row.getTimestamp("since").toInstant(),
                    row.getString("note"),
                    holds))
        .optional()
        .orElse(new ReviewCycle(id, 1, MatrixStage.DRAFTING, Instant.EPOCH, "", List.of()));
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

  private static ReviewCycle round(
      String state,
      String form,
      int number,
      String stage,
      Instant since,
      String note,
      List<ReviewCycle.Hold> holds) {
    return new ReviewCycle(
        new MatrixId(state, form), number, MatrixStage.valueOf(stage), since, note, holds);
  }

  private List<Map.Entry<String, ReviewCycle.Hold>> holds() {
    return sql.sql("select * from matrix_hold where lifted_at is null order by id")
        .query(
            (row, number) ->
                Map.entry(
                    row.getString("state") + " " + row.getString("form"),
                    new ReviewCycle.Hold(
                        row.getLong("id"),
                        row.getString("held_by"),
                        row.getString("why"),
                        row.getTimestamp("held_at").toInstant())))
        .list();
  }

  /**
   * Takes a step.
   *
   * @param document by which the State agrees, consents, or the Committee approves; empty for
   *     others
   * @throws BadInput if a document is needed and not named
   */
  public WorkflowStep.Decision take(
      Actor actor, MatrixId id, WorkflowStep step, String by, String document, String note) {
    LocalDate today = LocalDate.now(clock);
    return Optional.ofNullable(
            transaction.execute(
                status -> {
                  lock(id);
                  ReviewCycle before = get(id);
                  WorkflowStep.Decision decision =
                      step.from(before.stage(), !before.holds().isEmpty(), consents(before, today));
                  if (decision instanceof WorkflowStep.Decision.Taken taken) {
                    key(step)
                        .ifPresent(
                            key ->
                                consents.give(
                                    actor,
                                    before.subject(),
                                    ConsentGrant.express(
                                        key,
                                        Audience.EVERYBODY,
                                        by,
                                        document,
                                        today,
                                        Optional.empty()),
                                    today));
                    write(actor, before, step, taken.stage(), note);
                  }
                  return decision;
                }))
        .orElseThrow();
  }

  private boolean consents(ReviewCycle round, LocalDate today) {
    return consents.list(round.subject()).stream()
        .anyMatch(
            consentRecord -> consentRecord.key() == GateKey.CONSENT && consentRecord.holds(today));
  }

  private static Optional<GateKey> key(WorkflowStep step) {
    return switch (step) {
      case AGREE -> Optional.of(GateKey.AGREEMENT);
      case APPROVE -> Optional.of(GateKey.APPROVAL);
      case SEND, TAKE_BACK, ASK_CHANGE, PUBLISH, KEEP, REOPEN -> Optional.empty();
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
        .param("note", note.strip())
        .update();
    switch (step) {
      case APPROVE -> approved.keep(before);
      case PUBLISH -> approved.publish(before, true);
      case KEEP -> approved.publish(before, false);
      case SEND, TAKE_BACK, ASK_CHANGE, AGREE, REOPEN -> {}
    }
    journal.write(
        actor,
        Change.of("matrix " + step.key(), before.matrix().journalName())
            .before(Map.of("stage", before.stage().key(), "round", before.number()))
            .after(Map.of("stage", stage.key(), "round", number))
            .why(note.strip()));
  }

  /**
   * A member asks that nothing is decided for now.
   *
   * @throws BadInput if no reason is given
   */
  public void hold(Actor actor, MatrixId id, String why) {
    if (why.isBlank() || why.length() > 2_000) {
      throw new BadInput("why", "Say why, in 1 to 2,000 characters.");
    }
    transaction.executeWithoutResult(
        status -> {
          ReviewCycle round = get(id);
          sql.sql(
                  "insert into matrix_hold (state, form, number, held_by, why)"
                      + " values (:state, :form, :number, :by, :why)")
              .param("state", id.state())
              .param("form", id.form())
              .param("number", round.number())
              .param("by", actor.role())
              .param("why", why.strip())
              .update();
          journal.write(
              actor,
              Change.of("matrix held", id.journalName()).after(Map.of("held", true)).why(why));
        });
  }

  /** Lifts the holds that whoever acts placed in this role. */
  public boolean lift(Actor actor, MatrixId id, String why) {
    return Boolean.TRUE.equals(
        transaction.execute(
            status -> {
              int lifted =
                  sql.sql(
                          "update matrix_hold set lifted_at = now(), lifted_why = :why where state"
                              + " = :state and form = :form and held_by = :by and lifted_at is"
                              + " null")
                      .param("why", why.strip())
                      .param("state", id.state())
                      .param("form", id.form())
                      .param("by", actor.role())
                      .update();
              if (lifted > 0) {
                journal.write(
                    actor,
                    Change.of("matrix hold lifted", id.journalName())
                        .after(Map.of("held", false))
                        .why(why));
              }
              return lifted > 0;
            }));
  }
}
