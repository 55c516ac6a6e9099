package org.clearinghouse1540.kit.store;

import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.postgresql.PGConnection;

/**
 * Exports and imports the tables of a database as text; a database loaded from an export is equal
 * to the exported one. Rows are in the text format of PostgreSQL's COPY, in the order of their key.
 */
public final class TableDump {
  private static final String HISTORY = "flyway_schema_history";
  private final Connection connection;

  /** Uses a connection of the owner; the caller controls the transaction. */
  public TableDump(Connection connection) {
    this.connection = connection;
  }

  /** The tables except the migration history, referenced tables first. */
  public List<String> tables() throws SQLException {
    Map<String, Set<String>> needs = new LinkedHashMap<>();
    for (String table :
        texts(
            "select tablename from pg_tables where schemaname = 'public' and tablename <> '"
                + HISTORY
                + "' order by tablename")) {
      needs.put(table, new LinkedHashSet<>());
    }
    for (String pair :
        texts(
            "select conrelid::regclass::text || ' ' || confrelid::regclass::text from pg_constraint"
                + " where contype = 'f' and conrelid <> confrelid order by 1")) {
      String[] halves = pair.split(" ", 2);
      Set<String> of = needs.get(halves[0]);
      if (of != null) {
        of.add(halves[1]);
      }
    }
    List<String> ordered = new ArrayList<>();
    while (ordered.size() < needs.size()) {
      int before = ordered.size();
      needs.forEach(
          (table, needed) -> {
            if (!ordered.contains(table) && ordered.containsAll(needed)) {
              ordered.add(table);
            }
          });
      if (ordered.size() == before) {
        throw new IllegalStateException("tables refer to each other in a circle");
      }
    }
    return ordered;
  }

  /** The version of the last migration. */
  public String version() throws SQLException {
    return texts(
            "select version from "
                + HISTORY
                + " where success and version is not null order by installed_rank desc limit 1")
        .getFirst();
  }

  /** Writes the rows of a table, in the order of their key. */
  public long dump(String table, OutputStream out) throws SQLException, IOException {
    String rows = "select * from " + table + " order by " + key(table);
    return connection
        .unwrap(PGConnection.class)
        .getCopyAPI()
        .copyOut("copy (" + rows + ") to stdout", out);
  }

  // The columns of the primary key, or the first column.
  private String key(String table) throws SQLException {
    return texts(
            "select coalesce(string_agg(quote_ident(a.attname), ', '"
                + " order by array_position(i.indkey::int2[], a.attnum)), '1')"
                + " from pg_index i join pg_attribute a"
                + " on a.attrelid = i.indrelid and a.attnum = any(i.indkey)"
                + " where i.indisprimary and i.indrelid = 'public."
                + table
                + "'::regclass")
        .getFirst();
  }

  /** Reads rows into an empty table. */
  public long load(String table, InputStream in) throws SQLException, IOException {
    return connection
        .unwrap(PGConnection.class)
        .getCopyAPI()
        .copyIn("copy " + table + " from stdin", in);
  }

  /** The current values of the counters of the tables. */
  public Map<String, Long> counters() throws SQLException {
    Map<String, Long> counters = new LinkedHashMap<>();
    for (String line :
        texts(
            "select sequencename || ' ' || coalesce(last_value, 0) from pg_sequences"
                + " where schemaname = 'public' order by 1")) {
      String[] halves = line.split(" ", 2);
      counters.put(halves[0], Long.valueOf(halves[1]));
    }
    return counters;
  }

  /** Sets a counter to its previous value. */
  public void setCounter(String name, long value) throws SQLException {
    if (value > 0 && name.matches("[a-z_0-9]+")) {
      texts("select setval('" + name + "', " + value + ")::text");
    }
  }

  /**
   * Empties the tables before they are loaded, without their triggers, and without row-level
   * security for their owner, who need not be a superuser.
   */
  public void prepareToLoad() throws SQLException {
    forEachTable("alter table %1$s disable trigger user, no force row level security");
    forEachTable("truncate %1$s cascade");
  }

  /** Makes the tables as they were before they were prepared; in the same transaction. */
  public void endLoad() throws SQLException {
    forEachTable("alter table %1$s enable trigger user");
    for (String table :
        texts(
            "select relname from pg_class where relnamespace = 'public'::regnamespace"
                + " and relkind in ('r', 'p') and relrowsecurity order by 1")) {
      forEachTable("alter table %1$s force row level security", List.of(table));
    }
  }

  private void forEachTable(String statement) throws SQLException {
    forEachTable(statement, tables());
  }

  private void forEachTable(String text, List<String> tables) throws SQLException {
    try (Statement statement = connection.createStatement()) {
      for (String table : tables) {
        statement.execute(text.formatted(table));
      }
    }
  }

  /** Whether there is neither a table nor a function. */
  public boolean isEmpty() throws SQLException {
    return texts(
            """
            select 1 from pg_class where relnamespace = 'public'::regnamespace
            union all
            select 1 from pg_proc p where pronamespace = 'public'::regnamespace and not exists
              (select from pg_depend d where d.classid = 'pg_proc'::regclass and d.objid = p.oid
                and d.deptype = 'e')
            """)
        .isEmpty();
  }

  private List<String> texts(String query) throws SQLException {
    List<String> texts = new ArrayList<>();
    try (Statement statement = connection.createStatement();
        ResultSet rows = statement.executeQuery(query)) {
      while (rows.next()) {
        texts.add(rows.getString(1));
      }
    }
    return texts;
  }
}
