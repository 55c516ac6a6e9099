package org.clearinghouse1540.kit.journal;

import java.nio.file.Path;
import java.sql.Connection;
import java.sql.SQLException;
import java.sql.Statement;
import java.time.Clock;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import javax.sql.DataSource;
import org.clearinghouse1540.kit.store.Database;
import org.clearinghouse1540.kit.store.DatabaseRoles;
import org.clearinghouse1540.kit.store.EmbeddedPostgres;
import org.clearinghouse1540.startup.JournalChecks;
import org.flywaydb.core.Flyway;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.jdbc.support.JdbcTransactionManager;
import org.springframework.transaction.support.TransactionTemplate;

/**
 * A database with every table of the program and invented rows in each, one for each column and two
 * more, all of them recorded in its journal. Foreign keys and checks are removed, so that one rule
 * makes a row of any table: the number of the row in each column.
 */
final class RecordedWorld implements AutoCloseable {
  private final EmbeddedPostgres postgres;
  private final Database owner;
  private final DatabaseRoles roles;
  private final SigningKey key;
  private final Map<String, Map<String, String>> columns = new HashMap<>();
  private final Map<String, List<String>> keys = new HashMap<>();
  private final JdbcClient sql;
  private final TransactionTemplate transaction;

  private RecordedWorld(EmbeddedPostgres postgres, SigningKey key) {
    this.postgres = postgres;
    this.owner = postgres.database();
    this.roles = DatabaseRoles.ofEmbedded(owner);
    this.key = key;
    DataSource source = owner.plainSource();
    this.sql = JdbcClient.create(source);
    this.transaction = new TransactionTemplate(new JdbcTransactionManager(source));
  }

  /** The world with one journal entry for each table. */
  static RecordedWorld start(Path folder) {
    RecordedWorld world =
        new RecordedWorld(EmbeddedPostgres.start(folder, progress -> {}), SigningKey.of(folder));
    Flyway.configure()
        .dataSource(world.owner.url(), world.owner.user(), world.owner.password())
        .locations("classpath:migrations")
        .callbacks(new RowTriggers())
        .load()
        .migrate();
    world.asOwner(
        """
        do $$ declare one record; begin
          for one in select conrelid::regclass::text as name, conname from pg_constraint
            where contype in ('f', 'c') and connamespace = 'public'::regnamespace
          loop execute format('alter table %s drop constraint %I', one.name, one.conname); end loop;
        end $$
        """);
    for (RecordedTable table : world.tables()) {
      int rows = world.columns(table.name()).size() + 2;
      world.recorded(
          () -> {
            String all =
                IntStream.rangeClosed(1, rows)
                    .mapToObj(row -> world.insert(table.name(), row))
                    .collect(Collectors.joining(";"));
            world.sql.sql(all).update();
          });
    }
    world.asOwner("select matrix_marks_rebuild()");
    return world;
  }

  Journal journal() {
    return new Journal(sql, transaction, Clock.systemUTC(), new RowChanges(sql, () -> key));
  }

  /** Makes a change and writes its journal entry, as the program does. */
  void recorded(Runnable change) {
    Journal journal = journal();
    journal.inTransaction(
        () -> {
          change.run();
          journal.write(
              Actor.program(), Change.of("example recorded", "example/1").after(Map.of()));
        });
  }

  RowComparison compare() {
    return check(List.of()).rows().orElseThrow();
  }

  JournalCheck.Result check(List<TreeHead> outside) {
    return JournalChecks.of(owner.plainSource(), Optional.of(key)).run(outside, key.publicKey());
  }

  /** The recorded tables. */
  List<RecordedTable> tables() {
    try (Connection connection = owner.plainSource().getConnection()) {
      return RecordedTable.in(connection);
    } catch (SQLException failed) {
      throw new AssertionError(failed);
    }
  }

  /** The columns of a table with their types. */
  Map<String, String> columns(String table) {
    return columns.computeIfAbsent(table, this::readColumns);
  }

  private Map<String, String> readColumns(String table) {
    return sql
        .sql(
            """
            select attname, format_type(atttypid, null) from pg_attribute
            where attrelid = cast(:table as regclass) and attnum > 0 and not attisdropped
            order by attnum
            """)
        .param("table", table)
        .query((row, number) -> Map.entry(row.getString(1), row.getString(2)))
        .list()
        .stream()
        .collect(
            Collectors.toMap(
                Map.Entry::getKey,
                Map.Entry::getValue,
                (first, second) -> first,
                LinkedHashMap::new));
  }

  /** The names of the columns in the key of a table. */
  List<String> keys(String table) {
    return keys.computeIfAbsent(table, this::readKeys);
  }

  private List<String> readKeys(String table) {
    return sql.sql(
            """
            select attname from pg_attribute a join pg_index i on i.indrelid = a.attrelid
            where i.indisprimary and a.attnum = any (i.indkey) and indrelid = cast(:table as regclass)
            """)
        .param("table", table)
        .query((row, number) -> row.getString(1))
        .list();
  }

  /** The name of a row as a finding gives it. */
  String name(RecordedTable table, int row) {
    List<String> keys = keys(table.name());
    List<String> values =
        keys.stream()
            .map(key -> text(columns(table.name()).getOrDefault(key, "text"), row))
            .toList();
    return values.size() == 1 ? values.getFirst() : "(" + String.join(",", values) + ")";
  }

  /** A condition that one row of a table meets. */
  String is(RecordedTable table, int row) {
    Map<String, String> columns = columns(table.name());
    return keys(table.name()).stream()
        .map(key -> key + " = " + value(columns.getOrDefault(key, "text"), row))
        .collect(Collectors.joining(" and "));
  }

  /** A statement that inserts an invented row with this number in each of its columns. */
  String insert(String table, int row) {
    Map<String, String> columns = columns(table);
    return "insert into %s (%s) overriding system value values (%s)"
        .formatted(
            table,
            String.join(", ", columns.keySet()),
            columns.values().stream()
                .map(type -> value(type, row))
                .collect(Collectors.joining(", ")));
  }

  /** A literal of a type: another one for each number, a flag for even numbers. */
  static String value(String type, int number) {
    return "'" + text(type, number) + "'::" + type;
  }

  private static String text(String type, int number) {
    String day = "2026-01-%02d".formatted(1 + number % 28);
    return switch (type) {
      case "boolean" -> Boolean.toString(number % 2 == 0);
      case "date" -> day;
      case "timestamp without time zone" -> day + " 10:00:00";
      case "timestamp with time zone" -> day + " 10:00:00+00";
      case "jsonb" -> "{\"example\": " + number + "}";
      case "text[]" -> "{" + number + "}";
      case "bytea" -> "\\x%02d".formatted(number);
      default -> Integer.toString(number);
    };
  }

  /** As the owner of the tables. */
  void asOwner(String... statements) {
    execute(owner, "select 1", statements);
  }

  /** As the owner of the tables, with all triggers switched off. */
  void behind(String... statements) {
    execute(owner, "set session_replication_role = replica", statements);
  }

  /** As the role of the running program. */
  void asProgram(String... statements) {
    execute(roles.program(), "select 1", statements);
  }

  private static void execute(Database database, String first, String... statements) {
    String last = first;
    try (Connection connection = database.plainSource().getConnection();
        Statement run = connection.createStatement()) {
      run.execute(first);
      for (String statement : statements) {
        last = statement;
        run.execute(statement);
      }
    } catch (SQLException failed) {
      throw new AssertionError(last, failed);
    }
  }

  @Override
  public void close() {
    postgres.close();
  }
}
