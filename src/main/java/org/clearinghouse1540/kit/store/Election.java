package org.clearinghouse1540.kit.store;

import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.Optional;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Chooses one of several nodes, which signs the journal. The chosen node has an advisory lock of
 * PostgreSQL on a separate connection; when that ends, another node takes the lock. A program alone
 * is always chosen.
 */
public final class Election implements AutoCloseable {
  private static final Logger LOG = LoggerFactory.getLogger(Election.class);
  private static final String TAKE = "select pg_try_advisory_lock(1540003, 1)";
  private static final long PAUSE = 500;
  private static final int SECONDS_TO_ANSWER = 2;

  // The server ends the connection of a machine that vanished after some eight seconds.
  private static final String DEAD_CONNECTIONS =
      "set tcp_keepalives_idle = 3; set tcp_keepalives_interval = 1; set tcp_keepalives_count = 5";

  private final Optional<Database> database;
  private Optional<Connection> connection = Optional.empty();
  private volatile boolean chosen;
  private volatile boolean closed;

  private Election(Optional<Database> database) {
    this.database = database;
    this.chosen = database.isEmpty();
  }

  /** The election among the nodes of a database; without other nodes this program is chosen. */
  public static Election of(Node node, Database database) {
    Election election = new Election(node.isShared() ? Optional.of(database) : Optional.empty());
    if (node.isShared()) {
      Thread.ofVirtual().name("election").start(election::watch);
    }
    return election;
  }

  /** Whether this node is chosen now. */
  public boolean isChosen() {
    return chosen && !closed;
  }

  private void watch() {
    while (!closed) {
      round();
      try {
        Thread.sleep(PAUSE);
      } catch (InterruptedException interrupted) {
        Thread.currentThread().interrupt();
        return;
      }
    }
  }

  private synchronized void round() {
    try {
      if (closed) {
        return;
      }
      if (connection.isEmpty() || !connection.get().isValid(SECONDS_TO_ANSWER)) {
        chosen = false;
        release();
        connection = Optional.of(open());
      }
      if (!chosen && takes(connection.get())) {
        chosen = true;
        LOG.warn("this node signs the journal from now on");
      }
    } catch (SQLException notYet) {
      chosen = false;
      release();
      LOG.debug("the election is tried again", notYet);
    }
  }

  private Connection open() throws SQLException {
    Connection opened = database.orElseThrow().connect();
    try (Statement statement = opened.createStatement()) {
      statement.execute(DEAD_CONNECTIONS);
    }
    return opened;
  }

  private static boolean takes(Connection connection) throws SQLException {
    try (Statement statement = connection.createStatement();
        ResultSet row = statement.executeQuery(TAKE)) {
      return row.next() && row.getBoolean(1);
    }
  }

  private void release() {
    try {
      if (connection.isPresent()) {
        connection.get().abort(Runnable::run);
      }
    } catch (SQLException gone) {
      LOG.debug("the connection of the election has ended", gone);
    }
    connection = Optional.empty();
  }

  /** Leaves the choice to the other nodes. */
  @Override
  public void close() {
    closed = true;
    Thread.ofVirtual().start(this::leave);
  }

  private synchronized void leave() {
    release();
  }
}
