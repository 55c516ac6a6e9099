package org.clearinghouse1540.kit.journal;

import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import org.clearinghouse1540.kit.files.Table;

/**
 * A table whose rows are recorded in the journal by their digests: every table of the schema,
 * unless the file {@code kit/data/unrecorded-rows.csv} gives the reason why not. The SQL is made
 * from the catalogue of PostgreSQL and from this file alone, so that nothing in the database can
 * exempt a table.
 *
 * @param key an SQL expression for the identity of row {@code r}
 * @param digest an SQL expression for the SHA-256 of row {@code r}
 */
record RecordedTable(String name, String key, String digest) {
  private static final String UNRECORDED = "kit/data/unrecorded-rows.csv";
  private static final String COLUMNS =
      """
      select c.relname, a.attname, a.atttypid = 'bytea'::regtype,
        coalesce(a.attnum = any (i.indkey), false)
      from pg_catalog.pg_class c
        join pg_catalog.pg_attribute a on a.attrelid = c.oid and a.attnum > 0 and not a.attisdropped
        left join pg_catalog.pg_index i on i.indrelid = c.oid and i.indisprimary
      where c.relnamespace = 'public'::regnamespace and c.relkind in ('r', 'p')
      order by c.relname, a.attnum
      """;

  /** A row of the catalogue. */
  private record Column(String table, String name, boolean bytes, boolean key) {
    /** A file counts by its own digest: its text form would be twice as long. */
    String value() {
      return bytes ? "sha256(r." + quoted() + ")" : "r." + quoted();
    }

    String quoted() {
      return '"' + name + '"';
    }
  }

  /** The exceptions: a table as {@code name}, a column as {@code name.column}. */
  static Set<String> unrecorded() {
    return Table.fromData(UNRECORDED).rows().stream()
        .map(row -> row.require("table") + row.find("column").map(name -> "." + name).orElse(""))
        .collect(Collectors.toUnmodifiableSet());
  }

  /** The recorded tables of a database, by name. */
  static List<RecordedTable> in(Connection connection) throws SQLException {
    Set<String> unrecorded = unrecorded();
    List<Column> columns = new ArrayList<>();
    try (PreparedStatement select = connection.prepareStatement(COLUMNS);
        ResultSet row = select.executeQuery()) {
      while (row.next()) {
        columns.add(
            new Column(row.getString(1), row.getString(2), row.getBoolean(3), row.getBoolean(4)));
      }
    }
    return columns.stream()
        .map(Column::table)
        .distinct()
        .filter(table -> !unrecorded.contains(table))
        .map(table -> of(table, columns.stream().filter(c -> c.table().equals(table)).toList()))
        .toList();
  }

  private static RecordedTable of(String table, List<Column> columns) {
    Set<String> unrecorded = unrecorded();
    List<String> keys = columns.stream().filter(Column::key).map(Column::quoted).toList();
    if (keys.isEmpty()) {
      throw new IllegalStateException("the table " + table + " has no primary key");
    }
    String key =
        keys.size() == 1 ? "r." + keys.getFirst() + "::text" : "row(r." + joined(keys) + ")::text";
    String values =
        columns.stream()
            .filter(column -> !unrecorded.contains(table + "." + column.name()))
            .map(Column::value)
            .collect(Collectors.joining(", "));
    return new RecordedTable(
        table, key, "sha256(convert_to(row(" + values + ")::text, 'UTF8'::name))");
  }

  private static String joined(List<String> keys) {
    return String.join(", r.", keys);
  }
}
