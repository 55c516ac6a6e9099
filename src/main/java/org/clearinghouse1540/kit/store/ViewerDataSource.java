package org.clearinghouse1540.kit.store;

import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.LocalDate;
import java.util.Map;
import java.util.Optional;
import java.util.function.Supplier;
import javax.sql.DataSource;
import org.springframework.jdbc.datasource.ConnectionHolder;
import org.springframework.jdbc.datasource.DelegatingDataSource;
import org.springframework.transaction.support.TransactionSynchronizationManager;

/**
 * Sets the current viewer on each connection taken from the pool, so that row-level security can
 * withhold rows from that viewer.
 */
public final class ViewerDataSource extends DelegatingDataSource {
  private static final ThreadLocal<Optional<Asker>> OVERRIDE =
      ThreadLocal.withInitial(Optional::empty);
  // A database that is stopped does not answer; the page then says so after these milliseconds.
  private static final int LONGEST_WAIT = 5_000;

  private final Supplier<Asker> asker;
  private final Supplier<LocalDate> today;
  private final Supplier<String> consentKey;

  /**
   * The viewer that a connection is used for.
   *
   * @param viewer the kind of viewer, as named in the policies of the tables
   * @param party the party that the viewer acts for, or empty
   * @param name the name of the account, or empty
   * @param role the current role of the account, or empty
   */
  public record Asker(String viewer, String party, String name, String role) {}

  /**
   * Uses the viewer that {@code asker} gives at that moment, unless another viewer is set by {@link
   * #as}.
   *
   * @param today the program's current date, which the database uses too
   */
  public ViewerDataSource(DataSource source, Supplier<Asker> asker, Supplier<LocalDate> today) {
    this(source, asker, today, () -> "");
  }

  /**
   * Also names the key with which the policies verify codes.
   *
   * @param consentKey hexadecimal; empty for none
   */
  public ViewerDataSource(
      DataSource source,
      Supplier<Asker> asker,
      Supplier<LocalDate> today,
      Supplier<String> consentKey) {
    super(source);
    this.asker = asker;
    this.today = today;
    this.consentKey = consentKey;
  }

  /** Runs an action as another viewer, such as the program itself. */
  public static <T> T as(String viewer, Supplier<T> work) {
    return as(new Asker(viewer, "", "", ""), work);
  }

  /** Runs an action with the rights of a user, such as a job that the user started. */
  public static <T> T as(Asker viewer, Supplier<T> work) {
    Optional<Asker> before = OVERRIDE.get();
    OVERRIDE.set(Optional.of(viewer));
    Optional<Asker> inTransaction = renameCurrent(viewer);
    try {
      return work.get();
    } finally {
      inTransaction.ifPresent(ViewerDataSource::renameCurrent);
      if (before.isEmpty()) {
        OVERRIDE.remove();
      } else {
        OVERRIDE.set(before);
      }
    }
  }

  // The connection of the current transaction was named when the transaction began.
  private static Optional<Asker> renameCurrent(Asker viewer) {
    for (Map.Entry<Object, Object> bound :
        TransactionSynchronizationManager.getResourceMap().entrySet()) {
      if (bound.getKey() instanceof ViewerDataSource source
          && bound.getValue() instanceof ConnectionHolder holder) {
        return source.rename(holder.getConnection(), viewer);
      }
    }
    return Optional.empty();
  }

  private Optional<Asker> rename(Connection connection, Asker viewer) {
    try (PreparedStatement read =
            connection.prepareStatement(
                "select kit_viewer(), coalesce(kit_party(), ''), kit_name(), kit_role()");
        ResultSet row = read.executeQuery()) {
      row.next();
      Asker before =
          new Asker(row.getString(1), row.getString(2), row.getString(3), row.getString(4));
      name(connection, viewer);
      return Optional.of(before);
    } catch (SQLException failed) {
      // The transaction has failed; its connection is named again when it is taken the next time.
      return Optional.empty();
    }
  }

  /** Runs an action as the program itself: at the start, at the end or on schedule. */
  public static void asProgram(Runnable work) {
    as(
        "program",
        () -> {
          work.run();
          return true;
        });
  }

  @Override
  public Connection getConnection() throws SQLException {
    try {
      return named();
    } catch (SQLException failed) {
      if (!DatabaseFailures.isUnavailable(failed)) {
        throw failed;
      }
      return named(); // The pool held a connection from before a restart of the database.
    }
  }

  private Connection named() throws SQLException {
    Connection connection = super.getConnection();
    try {
      int usual = connection.getNetworkTimeout();
      connection.setNetworkTimeout(Runnable::run, LONGEST_WAIT);
      name(connection, OVERRIDE.get().orElseGet(asker));
      connection.setNetworkTimeout(Runnable::run, usual);
      return connection;
    } catch (SQLException failed) {
      connection.close();
      throw failed;
    }
  }

  private void name(Connection connection, Asker now) throws SQLException {
    try (PreparedStatement set =
        connection.prepareStatement(
            "select set_config('clearinghouse.viewer', ?, false),"
                + " set_config('clearinghouse.party', ?, false),"
                + " set_config('clearinghouse.name', ?, false),"
                + " set_config('clearinghouse.role', ?, false),"
                + " set_config('clearinghouse.today', ?, false),"
                + " set_config('clearinghouse.consent_key', ?, false)")) {
      set.setString(1, now.viewer());
      set.setString(2, now.party());
      set.setString(3, now.name());
      set.setString(4, now.role());
      set.setString(5, today.get().toString());
      set.setString(6, consentKey.get());
      set.execute();
    }
  }
}
