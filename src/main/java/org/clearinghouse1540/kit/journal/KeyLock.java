package org.clearinghouse1540.kit.journal;

import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import javax.sql.DataSource;
import org.clearinghouse1540.kit.BadInput;

/**
 * Keeps a signing key together with its signatures: a backup copies the database and the file of
 * the key, so none is written while the key is replaced. It is a lock of PostgreSQL, because both
 * are commands that run in different processes, and on a connection apart, because it must be taken
 * before a transaction sees the database.
 */
public final class KeyLock implements AutoCloseable {
  private static final String LOCK = "(1540004, 1)";

  private final Connection connection;
  private final String release;

  private KeyLock(Connection connection, String release) {
    this.connection = connection;
    this.release = release;
  }

  /**
   * For a backup; several may be written at the same time.
   *
   * @throws BadInput if the key is being replaced
   */
  public static KeyLock forCopy(DataSource database) {
    return take(
        database,
        "pg_try_advisory_lock_shared",
        "pg_advisory_unlock_shared",
        "kit.journal.key-in-replacement");
  }

  /**
   * For the replacement of the key.
   *
   * @throws BadInput if a backup is being written
   */
  public static KeyLock forReplacement(DataSource database) {
    return take(
        database, "pg_try_advisory_lock", "pg_advisory_unlock", "kit.journal.backup-in-progress");
  }

  private static KeyLock take(
      DataSource database, String function, String release, String refusal) {
    try {
      Connection connection = database.getConnection();
      if (!is(connection, function)) {
        connection.close();
        throw BadInput.of("--data", refusal);
      }
      return new KeyLock(connection, release);
    } catch (SQLException failed) {
      throw new IllegalStateException(failed);
    }
  }

  private static boolean is(Connection connection, String function) throws SQLException {
    try (Statement statement = connection.createStatement();
        ResultSet row = statement.executeQuery("select " + function + LOCK)) {
      return row.next() && row.getBoolean(1);
    }
  }

  /** Releases it, also if its connection is used again. */
  @Override
  public void close() {
    try (connection) {
      is(connection, release);
    } catch (SQLException failed) {
      throw new IllegalStateException(failed);
    }
  }
}
