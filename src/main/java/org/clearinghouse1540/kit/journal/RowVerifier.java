package org.clearinghouse1540.kit.journal;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Supplier;
import javax.sql.DataSource;
import org.springframework.jdbc.core.ConnectionCallback;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.jdbc.support.JdbcTransactionManager;
import org.springframework.transaction.TransactionDefinition;
import org.springframework.transaction.support.TransactionTemplate;

/**
 * Compares every row of every recorded table with the digest that the journal has of it, as of one
 * moment. It works as the owner of the tables and reads digests only.
 */
public final class RowVerifier {
  private final JdbcTemplate jdbc;
  private final JdbcClient sql;
  private final TransactionTemplate transaction;
  private final RowChanges changes;

  /**
   * Uses the rights of the owner of the tables.
   *
   * @param key the key of the installation, which proves the entries of the journal
   */
  public RowVerifier(DataSource owner, Supplier<SigningKey> key) {
    this.jdbc = new JdbcTemplate(owner);
    this.sql = JdbcClient.create(jdbc);
    this.transaction = new TransactionTemplate(new JdbcTransactionManager(owner));
    this.transaction.setIsolationLevel(TransactionDefinition.ISOLATION_REPEATABLE_READ);
    this.changes = new RowChanges(sql, key);
  }

  /** Compares all rows; the entries are read within the same snapshot of the database. */
  public RowComparison compare(Supplier<? extends Iterable<JournalEntry>> entries) {
    return Optional.ofNullable(transaction.execute(status -> compareNow(entries)))
        .orElseThrow();
  }

  private RowComparison compareNow(Supplier<? extends Iterable<JournalEntry>> entries) {
    // The text of a value is the same for every session.
    for (String setting :
        List.of(
            "timezone = 'UTC'",
            "datestyle = 'ISO, YMD'",
            "intervalstyle = 'postgres'",
            "bytea_output = 'hex'",
            "extra_float_digits = 1",
            "clearinghouse.comparing = 'yes'",
            "clearinghouse.viewer = 'program'")) {
      jdbc.execute("set local " + setting);
    }
    useNoFunctionOfTheSchema(true);
    Map<Long, RowChanges.Batch> batches = changes.batches();
    useNoFunctionOfTheSchema(false);
    List<Long> unproven = changes.unproven(batches, entries.get());
    useNoFunctionOfTheSchema(true);
    List<RecordedTable> tables = tables();
    Map<String, RowFinding> findings = new LinkedHashMap<>();
    long rows = 0;
    for (RecordedTable table : tables) {
      changes.differences(table, unproven).forEach(finding -> add(findings, finding));
      rows += sql.sql("select count(*) from public." + table.name()).query(Long.class).single();
    }
    changes.lines(unproven).forEach(finding -> add(findings, finding));
    List<String> names = tables.stream().map(RecordedTable::name).toList();
    changes.tables().stream()
        .filter(table -> !names.contains(table) && !RecordedTable.unrecorded().contains(table))
        .forEach(
            table -> add(findings, new RowFinding(table, "*", RowFinding.Kind.DELETED)));
    return new RowComparison(tables.size(), rows, new ArrayList<>(findings.values()));
  }

  // A function in the schema of the tables could stand in for one of PostgreSQL.
  private void useNoFunctionOfTheSchema(boolean none) {
    jdbc.execute("set local search_path = " + (none ? "pg_catalog" : "pg_catalog, public"));
  }

  private static void add(Map<String, RowFinding> findings, RowFinding finding) {
    findings.putIfAbsent(finding.table() + " " + finding.row(), finding);
  }

  private List<RecordedTable> tables() {
    ConnectionCallback<List<RecordedTable>> read = RecordedTable::in;
    return Optional.ofNullable(jdbc.execute(read)).orElseThrow();
  }
}
