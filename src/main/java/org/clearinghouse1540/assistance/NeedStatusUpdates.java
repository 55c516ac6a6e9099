package org.clearinghouse1540.assistance;

import java.util.List;
import java.util.Map;
import org.clearinghouse1540.kit.journal.Actor;
import org.clearinghouse1540.kit.journal.Change;
import org.clearinghouse1540.kit.journal.Journal;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.support.TransactionTemplate;

/**
 * Moves the status of a need item forward, as offers and deliveries for it are recorded. A status
 * is never moved back by this, and a need that was withdrawn or is met stays so.
 */
@Component
public final class NeedStatusUpdates {
  private static final List<String> ORDER =
      List.of("not-yet-specific", "open", "offered", "being-delivered", "delivered", "met");
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

  /** Moves a need item to a status that lies further on; anything else changes nothing. */
  public void move(Actor actor, long need, String status) {
    List<String> before = ORDER.subList(0, ORDER.indexOf(status));
    transaction.executeWithoutResult(
        running -> {
          // Whoever delivers may not change a request; that its item moves is the program's doing.
          String viewer = viewer("program");
          boolean moved = needs.setStatus(need, status, before);
          viewer(viewer);
          if (moved) {
            journal.write(
                actor,
                Change.of("need item moved", "need/" + need).after(Map.of("status", status)));
          }
        });
  }

  // Where a statement fails in between, the transaction does; a connection says anew for whom it
  // asks each time it is taken.
  private String viewer(String other) {
    String before =
        sql.sql("select coalesce(current_setting('clearinghouse.viewer', true), '')")
            .query(String.class)
            .single();
    sql.sql("select set_config('clearinghouse.viewer', :other, false)")
        .param("other", other)
        .query(String.class)
        .single();
    return before;
  }
}
