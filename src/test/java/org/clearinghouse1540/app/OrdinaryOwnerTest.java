package org.clearinghouse1540.app;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.clearinghouse1540.kit.store.Database;
import org.clearinghouse1540.kit.store.InstalledPostgres;
import org.clearinghouse1540.kit.store.TableDump;
import org.clearinghouse1540.startup.Settings;
import org.junit.jupiter.api.Assumptions;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/**
 * An installation on a server of an operator, whose tables belong to an ordinary role: row-level
 * security hides rows from it too. Backup and check read all rows, or refuse with a sentence.
 */
class OrdinaryOwnerTest {
  private static final Path BINARIES = Path.of("/usr/lib/postgresql/15");
  // The columns that need a value, with the row that they refer to, or the first word of their
  // check.
  private static final String COLUMNS =
      """
      select a.attname, format_type(a.atttypid, null),
        (select confrelid::regclass::text from pg_constraint
          where contype = 'f' and conrelid = a.attrelid and conkey[1] = a.attnum limit 1),
        (select substring(pg_get_constraintdef(oid) from '''[^'']+''') from pg_constraint
          where contype = 'c' and conrelid = a.attrelid and a.attnum = any (conkey)
            and pg_get_constraintdef(oid) like '%%ANY%%' limit 1),
        (select f.attname from pg_constraint c join pg_attribute f
            on f.attrelid = c.confrelid and f.attnum = c.confkey[1]
          where contype = 'f' and conrelid = a.attrelid and conkey[1] = a.attnum limit 1)
      from pg_attribute a
      where attrelid = '%1$s'::regclass and attnum > 0 and attnotnull and not atthasdef
        and attidentity = ''
      order by attnum
      """;

  private final TestProgram program = ExampleForms.get().program();
  private final String role = "ordinary_" + System.nanoTime();

  @TempDir private Path folder = Path.of("");

  private String recipient = "";

  @BeforeEach
  void makeKey() {
    recipient = ProgramProcess.here("backup-key", key().toString()).out().strip();
  }

  @Test
  void everyRowIsInTheBackupAndRestoredOnTheBundledServer() throws SQLException, IOException {
    try {
      movesWithEveryRow(program.owner());
    } finally {
      run(program.owner(), "drop database if exists " + role + "_one");
      run(program.owner(), "drop database if exists " + role + "_two");
      run(program.owner(), "drop role if exists " + role);
    }
  }

  @Test
  void everyRowIsInTheBackupAndRestoredOnPostgreSQL15() throws SQLException, IOException {
    Assumptions.assumeTrue(
        Files.isExecutable(BINARIES.resolve("bin/postgres")),
        "PostgreSQL 15 is not installed; ./check installs it when it runs as root on Debian 12");
    try (InstalledPostgres server = InstalledPostgres.start(BINARIES, folder.resolve("server"))) {
      movesWithEveryRow(server.database());
    }
  }

  private void movesWithEveryRow(Database superuser) throws SQLException, IOException {
    run(superuser, "create role " + role + " login nosuperuser nobypassrls password 'for a test'");
    for (String name : List.of("one", "two")) {
      run(superuser, "create database " + role + "_" + name + " owner " + role);
    }
    Database one = named(superuser, "one");
    Path first = folder.resolve("first.age");
    done(
        "backup",
        first.toString(),
        "--recipient",
        recipient,
        "--data",
        program.bean(Settings.class).dataFolder().toString());
    done(restore(first, one));
    ordinary(one).check();
    theKeyIsReplaced(one);
    fill(one);
    Map<String, String> before = DumpedTables.rows(one);
    assertThat(before).as("tables without a row").doesNotContainValue("");
    assertThat(hidden(one))
        .as("tables of which the owner sees not all rows")
        .contains("needs_draft");
    Path second = folder.resolve("second.age");
    done(backup(second, one));
    Database two = named(superuser, "two");
    done(restore(second, two));
    Map<String, String> after = DumpedTables.rows(two);
    assertThat(after.keySet()).isEqualTo(before.keySet());
    after.forEach((table, rows) -> assertThat(rows).as(table).isEqualTo(before.get(table)));
    // The rows of this test are the only ones that the journal does not know.
    ProgramProcess.Ended verified = ProgramProcess.here(line(two, "journal", "verify"));
    assertThat(verified.out()).contains("The journal is intact").doesNotContain("deleted");
    assertThat(verified.out()).isEqualTo(ProgramProcess.here(line(one, "journal", "verify")).out());
    System.out.println("rows equal in %d tables, owner %s".formatted(after.size() - 1, role));
    refusals(one, two, second);
  }

  // The owner sees rows by policies alone; none that has a code may keep its old one.
  private void theKeyIsReplaced(Database one) throws SQLException, IOException {
    Set<String> before = DumpedTables.codes(one);
    done(line(one, "keys", "turn"));
    assertThat(before).hasSizeGreaterThan(5).doesNotContainAnyElementsOf(DumpedTables.codes(one));
  }

  private void refusals(Database one, Database two, Path backup) throws SQLException, IOException {
    RefusedCommand.of(restore(backup, two))
        .in(org.clearinghouse1540.kit.text.Language.AR)
        .because("operation.refused.folder-has-database", folder.resolve("data-two"));
    Path cut = folder.resolve("cut.age");
    byte[] whole = Files.readAllBytes(backup);
    Files.write(cut, Arrays.copyOf(whole, whole.length - 100));
    Files.delete(folder.resolve("data-two").resolve("journal.key"));
    RefusedCommand.of(restore(backup, two)).because("operation.refused.database-not-empty");
    run(two, "drop owned by " + role + " cascade");
    run(two, "grant all on schema public to " + role);
    RefusedCommand.of(restore(cut, two)).because("operation.refused.damaged", cut);
    try (Connection connection = two.plainSource().getConnection()) {
      assertThat(new TableDump(connection).isEmpty()).isTrue();
    }
    run(one, "drop policy kit_all_rows on needs_draft");
    run(one, "create policy narrow on workspace_entry as restrictive using (false)");
    Path third = folder.resolve("third.age");
    RefusedCommand.of(backup(third, one))
        .because("kit.store.rows-hidden", "needs_draft, workspace_entry");
    assertThat(third).doesNotExist();
    for (String[] command : new String[][] {{"journal", "verify"}, {"keys", "turn"}}) {
      RefusedCommand.of(line(one, command))
          .because("kit.store.rows-hidden", "needs_draft, workspace_entry");
    }
  }

  @Test
  void aViewerGainsNothingByTheSetting() throws SQLException {
    List<String> gained = new ArrayList<>();
    try (Connection connection = program.owner().plainSource().getConnection();
        Statement sql = connection.createStatement()) {
      sql.execute("set role " + org.clearinghouse1540.kit.store.DatabaseRoles.ROLE);
      for (String viewer : List.of("public", "state", "committee", "program")) {
        sql.execute("select set_config('clearinghouse.viewer', '" + viewer + "', false)");
        Map<String, Long> usual = DumpedTables.counts(connection);
        for (String setting : List.of("reads_all", "comparing")) {
          sql.execute("select set_config('clearinghouse." + setting + "', 'yes', false)");
          DumpedTables.counts(connection)
              .forEach(
                  (table, rows) -> {
                    if (!rows.equals(usual.get(table))) {
                      gained.add(table + " as " + viewer);
                    }
                  });
          sql.execute("select set_config('clearinghouse." + setting + "', '', false)");
        }
      }
    }
    assertThat(gained).isEmpty();
  }

  // A row for each table of which the example records have none. A superuser writes it without its
  // triggers and keys; the restore asks for both again, so that it refers to rows that exist.
  private static void fill(Database database) throws SQLException {
    try (Connection connection = database.plainSource().getConnection();
        Statement sql = connection.createStatement()) {
      for (String table : new TableDump(connection).tables()) {
        if (DumpedTables.counts(connection).getOrDefault(table, 0L) == 0) {
          sql.execute(row(connection, table));
        }
      }
    }
  }

  private static String row(Connection connection, String table) throws SQLException {
    List<String> names = new ArrayList<>();
    List<String> values = new ArrayList<>();
    try (Statement sql = connection.createStatement();
        ResultSet column = sql.executeQuery(COLUMNS.formatted(table))) {
      while (column.next()) {
        names.add(column.getString(1));
        String target = column.getString(3);
        String listed = column.getString(4);
        // Two references of a row are to different rows.
        String of = "(select %1$s from %2$s order by %1$s %3$s limit 1)";
        values.add(
            target != null
                ? of.formatted(column.getString(5), target, values.isEmpty() ? "" : "desc")
                : listed != null ? listed : value(column.getString(2)));
      }
    }
    // It has an address or a file.
    if (table.equals("sources_version")) {
      names.add("address");
      values.add(value("text"));
    }
    return "insert into %s (%s) overriding system value values (%s)"
        .formatted(table, String.join(", ", names), String.join(", ", values));
  }

  private static String value(String type) {
    String text =
        switch (type) {
          case "boolean" -> "true";
          case "date" -> "2026-01-02";
          case "timestamp without time zone" -> "2026-01-02 10:00:00";
          case "timestamp with time zone" -> "2026-01-02 10:00:00+00";
          case "jsonb" -> "{}";
          case "text[]" -> "{1}";
          case "bytea" -> "\\x01";
          default -> "1";
        };
    return "'" + text + "'::" + type;
  }

  private static List<String> hidden(Database database) throws SQLException {
    List<String> hidden = new ArrayList<>();
    try (Connection all = database.plainSource().getConnection();
        Connection own = ordinary(database).plainSource().getConnection()) {
      Map<String, Long> seen = DumpedTables.counts(own);
      DumpedTables.counts(all)
          .forEach(
              (table, rows) -> {
                if (!rows.equals(seen.get(table))) {
                  hidden.add(table);
                }
              });
    }
    return hidden;
  }

  private Database named(Database superuser, String name) {
    return new Database(
        superuser.url().replaceFirst("/[^/]+$", "/" + role + "_" + name),
        superuser.user(),
        superuser.password());
  }

  private static Database ordinary(Database database) {
    String role = database.url().replaceFirst(".*/", "").replaceFirst("_(one|two)$", "");
    return new Database(database.url(), role, "for a test");
  }

  private String[] backup(Path file, Database database) throws IOException {
    return line(database, "backup", file.toString(), "--recipient", recipient);
  }

  private String[] restore(Path file, Database database) throws IOException {
    return line(database, "restore", file.toString(), "--identity", key().toString());
  }

  private String[] line(Database database, String... command) throws IOException {
    List<String> line = new ArrayList<>(List.of(command));
    line.addAll(
        List.of(
            "--data",
            folder.resolve("data-" + database.url().replaceFirst(".*_", "")).toString(),
            "--database",
            database.url().replace("jdbc:postgresql://", "postgresql://" + role + "@"),
            "--database-password-file",
            Files.writeString(folder.resolve("password"), "for a test").toString()));
    return line.toArray(String[]::new);
  }

  private static void done(String... command) {
    ProgramProcess.Ended ended = ProgramProcess.here(command);
    assertThat(ended.status()).as(ended.out() + ended.errors()).isZero();
  }

  private Path key() {
    return folder.resolve("key");
  }

  private static void run(Database database, String statement) throws SQLException {
    try (Connection connection = database.plainSource().getConnection();
        Statement running = connection.createStatement()) {
      running.execute(statement);
    }
  }
}
