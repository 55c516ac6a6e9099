package org.clearinghouse1540.app;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import org.clearinghouse1540.kit.store.Database;
import org.clearinghouse1540.kit.store.TableDump;
import org.springframework.jdbc.core.simple.JdbcClient;

/** The rows of all tables, as a connection sees them. */
final class DumpedTables {
  private DumpedTables() {}

  /** The number of rows of each table. */
  static Map<String, Long> counts(Connection connection) throws SQLException {
    Map<String, Long> counts = new TreeMap<>();
    for (String table : new TableDump(connection).tables()) {
      try (Statement sql = connection.createStatement();
          ResultSet row = sql.executeQuery("select count(*) from " + table)) {
        row.next();
        counts.put(table, row.getLong(1));
      }
    }
    return counts;
  }

  /** The codes of consents and of the content of approved matrices. */
  static Set<String> codes(Database database) {
    return JdbcClient.create(database.plainSource())
        .sql("select code from consent_proof union select content_code from matrix_approved")
        .query((row, number) -> row.getString(1))
        .set();
  }

  /** The rows of each table, and the counters. */
  static Map<String, String> rows(Database database) throws SQLException {
    Map<String, String> tables = new TreeMap<>();
    try (Connection connection = database.plainSource().getConnection()) {
      TableDump dump = new TableDump(connection);
      for (String table : dump.tables()) {
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        dump.dump(table, out);
        tables.put(table, out.toString(StandardCharsets.UTF_8));
      }
      tables.put("counters", dump.counters().toString());
    } catch (IOException failed) {
      throw new AssertionError(failed);
    }
    return tables;
  }
}
