package org.clearinghouse1540.kit.journal;

import java.time.Clock;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Supplier;
import javax.sql.DataSource;
import org.clearinghouse1540.kit.store.AllRows;
import org.springframework.jdbc.core.ConnectionCallback;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.jdbc.support.JdbcTransactionManager;
import org.springframework.transaction.TransactionDefinition;
import org.springframework.transaction.support.TransactionTemplate;

/**
 * Verifies the journal of a database, and compares every row of every recorded table with the
 * digest that the journal has of it, all as of one moment; rows that are computed from recorded
 * ones are computed again. It works as the owner of the tables and reads no content of a recorded
 * row, only its digest.
 */
public final class JournalCheck {
  // The text of a value is the same for every session.
  private static final List<String> SETTINGS =
      List.of(
          "timezone = 'UTC'",
          "datestyle = 'ISO, YMD'",
          "intervalstyle = 'postgres'",
          "bytea_output = 'hex'",
          "extra_float_digits = 1");

  private static final int SHOWN = 50;

  private final JdbcTemplate jdbc;
  private final JdbcClient sql;
  private final TransactionTemplate transaction;
  private final RowChanges changes;
  private final Journal journal;
  private final boolean hasKey;
  private final List<ComputedRows> computed;

  /**
   * Uses the rights of the owner of the tables.
   *
   * @param key the key of the installation; without it the rows cannot be compared
   * @param computed the rows that are computed from recorded ones
   */
  public JournalCheck(DataSource owner, Optional<SigningKey> key, List<ComputedRows> computed) {
    this.computed = List.copyOf(computed);
    this.jdbc = new JdbcTemplate(owner);
    this.sql = JdbcClient.create(jdbc);
    this.transaction = new TransactionTemplate(new JdbcTransactionManager(owner));
    this.transaction.setIsolationLevel(TransactionDefinition.ISOLATION_REPEATABLE_READ);
    this.changes = new RowChanges(sql, key::orElseThrow);
    this.journal = new Journal(sql, transaction, Clock.systemUTC(), changes);
    this.hasKey = key.isPresent();
  }

  /** The findings; the rows are empty if they could not be compared. */
  public record Result(VerificationResult journal, Optional<RowComparison> rows) {
    /** Whether nothing is wrong. */
    public boolean isIntact() {
      return journal instanceof VerificationResult.Intact
          && rows.stream().allMatch(comparison -> comparison.findings().isEmpty());
    }

    /** The first wrong rows, for a page. */
    public List<RowFinding> shown() {
      return rows.map(RowComparison::findings).stream().flatMap(List::stream).limit(SHOWN).toList();
    }

    /** The number of wrong rows, and one more if the journal is broken. */
    public int wrong() {
      return rows.map(comparison -> comparison.findings().size()).orElse(0)
          + (journal instanceof VerificationResult.Broken ? 1 : 0);
    }
  }

  /**
   * Checks all.
   *
   * @param outside signed heads that are kept outside the database
   * @param trusted the public key that heads must be signed with, hexadecimal; empty for any
   * @throws org.clearinghouse1540.kit.BadInput if rows would stay hidden
   */
  public Result run(List<TreeHead> outside, String trusted) {
    ConnectionCallback<Boolean> opened = AllRows::open;
    Supplier<Result> check =
        () -> {
          SETTINGS.forEach(setting -> jdbc.execute("set local " + setting));
          boolean byPolicies = Boolean.TRUE.equals(jdbc.execute(opened));
          List<TreeHead> heads = new ArrayList<>(journal.heads());
          heads.addAll(outside);
          return new Result(
              JournalVerifier.check(journal.inPages(), heads, trusted),
              hasKey ? Optional.of(compare(byPolicies)) : Optional.empty());
        };
    return Optional.ofNullable(transaction.execute(status -> check.get())).orElseThrow();
  }

  private RowComparison compare(boolean byPolicies) {
    useNoFunctionOfTheSchema(!byPolicies);
    RowChanges.Seals seals = changes.seals(journal.inPages());
    List<Long> unproven = seals.unproven();
    List<RecordedTable> tables = tables();
    Map<String, RowFinding> findings = new LinkedHashMap<>();
    long rows = 0;
    for (RecordedTable table : tables) {
      changes.differences(table, unproven).forEach(finding -> add(findings, finding));
      rows += sql.sql("select count(*) from public." + table.name()).query(Long.class).single();
    }
    seals.missing().forEach(finding -> add(findings, finding));
    changes.lines(unproven).forEach(finding -> add(findings, finding));
    computed.stream()
        .flatMap(again -> again.differences(sql).stream())
        .forEach(finding -> add(findings, finding));
    List<String> names = tables.stream().map(RecordedTable::name).toList();
    changes.tables().stream()
        .filter(table -> !names.contains(table) && !RecordedTable.unrecorded().contains(table))
        .forEach(table -> add(findings, new RowFinding(table, "*", RowFinding.Kind.DELETED)));
    return new RowComparison(tables.size(), rows, new ArrayList<>(findings.values()));
  }

  // A function in the schema of the tables could replace one of PostgreSQL. The policies of an
  // ordinary owner need that schema; all calls then name the types of PostgreSQL's functions.
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
