package org.clearinghouse1540.kit.store;

import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.sql.Timestamp;
import java.time.Duration;
import java.time.Instant;
import org.clearinghouse1540.kit.BadInput;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * The start of a node: nodes start one after the other, because each migrates the tables and loads
 * the reference tables where that is needed, and with a clock that agrees with the database.
 */
public final class NodeStart implements AutoCloseable {
  private static final Logger LOG = LoggerFactory.getLogger(NodeStart.class);

  /** The largest difference between the clocks of a node and of the database. */
  static final Duration LARGEST_DIFFERENCE = Duration.ofSeconds(2);

  private final Connection connection;

  private NodeStart(Connection connection) {
    this.connection = connection;
  }

  /**
   * Waits until no other node starts; closing lets the next one start.
   *
   * @throws BadInput if the clock of this machine differs from that of the database
   */
  public static NodeStart begin(Database database) {
    try {
      NodeStart start = new NodeStart(database.connect());
      try (Statement statement = start.connection.createStatement()) {
        Instant before = Instant.now();
        try (ResultSet row = statement.executeQuery("select clock_timestamp()")) {
          row.next();
          Timestamp there = row.getTimestamp(1);
          checkClock(before, there.toInstant(), Instant.now());
        }
        statement.execute("select pg_advisory_lock(1540003, 2)");
        return start;
      } catch (SQLException | RuntimeException refused) {
        start.close();
        throw refused;
      }
    } catch (SQLException failed) {
      throw new IllegalStateException(failed);
    }
  }

  /**
   * Checks the clock of the database, which was read between two moments of this machine.
   *
   * @throws BadInput if it differs too much
   */
  static void checkClock(Instant before, Instant there, Instant after) {
    Duration slow = Duration.between(after, there);
    Duration fast = Duration.between(there, before);
    Duration difference = slow.compareTo(fast) > 0 ? slow : fast;
    if (difference.compareTo(LARGEST_DIFFERENCE) > 0) {
      throw BadInput.of("--node", "kit.store.node-clock", difference.toSeconds());
    }
  }

  @Override
  public void close() {
    try {
      connection.close();
    } catch (SQLException gone) {
      LOG.debug("the connection of the start has ended", gone);
    }
  }
}
