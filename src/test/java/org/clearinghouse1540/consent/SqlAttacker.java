package org.clearinghouse1540.consent;

import static org.assertj.core.api.Assertions.assertThat;

import java.sql.Connection;
import java.sql.SQLException;
import java.sql.Statement;
import org.clearinghouse1540.app.TestProgram;
import org.clearinghouse1540.kit.store.DatabaseRoles;

/** The roles of the database that write SQL round the program. */
public enum SqlAttacker {
  /** The role of the program, with all its rights, as with a stolen password or an injection. */
  PROGRAM_ROLE(
      "set role "
          + DatabaseRoles.ROLE
          + "; select set_config('clearinghouse.viewer', 'program', false)"),
  OWNER("select 1"),
  OWNER_WITHOUT_TRIGGERS("set session_replication_role = replica");

  private final String first;

  SqlAttacker(String first) {
    this.first = first;
  }

  /** Runs statements on the database of the shared program, each of which must change rows. */
  public void run(String... statements) throws SQLException {
    try (Connection connection = TestProgram.get().owner().plainSource().getConnection();
        Statement sql = connection.createStatement()) {
      sql.execute(first);
      for (String statement : statements) {
        assertThat(sql.executeUpdate(statement)).as(this + ": " + statement).isPositive();
      }
    }
  }
}
