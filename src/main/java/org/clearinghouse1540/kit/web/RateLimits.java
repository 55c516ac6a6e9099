package org.clearinghouse1540.kit.web;

import java.time.Duration;
import org.clearinghouse1540.kit.store.Node;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.PlatformTransactionManager;
import org.springframework.transaction.TransactionDefinition;
import org.springframework.transaction.support.TransactionTemplate;

/** The rate limits: in memory if this program is alone, otherwise in the database. */
@Component
public final class RateLimits {
  private final Node node;
  private final JdbcClient sql;
  private final TransactionTemplate separate;

  RateLimits(Node node, JdbcClient sql, PlatformTransactionManager transactions) {
    this.node = node;
    this.sql = sql;
    this.separate = new TransactionTemplate(transactions);
    this.separate.setPropagationBehavior(TransactionDefinition.PROPAGATION_REQUIRES_NEW);
  }

  /**
   * A limit of so many times in the period; used ones become free again evenly.
   *
   * @param name the name that all nodes know it by
   */
  public RateLimit of(String name, long capacity, Duration period) {
    return node.isShared()
        ? new SharedRateLimit(sql, separate, name, capacity, period)
        : new LocalRateLimit(capacity, period);
  }

  /** Removes the counters of which nothing is taken any more. */
  public void removeUnused() {
    SharedRateLimit.removeUnused(sql);
  }
}
