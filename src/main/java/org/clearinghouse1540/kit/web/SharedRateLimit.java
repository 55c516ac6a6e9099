package org.clearinghouse1540.kit.web;

import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.time.Duration;
import java.util.Map;
import org.clearinghouse1540.kit.store.ViewerDataSource;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.transaction.support.TransactionTemplate;

/**
 * A limit in the database, which all nodes share. What is taken remains taken if the transaction of
 * the caller is undone, so each statement is a separate transaction. Keys are stored as digests,
 * since they name accounts and network addresses.
 */
final class SharedRateLimit implements RateLimit {
  private final JdbcClient sql;
  private final TransactionTemplate separate;
  private final Map<String, Object> terms;

  /**
   * A limit of this name.
   *
   * @param separate begins a separate transaction
   */
  SharedRateLimit(
      JdbcClient sql, TransactionTemplate separate, String name, long capacity, Duration period) {
    this.sql = sql;
    this.separate = separate;
    this.terms =
        Map.of(
            "name",
            name,
            "capacity",
            (double) capacity,
            "perSecond",
            capacity * 1_000.0 / period.toMillis());
  }

  @Override
  public boolean take(String key) {
    return changed(
            """
            insert into kit_rate as kept (name, key, tokens, full_at)
            values (:name, :key, :capacity - 1,
              clock_timestamp() + interval '1 second' * (1 / :perSecond))
            on conflict (name, key) do update
              set tokens = kit_rate_tokens(kept, :capacity, :perSecond) - 1,
                changed_at = clock_timestamp(),
                full_at = clock_timestamp() + interval '1 second' *
                  ((:capacity - kit_rate_tokens(kept, :capacity, :perSecond) + 1) / :perSecond)
              where kit_rate_tokens(kept, :capacity, :perSecond) >= 1
            """,
            key)
        > 0;
  }

  @Override
  public void giveBack(String key) {
    changed(
        """
        update kit_rate as kept
        set tokens = least(:capacity, kit_rate_tokens(kept, :capacity, :perSecond) + 1),
          changed_at = clock_timestamp()
        where name = :name and key = :key
        """,
        key);
  }

  /** Removes the counters of all limits of which nothing is taken any more. */
  static void removeUnused(JdbcClient sql) {
    ViewerDataSource.asProgram(
        () -> sql.sql("delete from kit_rate where full_at < clock_timestamp()").update());
  }

  private int changed(String statement, String key) {
    return ViewerDataSource.as(
        "program",
        () -> {
          Integer rows =
              separate.execute(
                  status -> sql.sql(statement).params(terms).param("key", digest(key)).update());
          return rows == null ? 0 : rows;
        });
  }

  private static byte[] digest(String key) {
    try {
      return MessageDigest.getInstance("SHA-256").digest(key.getBytes(StandardCharsets.UTF_8));
    } catch (NoSuchAlgorithmException impossible) {
      throw new IllegalStateException(impossible);
    }
  }
}
