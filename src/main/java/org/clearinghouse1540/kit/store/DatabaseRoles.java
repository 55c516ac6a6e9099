package org.clearinghouse1540.kit.store;

import java.security.SecureRandom;
import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.HexFormat;

/**
 * The two roles in which the program connects to a database: one that creates and alters tables,
 * and one with fewer rights for the running program, which cannot rewrite the journal.
 *
 * @param owner used by migrations only
 * @param program used by everything else
 * @param initialStatement the first statement of each connection of the program; may be empty
 * @param restricted whether the program has fewer rights than the owner
 */
public record DatabaseRoles(
    Database owner, Database program, String initialStatement, boolean restricted) {
  /** The role of the running program. */
  public static final String ROLE = "clearinghouse_app";

  private static final String CREATE_ROLE =
      "do $$ begin if not exists (select from pg_roles where rolname = '"
          + ROLE
          + "') then create role "
          + ROLE
          + " nosuperuser nocreatedb nocreaterole; end if; end $$";

  /** The same roles, whose program gets connections only while it has the lock. */
  public DatabaseRoles with(DatabaseLock lock) {
    String first = initialStatement.isEmpty() ? "" : initialStatement + "; ";
    return new DatabaseRoles(owner, program, first + lock.guard(), restricted);
  }

  /** The roles on the embedded server, where the program signs in as its own role. */
  public static DatabaseRoles ofEmbedded(Database owner) {
    byte[] random = new byte[24];
    new SecureRandom().nextBytes(random);
    String password = HexFormat.of().formatHex(random);
    try (Connection connection = owner.connect();
        Statement statement = connection.createStatement()) {
      statement.execute(CREATE_ROLE);
      statement.execute("alter role " + ROLE + " login password '" + password + "'");
      return new DatabaseRoles(owner, new Database(owner.url(), ROLE, password), "", true);
    } catch (SQLException failed) {
      throw new IllegalStateException(failed);
    }
  }

  /**
   * The roles on a server of the operator: each connection switches to the restricted role, if the
   * operator's account may do so; otherwise both roles are the same.
   */
  public static DatabaseRoles ofServer(Database owner) {
    try (Connection connection = owner.connect();
        Statement statement = connection.createStatement()) {
      if (mayCreateRoles(statement)) {
        statement.execute(CREATE_ROLE);
        statement.execute("grant " + ROLE + " to current_user");
      }
      statement.execute("set role " + ROLE);
      return new DatabaseRoles(owner, owner, "set role " + ROLE, true);
    } catch (SQLException refused) {
      return new DatabaseRoles(owner, owner, "", false);
    }
  }

  private static boolean mayCreateRoles(Statement statement) throws SQLException {
    try (ResultSet row =
        statement.executeQuery(
            "select rolsuper or rolcreaterole from pg_roles where rolname = current_user")) {
      return row.next() && row.getBoolean(1);
    }
  }
}
