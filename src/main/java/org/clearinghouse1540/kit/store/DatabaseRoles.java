package org.clearinghouse1540.kit.store;

import java.security.SecureRandom;
import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.HexFormat;

/**
 * The two doors to a database: one for making and changing tables, and a narrower one for the
 * running program, whose role may not rewrite the journal.
 *
 * @param owner used by migrations only
 * @param program used by everything else
 * @param first what each connection of the program says first
 * @param narrow whether the second door is narrower than the first
 */
public record DatabaseRoles(Database owner, Database program, String first, boolean narrow) {
  /** The role of the running program. */
  public static final String ROLE = "clearinghouse_app";

  private static final String MAKE =
      "do $$ begin if not exists (select from pg_roles where rolname = '"
          + ROLE
          + "') then create role "
          + ROLE
          + " nosuperuser nocreatedb nocreaterole; end if; end $$";

  /** To the program's own server: the program signs in as its own role. */
  public static DatabaseRoles ofOwn(Database owner) {
    byte[] random = new byte[24];
    new SecureRandom().nextBytes(random);
    String password = HexFormat.of().formatHex(random);
    try (Connection connection = owner.connect();
        Statement statement = connection.createStatement()) {
      statement.execute(MAKE);
      statement.execute("alter role " + ROLE + " login password '" + password + "'");
      return new DatabaseRoles(owner, new Database(owner.url(), ROLE, password), "", true);
    } catch (SQLException failed) {
      throw new IllegalStateException(failed);
    }
  }

  /**
   * To a server of the operator: each connection steps down to the role, where the account of the
   * operator may do so; else both doors are the same.
   */
  public static DatabaseRoles ofGiven(Database owner) {
    try (Connection connection = owner.connect();
        Statement statement = connection.createStatement()) {
      if (mayMake(statement)) {
        statement.execute(MAKE);
        statement.execute("grant " + ROLE + " to current_user");
      }
      statement.execute("set role " + ROLE);
      return new DatabaseRoles(owner, owner, "set role " + ROLE, true);
    } catch (SQLException refused) {
      return new DatabaseRoles(owner, owner, "", false);
    }
  }

  private static boolean mayMake(Statement statement) throws SQLException {
    try (ResultSet row =
        statement.executeQuery(
            "select rolsuper or rolcreaterole from pg_roles where rolname = current_user")) {
      return row.next() && row.getBoolean(1);
    }
  }
}
