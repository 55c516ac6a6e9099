package org.clearinghouse1540.matrix;

import java.sql.Timestamp;
import java.time.Instant;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;
import org.clearinghouse1540.access.Role;
import org.clearinghouse1540.access.Viewer;
import org.clearinghouse1540.kit.BadInput;
import org.clearinghouse1540.kit.journal.Actor;
import org.clearinghouse1540.kit.journal.Change;
import org.clearinghouse1540.kit.journal.Journal;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** The repository of the holds of members on matrices under review. */
@Component
final class MatrixHolds {
  private static final int LONGEST_REASON = 2_000;

  private final JdbcClient sql;
  private final Journal journal;

  MatrixHolds(JdbcClient sql, Journal journal) {
    this.sql = sql;
    this.journal = journal;
  }

  /** The holds that are in effect, by matrix. */
  Map<MatrixId, List<ReviewCycle.Hold>> current() {
    Map<MatrixId, List<ReviewCycle.Hold>> held = new HashMap<>();
    sql.sql("select * from matrix_hold where lifted_at is null order by id")
        .query(
            (row, number) ->
                held.computeIfAbsent(
                        new MatrixId(row.getString("state"), row.getString("form")),
                        id -> new ArrayList<>())
                    .add(
                        new ReviewCycle.Hold(
                            row.getLong("id"),
                            row.getInt("number"),
                            row.getString("held_by"),
                            row.getString("why"),
                            row.getTimestamp("held_at").toInstant())))
        .list();
    return held;
  }

  /** A hold, lifted or not. */
  record PastHold(
      String by, String why, Instant from, Optional<Instant> lifted, String liftedWhy) {}

  /** All holds on a matrix that the current user may see, the oldest first. */
  List<PastHold> list(MatrixId id) {
    return sql.sql("select * from matrix_hold where state = :state and form = :form order by id")
        .param("state", id.state())
        .param("form", id.form())
        .query(
            (row, number) ->
                new PastHold(
                    row.getString("held_by"),
                    row.getString("why"),
                    row.getTimestamp("held_at").toInstant(),
                    Optional.ofNullable(row.getTimestamp("lifted_at")).map(Timestamp::toInstant),
                    row.getString("lifted_why")))
        .list();
  }

  /**
   * Places a hold: no decision can be taken until it is lifted.
   *
   * @throws BadInput if no reason is given
   */
  void place(Actor actor, ReviewCycle cycle, String why) {
    if (why.isBlank() || why.length() > LONGEST_REASON) {
      throw BadInput.of("why", "matrix.refused.hold-reason", LONGEST_REASON);
    }
    MatrixId id = cycle.matrix();
    journal.inTransaction(
        () -> {
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
  boolean lift(Viewer viewer, MatrixId id, String why) {
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
