package org.clearinghouse1540.kit.store;

import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.SQLException;
import java.time.LocalDate;
import java.util.function.Supplier;
import javax.sql.DataSource;
import org.springframework.jdbc.datasource.DelegatingDataSource;

/**
 * Connections that say for whom they ask, each time one is taken, so that the database can hold
 * back rows that are not for them.
 */
public final class ViewerDataSource extends DelegatingDataSource {
  private static final ThreadLocal<String> OVERRIDE = ThreadLocal.withInitial(() -> "");
  private final Supplier<Asker> asker;
  private final Supplier<LocalDate> today;

  /**
   * For whom a connection asks.
   *
   * @param viewer the kind of viewer, as the policies of the tables name it
   * @param party for whom the viewer acts, or empty
   * @param name the name of the account, or empty
   * @param role the role in which the account acts, or empty
   */
  public record Asker(String viewer, String party, String name, String role) {}

  /**
   * Asks for whom {@code asker} names at that moment, unless something runs for another.
   *
   * @param today what day it is for the program, so that the database counts by the same one
   */
  public ViewerDataSource(DataSource source, Supplier<Asker> asker, Supplier<LocalDate> today) {
    super(source);
    this.asker = asker;
    this.today = today;
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
        connection.prepareStatement(
            "select set_config('clearinghouse.viewer', ?, false),"
                + " set_config('clearinghouse.party', ?, false),"
                + " set_config('clearinghouse.name', ?, false),"
                + " set_config('clearinghouse.role', ?, false),"
                + " set_config('clearinghouse.today', ?, false)")) {
      Asker now = override.isEmpty() ? asker.get() : new Asker(override, "", "", "");
      set.setString(1, now.viewer());
      set.setString(2, now.party());
      set.setString(3, now.name());
      set.setString(4, now.role());
      set.setString(5, today.get().toString());
      set.execute();
      return connection;
    } catch (SQLException failed) {
      connection.close();
      throw failed;
    }
  }
}
