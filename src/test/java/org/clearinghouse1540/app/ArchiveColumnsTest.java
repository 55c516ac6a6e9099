package org.clearinghouse1540.app;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Savepoint;
import java.sql.Statement;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.stream.Collectors;
import org.clearinghouse1540.access.Role;
import org.clearinghouse1540.archives.ExampleArchive;
import org.clearinghouse1540.kit.FileWords;
import org.clearinghouse1540.kit.files.Table;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/**
 * The archive of a State has every word that the database holds for it, or a list says why not. The
 * tables and columns come from the catalogue of the database.
 */
class ArchiveColumnsTest {
  private static final String STATE = "Example State 701";

  /** A column with words in a table that has a column for the State. */
  private record WordColumn(String table, String name) {
    @Override
    public String toString() {
      return table + "." + name;
    }

    String marker() {
      return "Marker" + (table + name).replace("_", "") + "z";
    }
  }

  private final Map<String, String> reasons =
      Table.fromData("columns-outside-the-archive.csv").rows().stream()
          .collect(
              Collectors.toMap(
                  row -> row.require("table") + "." + row.require("column"),
                  row -> row.require("why"),
                  (one, other) -> one,
                  TreeMap::new));
  private final Set<String> used = new TreeSet<>();

  @TempDir private Path folder = Path.of("");

  @Test
  void everyColumnOfATableOfTheStateIsInItsArchiveOrHasAReason() throws Exception {
    try (TestProgram program = TestProgram.start(folder, TestProgram.freePort())) {
      new ExampleRecords(program).create();
      List<String> without = new ArrayList<>();
      List<WordColumn> marked = new ArrayList<>();
      try (Connection owner = program.owner().plainSource().getConnection();
          Statement sql = owner.createStatement()) {
        owner.setAutoCommit(false);
        sql.execute("set local session_replication_role = replica");
        for (Map.Entry<String, String> table : tables(sql).entrySet()) {
          if (!explained(table.getKey(), "*")) {
            marked.addAll(mark(owner, sql, table.getKey(), table.getValue(), without));
          }
        }
        owner.commit();
      }
      Visitor contact = program.person(Role.POINT_OF_CONTACT, STATE);
      String words = words(ExampleArchive.bytes(contact));
      System.err.println("WITHOUT " + without);
      assertThat(marked.stream().filter(column -> !words.contains(column.marker())))
          .as("columns that are not in the archive")
          .isEmpty();
      Set<String> idle = new TreeSet<>(reasons.keySet());
      idle.removeAll(used);
      assertThat(idle).as("reasons for nothing").isEmpty();
    }
  }

  private boolean explained(String table, String column) {
    for (String name : List.of(table + "." + column, "*." + column)) {
      if (reasons.containsKey(name)) {
        used.add(name);
        return true;
      }
    }
    return false;
  }

  /** The tables that have a column for a State, each with the condition for its rows. */
  private static Map<String, String> tables(Statement sql) throws SQLException {
    Map<String, String> tables = new TreeMap<>();
    try (ResultSet found =
        sql.executeQuery(
            """
            select table_name,
              string_agg(case data_type when 'ARRAY' then '''%1$s'' = any(' || column_name || ')'
                else column_name || ' = ''%1$s''' end, ' or ' order by column_name)
            from information_schema.columns c
            where table_schema = 'public' and data_type in ('text', 'ARRAY')
              and exists (select from pg_class t where t.relname = c.table_name and t.relkind = 'r')
              and column_name in ('state', 'states', 'for_states', 'party', 'for_party', 'owner',
                'author', 'made_by_party', 'requester', 'donor', 'members', 'invited')
            group by table_name
            """
                .formatted(STATE))) {
      while (found.next()) {
        tables.put(found.getString(1), found.getString(2));
      }
    }
    return tables;
  }

  /** Puts a marker into each column with words of one row of the State. */
  private List<WordColumn> mark(
      Connection owner, Statement sql, String table, String ofState, List<String> without)
      throws SQLException {
    List<WordColumn> marked = new ArrayList<>();
    String row = "ctid = (select min(ctid) from %s where %s)".formatted(table, ofState);
    for (WordColumn column : columns(sql, table)) {
      if (explained(table, column.name()) || !hasWords(sql, column)) {
        continue;
      }
      Savepoint before = owner.setSavepoint();
      try {
        int rows =
            sql.executeUpdate(
                "update %s set %s = '%s' where %s"
                    .formatted(table, column.name(), column.marker(), row));
        if (rows == 0 && give(sql, table) == 0) {
          without.add(table);
          return marked;
        }
        if (rows == 0) {
          sql.executeUpdate(
              "update %s set %s = '%s' where %s"
                  .formatted(table, column.name(), column.marker(), row));
        }
        marked.add(column);
      } catch (SQLException refused) {
        owner.rollback(before); // The column has keys from a list, no words.
      }
    }
    return marked;
  }

  /** Whether a column has words, or nothing yet; a column with keys alone has none. */
  private static boolean hasWords(Statement sql, WordColumn column) throws SQLException {
    try (ResultSet found =
        sql.executeQuery(
            "select bool_or(%1$s like '%% %%') or not bool_or(coalesce(%1$s, '') <> '') from %2$s"
                .formatted(column.name(), column.table()))) {
      return !found.next() || found.getBoolean(1) || found.wasNull();
    }
  }

  /** Gives a row of another State to the State. */
  private static int give(Statement sql, String table) throws SQLException {
    for (String name : List.of("state", "party", "owner", "donor", "requester", "author")) {
      try (ResultSet found =
          sql.executeQuery(
              "select 1 from information_schema.columns where table_schema = 'public' and"
                  + " table_name = '%s' and column_name = '%s' and data_type = 'text'"
                      .formatted(table, name))) {
        if (!found.next()) {
          continue;
        }
      }
      return sql.executeUpdate(
          "update %1$s set %2$s = '%3$s' where ctid = (select min(ctid) from %1$s)"
              .formatted(table, name, STATE));
    }
    return 0;
  }

  private static List<WordColumn> columns(Statement sql, String table) throws SQLException {
    List<WordColumn> columns = new ArrayList<>();
    try (ResultSet found =
        sql.executeQuery(
            """
            select column_name from information_schema.columns
            where table_schema = 'public' and table_name = '%s' and data_type = 'text'
              and is_updatable = 'YES' order by ordinal_position
            """
                .formatted(table))) {
      while (found.next()) {
        columns.add(new WordColumn(table, found.getString(1)));
      }
    }
    return columns;
  }

  private static String words(byte[] archive) {
    StringBuilder all = new StringBuilder();
    ExampleArchive.unpack(archive).values().forEach(file -> all.append(FileWords.of(file)));
    return all.toString();
  }
}
