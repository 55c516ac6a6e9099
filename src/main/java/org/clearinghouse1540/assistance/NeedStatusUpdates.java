package org.clearinghouse1540.assistance;

import java.util.Map;
import org.clearinghouse1540.kit.journal.Actor;
import org.clearinghouse1540.kit.journal.Change;
import org.clearinghouse1540.kit.journal.Journal;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.support.TransactionTemplate;

/**
 * Moves the status of a need forward as offers and deliveries for it are recorded. It never moves a
 * status back, and a withdrawn need stays withdrawn.
 */
@Component
public final class NeedStatusUpdates {
  private final JdbcClient sql;
  private final NeedItems needs;
  private final Journal journal;
  private final TransactionTemplate transaction;

  NeedStatusUpdates(
      JdbcClient sql, NeedItems needs, Journal journal, TransactionTemplate transaction) {
    this.sql = sql;
    this.needs = needs;
    this.journal = journal;
    this.transaction = transaction;
  }

  /** Moves a need forward to a status; if it has reached that status already, nothing changes. */
  public void move(Actor actor, long need, NeedStatus status) {
    transaction.executeWithoutResult(
        running -> {
          // A provider may not change a request; the program moves the status of its need.
          String viewer = setViewer("program");
          boolean moved = needs.setStatus(need, status, status.before());
          setViewer(viewer);
          if (moved) {
            journal.write(
                actor,
                Change.of("need item moved", "need/" + need).after(Map.of("status", status.key())));
          }
        });
  }

  // If a statement in between fails, so does the transaction; the viewer of a connection is set
  // whenever the connection leaves the pool.
  private String setViewer(String viewer) {
    String before =
        sql.sql("select coalesce(current_setting('clearinghouse.viewer', true), '')")
            .query(String.class)
            .single();
    sql.sql("select set_config('clearinghouse.viewer', :viewer, false)")
        .param("viewer", viewer)
        .query(String.class)
        .single();
    return before;
  }
}
