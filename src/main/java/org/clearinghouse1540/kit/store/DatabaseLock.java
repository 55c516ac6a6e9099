package org.clearinghouse1540.kit.store;

import java.security.SecureRandom;
import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import org.clearinghouse1540.kit.BadInput;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Keeps a database for one program, or for the nodes of one installation. A separate connection has
 * an advisory lock of PostgreSQL, which ends with the program; nodes share it. After a restart of
 * the database the lock is taken again; until then the program gets no new connection.
 */
public final class DatabaseLock implements AutoCloseable {
  /** The first key of the lock; the second is 1. */
  static final int KEY = 1_540_001;

  // Beside the lock, the connection has a second one that names the program.
  private static final int OWNER_KEY = 1_540_002;
  private static final int TRIES_AT_START = 12;
  private static final long PAUSE = 250;
  private static final int SECONDS_TO_ANSWER = 5;

  private static final String HOLDERS =
      """
      with held as materialized (
        select pid, classid, objid, mode from pg_locks
        where locktype = 'advisory' and granted and objsubid = 2
          and database = (select oid from pg_database where datname = current_database()))
      select 1 from held
      """;
  private static final Logger LOG = LoggerFactory.getLogger(DatabaseLock.class);

  private final Database database;
  private final Node node;
  private final Runnable lost;
  private final int program = new SecureRandom().nextInt(Integer.MAX_VALUE);
  private Connection connection;
  private volatile boolean closed;

  private DatabaseLock(Database database, Node node, Runnable lost) throws SQLException {
    this.database = database;
    this.node = node;
    this.lost = lost;
    this.connection = database.connect();
  }

  /**
   * Takes the lock, and takes it again whenever its connection ends.
   *
   * @param node shares it with other nodes, if it is one of several
   * @param lost runs when another program has taken it meanwhile; it must end this program
   * @throws BadInput if another program has it
   */
  public static DatabaseLock take(Database database, Node node, Runnable lost) {
    try {
      DatabaseLock lock = new DatabaseLock(database, node, lost);
      try {
        lock.takeAtStart();
      } catch (SQLException | RuntimeException failed) {
        lock.release();
        throw failed;
      }
      Thread.ofVirtual().name("database lock").start(lock::watch);
      return lock;
    } catch (SQLException failed) {
      throw new IllegalStateException(failed);
    }
  }

  // The connection of a program that was just killed may still be there for a moment.
  private void takeAtStart() throws SQLException {
    for (int tries = 0; !taken(); tries++) {
      if (tries == TRIES_AT_START) {
        throw BadInput.of("--database", "kit.store.database-in-use", database.url().substring(5));
      }
      pause();
    }
  }

  /** Fails on a new connection while this program does not have the lock. */
  String guard() {
    return "do $$ begin if not exists ("
        + HOLDERS
        + " where classid = %d and objid = 1 and pid in (%s)".formatted(KEY, ownConnections())
        + ") then raise exception 'the database is not locked by this program'"
        + " using errcode = '57P03'; end if; end $$";
  }

  private String ownConnections() {
    return "select pid from held where classid = %d and objid = %d".formatted(OWNER_KEY, program);
  }

  private boolean taken() throws SQLException {
    try (Statement statement = connection.createStatement()) {
      statement.execute("select pg_advisory_lock_shared(%d, %d)".formatted(OWNER_KEY, program));
      String kind = node.isShared() ? "pg_try_advisory_lock_shared" : "pg_try_advisory_lock";
      return is(statement, "select %s(%d, 1)".formatted(kind, KEY));
    }
  }

  // An earlier connection of this program that has not ended yet is not another program; nor is
  // another node.
  private boolean isTakenByAnother() throws SQLException {
    try (Statement statement = connection.createStatement()) {
      return is(
          statement,
          "select exists ("
              + HOLDERS
              + " where classid = %d and objid = 1 and pid not in (%s)%s)"
                  .formatted(
                      KEY, ownConnections(), node.isShared() ? " and mode = 'ExclusiveLock'" : ""));
    }
  }

  private static boolean is(Statement statement, String query) throws SQLException {
    try (ResultSet row = statement.executeQuery(query)) {
      return row.next() && row.getBoolean(1);
    }
  }

  private void watch() {
    while (!closed) {
      pause();
      try {
        if (!connection.isValid(SECONDS_TO_ANSWER) && !closed) {
          takeAgain();
        }
      } catch (SQLException notYet) {
        LOG.debug("the lock of the database is tried again", notYet);
      }
    }
  }

  private synchronized void takeAgain() throws SQLException {
    if (closed) {
      return;
    }
    connection.close();
    connection = database.connect();
    if (taken()) {
      LOG.warn("the lock of the database is taken again");
      return;
    }
    boolean another = isTakenByAnother();
    connection.close(); // So that the next round tries again.
    if (another) {
      LOG.error("another program uses the database; this one ends");
      lost.run();
    }
  }

  private static void pause() {
    try {
      Thread.sleep(PAUSE);
    } catch (InterruptedException interrupted) {
      Thread.currentThread().interrupt();
    }
  }

  /** Releases the lock. A database that does not answer is not waited for. */
  @Override
  public void close() {
    closed = true;
    Thread.ofVirtual().start(this::release);
  }

  private synchronized void release() {
    try {
      connection.abort(Runnable::run);
    } catch (SQLException gone) {
      LOG.debug("the lock of the database has ended", gone);
    }
  }
}
