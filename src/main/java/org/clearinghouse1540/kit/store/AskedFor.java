package org.clearinghouse1540.kit.store;

import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.SQLException;
import java.util.function.Supplier;
import javax.sql.DataSource;
import org.springframework.jdbc.datasource.DelegatingDataSource;

/**
 * Connections that say for whom they ask, each time one is taken, so that the database can hold
 * back rows that are not for them.
 */
public final class AskedFor extends DelegatingDataSource {
  private static final ThreadLocal<String> OVERRIDE = ThreadLocal.withInitial(() -> "");
  private final Supplier<String> viewer;

  /** Asks for whom {@code viewer} names at that moment, unless something runs for another. */
  public AskedFor(DataSource source, Supplier<String> viewer) {
    super(source);
    this.viewer = viewer;
  }

  /** Runs something for another viewer than the one who is there, such as the program itself. */
  public static <T> T as(String viewer, Supplier<T> work) {
    String before = OVERRIDE.get();
    OVERRIDE.set(viewer);
    try {
      return work.get();
    } finally {
      if (before.isEmpty()) {
        OVERRIDE.remove();
      } else {
        OVERRIDE.set(before);
      }
    }
  }

  /** Runs something as the program itself: at start, at the end, by the clock. */
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
    Connection connection = super.getConnection();
    String override = OVERRIDE.get();
    try (PreparedStatement set =
        connection.prepareStatement("select set_config('clearinghouse.viewer', ?, false)")) {
      set.setString(1, override.isEmpty() ? viewer.get() : override);
      set.execute();
      return connection;
    } catch (SQLException failed) {
      connection.close();
      throw failed;
    }
  }
}
