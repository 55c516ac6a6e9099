package org.clearinghouse1540.app;

import static org.assertj.core.api.Assertions.assertThat;

import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Savepoint;
import java.sql.Statement;
import java.util.ArrayList;
import java.util.List;
import org.clearinghouse1540.kit.store.DatabaseRoles;
import org.junit.jupiter.api.Test;

/** An account that acts for no party sees no more than an account of a party without records. */
class EmptyPartyTest {
  private static final List<String> VIEWERS = List.of("state", "agency", "provider", "region");

  /** A column that names a party. */
  private record PartyColumn(String table, String name) {}

  @Test
  void aRowWithoutAPartyIsNotARowOfAnAccountWithoutAParty() throws SQLException {
    List<String> shown = new ArrayList<>();
    int emptied = 0;
    try (Connection owner = ExampleForms.get().program().owner().plainSource().getConnection();
        Statement sql = owner.createStatement()) {
      owner.setAutoCommit(false);
      for (PartyColumn column : columns(sql)) {
        if (empty(owner, sql, column)) {
          emptied++;
          for (String viewer : VIEWERS) {
            if (rows(sql, column, viewer, "") > rows(sql, column, viewer, "Example Nobody")) {
              shown.add(column + " as " + viewer);
            }
          }
        }
        owner.rollback();
      }
    }
    assertThat(shown).isEmpty();
    assertThat(emptied).as("columns of which a row was given an empty party").isGreaterThan(8);
  }

  private static List<PartyColumn> columns(Statement sql) throws SQLException {
    List<PartyColumn> columns = new ArrayList<>();
    try (ResultSet found =
        sql.executeQuery(
            """
            select c.table_name, c.column_name
            from information_schema.columns c
            join pg_class t on t.relname = c.table_name and t.relrowsecurity
              and t.relnamespace = 'public'::regnamespace
            where c.table_schema = 'public' and c.data_type = 'text'
              and c.column_name in ('party', 'made_by_party', 'state')
            order by 1, 2
            """)) {
      while (found.next()) {
        columns.add(new PartyColumn(found.getString(1), found.getString(2)));
      }
    }
    return columns;
  }

  /** Takes the party from one row, and says whether the table has a row and accepts this. */
  private static boolean empty(Connection owner, Statement sql, PartyColumn column)
      throws SQLException {
    Savepoint before = owner.setSavepoint();
    sql.execute("set local session_replication_role = replica");
    try {
      return sql.executeUpdate(
              "update %1$s set %2$s = '' where ctid = (select min(ctid) from %1$s)"
                  .formatted(column.table(), column.name()))
          == 1;
    } catch (SQLException refused) {
      owner.rollback(before); // The table itself refuses an empty party.
      return false;
    }
  }

  private static int rows(Statement sql, PartyColumn column, String viewer, String party)
      throws SQLException {
    sql.execute("set local role " + DatabaseRoles.ROLE);
    sql.execute(
        """
        select set_config('clearinghouse.viewer', '%s', true),
          set_config('clearinghouse.party', '%s', true),
          set_config('clearinghouse.name', 'somebody', true)
        """
            .formatted(viewer, party));
    try (ResultSet count = sql.executeQuery("select count(*) from " + column.table())) {
      count.next();
      return count.getInt(1);
    } finally {
      sql.execute("reset role");
    }
  }
}
