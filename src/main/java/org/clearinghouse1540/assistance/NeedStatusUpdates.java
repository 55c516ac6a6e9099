package org.clearinghouse1540.assistance;

import java.time.Instant;
import java.util.Arrays;
import java.util.Collections;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.clearinghouse1540.kit.BadInput;
import org.clearinghouse1540.kit.journal.Actor;
import org.clearinghouse1540.kit.journal.Change;
import org.clearinghouse1540.kit.journal.Journal;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.support.TransactionTemplate;

/**
 * Moves the status of a need forward as offers and deliveries for it are recorded. Only its State
 * reopens it, and a withdrawn need stays withdrawn.
 */
@Component
public final class NeedStatusUpdates {
  private final JdbcClient sql;
  private final NeedItems needs;
  private final Requests requests;
  private final Journal journal;
  private final TransactionTemplate transaction;

  NeedStatusUpdates(
      JdbcClient sql,
      NeedItems needs,
      Requests requests,
      Journal journal,
      TransactionTemplate transaction) {
    this.sql = sql;
    this.needs = needs;
    this.requests = requests;
    this.journal = journal;
    this.transaction = transaction;
  }

  /** Moves a need forward to a status; if it has reached that status already, nothing changes. */
  public void move(Actor actor, long need, NeedStatus status) {
    transaction.executeWithoutResult(
        running -> {
          if (setStatus(need, status, status.before())) {
            journal.write(
                actor,
                Change.of("need item moved", "need/" + need).after(Map.of("status", status.key())));
          }
        });
  }

  /**
   * Opens a need again that was recorded as being delivered, delivered or met, as its State asks.
   *
   * @param document the document in which the State asks for it
   * @throws BadInput if no delivery for the need has begun
   */
  void reopen(Actor actor, NeedItem need, String document) {
    transaction.executeWithoutResult(
        running -> {
          List<NeedStatus> closed =
              Arrays.stream(NeedStatus.values()).filter(NeedStatus::canBeReopened).toList();
          if (!setStatus(need.id(), NeedStatus.OPEN, closed)) {
            throw BadInput.of("", "assistance.refused.not-closed");
          }
          journal.write(
              actor,
              Change.of("need item reopened", "need/" + need.id())
                  .before(Map.of("status", need.status().key()))
                  .after(Map.of("status", NeedStatus.OPEN.key(), "document", document)));
        });
  }

  /** Sets a status that ends a need, unless it ended already; inside the caller's transaction. */
  boolean end(long need, NeedStatus status) {
    return setStatus(
        need, status, Arrays.stream(NeedStatus.values()).filter(NeedStatus::isUnmet).toList());
  }

  /**
   * Whether one of these parties is a State that may report a need as met: the requester, or a
   * State for which an organization requests assistance. For a request that names no State, every
   * recipient may.
   */
  public boolean mayReportMet(Set<String> parties, long need) {
    Set<String> states = new HashSet<>();
    requests
        .findNeed(need)
        .flatMap(item -> requests.find(item.request()))
        .ifPresent(
            request -> {
              states.add(request.state());
              request.receipt().ifPresent(receipt -> states.addAll(receipt.forStates()));
            });
    states.remove("");
    return states.isEmpty() ? !parties.isEmpty() : !Collections.disjoint(states, parties);
  }

  /** Whether something remains to be done for a need that the current user may see. */
  public boolean isUnmet(long need) {
    return requests.findNeed(need).filter(NeedItem::unmet).isPresent();
  }

  /** The visible needs that their States opened again and that are not met since. */
  public Map<Long, Instant> reopened() {
    return needs.reopenedUnmet();
  }

  // A provider or a State may not change a request; the program changes the status of its need.
  private boolean setStatus(long need, NeedStatus status, List<NeedStatus> before) {
    String viewer = setViewer("program");
    boolean changed = needs.setStatus(need, status, before);
    if (changed && status == NeedStatus.OPEN) {
      needs.markReopened(need);
    }
    setViewer(viewer);
    return changed;
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
