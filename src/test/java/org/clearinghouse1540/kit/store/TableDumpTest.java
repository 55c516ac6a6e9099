package org.clearinghouse1540.kit.store;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.sql.Connection;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.clearinghouse1540.app.TestProgram;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** Tables exported as text and imported into an empty database. */
class TableDumpTest {
  private static final List<String> TABLES =
      List.of(
          "create table flyway_schema_history (installed_rank int, version text, success boolean)",
          "insert into flyway_schema_history values"
              + " (1, '1', true), (2, '19', true), (3, null, true), (4, '20', false)",
          "create table a_part (id int primary key, whole int, text text)",
          "create table b_other (id bigserial primary key, parent bigint references b_other)",
          "create table z_whole (id int primary key, bytes bytea, at timestamptz)",
          "alter table a_part add foreign key (whole) references z_whole");

  private final Database owner = TestProgram.get().owner();
  private final String name = "dump_" + System.nanoTime();

  @BeforeEach
  void create() throws SQLException {
    execute(owner, "create database " + name, "create database " + name + "_copy");
    execute(database(""), TABLES.toArray(String[]::new));
    execute(database("_copy"), TABLES.toArray(String[]::new));
  }

  @AfterEach
  void drop() throws SQLException {
    execute(owner, "drop database " + name, "drop database " + name + "_copy");
  }

  @Test
  void referencedTablesAreFirstAndTheHistoryIsLeftOut() throws SQLException {
    try (Connection connection = database("").connect()) {
      assertThat(new TableDump(connection).tables())
          .containsExactlyInAnyOrder("a_part", "b_other", "z_whole")
          .containsSubsequence("z_whole", "a_part");
    }
  }

  @Test
  void tablesThatReferToEachOtherCannotBeOrdered() throws SQLException {
    execute(database(""), "alter table z_whole add part int references a_part");
    try (Connection connection = database("").connect()) {
      TableDump dump = new TableDump(connection);
      assertThatThrownBy(dump::tables).isInstanceOf(IllegalStateException.class);
    }
  }

  @Test
  void theVersionIsThatOfTheLastSuccessfulMigration() throws SQLException {
    try (Connection connection = database("").connect()) {
      assertThat(new TableDump(connection).version()).isEqualTo("19");
    }
  }

  @Test
  void anImportedDatabaseIsEqualToTheExportedOne() throws SQLException, IOException {
    execute(
        database(""),
        "insert into z_whole values (1, '\\x00ff0a', '2026-03-11 09:00:00.123456+00'),"
            + " (2, null, null)",
        "insert into a_part values (3, 2, E'tab\\t, line\\n, back\\\\slash, \\\\N'),"
            + " (1, 1, ''), (2, null, 'مساعدة 援助')",
        "insert into b_other (parent) values (null), (1), (2)");
    Map<String, byte[]> exported = export(database(""));
    assertThat(new String(exported.getOrDefault("a_part", new byte[0]), StandardCharsets.UTF_8))
        .startsWith("1\t1\t\n2\t\\N\tمساعدة 援助\n3\t2\t");
    execute(database("_copy"), "insert into z_whole values (99, null, null)");
    try (Connection connection = database("_copy").connect()) {
      TableDump dump = new TableDump(connection);
      dump.prepareToLoad();
      for (Map.Entry<String, byte[]> table : exported.entrySet()) {
        long rows = dump.load(table.getKey(), new ByteArrayInputStream(table.getValue()));
        assertThat(rows).isEqualTo(table.getKey().equals("z_whole") ? 2 : 3);
      }
    }
    Map<String, byte[]> again = export(database("_copy"));
    assertThat(again.keySet()).isEqualTo(exported.keySet());
    again.forEach((table, bytes) -> assertThat(bytes).isEqualTo(exported.get(table)));
  }

  @Test
  void countersContinueAfterAnImport() throws SQLException {
    execute(database(""), "insert into b_other (parent) values (null), (null), (null)");
    try (Connection from = database("").connect();
        Connection to = database("_copy").connect()) {
      Map<String, Long> counters = new TableDump(from).counters();
      assertThat(counters).containsExactly(Map.entry("b_other_id_seq", 3L));
      TableDump copy = new TableDump(to);
      assertThat(copy.counters()).containsExactly(Map.entry("b_other_id_seq", 0L));
      copy.setCounter("b_other_id_seq", 3);
      assertThat(copy.counters()).isEqualTo(counters);
    }
  }

  @Test
  void aCounterThatWasNotUsedOrHasAnotherNameIsLeftAlone() throws SQLException {
    try (Connection connection = database("").connect()) {
      TableDump dump = new TableDump(connection);
      dump.setCounter("b_other_id_seq", 0);
      dump.setCounter("b_other_id_seq'); drop table a_part; --", 5);
      assertThat(dump.counters()).containsExactly(Map.entry("b_other_id_seq", 0L));
      assertThat(dump.tables()).contains("a_part");
    }
  }

  @Test
  void rowsThatDoNotFitTheTableAreRefused() throws SQLException {
    try (Connection connection = database("").connect()) {
      TableDump dump = new TableDump(connection);
      ByteArrayInputStream rows =
          new ByteArrayInputStream("not a number\t1\tx\n".getBytes(StandardCharsets.UTF_8));
      assertThatThrownBy(() -> dump.load("a_part", rows)).isInstanceOf(SQLException.class);
    }
  }

  private static Map<String, byte[]> export(Database database) throws SQLException, IOException {
    Map<String, byte[]> tables = new LinkedHashMap<>();
    try (Connection connection = database.connect()) {
      TableDump dump = new TableDump(connection);
      for (String table : dump.tables()) {
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        dump.dump(table, out);
        tables.put(table, out.toByteArray());
      }
    }
    return tables;
  }

  private Database database(String ending) {
    return new Database(
        owner.url().replaceFirst("/[^/]+$", "/" + name + ending), owner.user(), owner.password());
  }

  private static void execute(Database database, String... statements) throws SQLException {
    try (Connection connection = database.connect();
        Statement running = connection.createStatement()) {
      for (String statement : statements) {
        running.execute(statement);
      }
    }
  }
}
