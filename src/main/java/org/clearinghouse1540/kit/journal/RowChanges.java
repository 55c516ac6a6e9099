package org.clearinghouse1540.kit.journal;

import java.util.ArrayList;
import java.util.BitSet;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Supplier;
import org.springframework.jdbc.core.simple.JdbcClient;

/**
 * The repository of the digests of changed rows, which triggers write. The lines of one change are
 * a batch; its journal entry contains a seal over them that only the key of this installation can
 * make: number of the batch, number of lines, code.
 */
public final class RowChanges {
  // The text of each line, without ambiguity: a name of a table has no space.
  private static final String LINES =
      """
      encode(sha256(convert_to(coalesce(string_agg(id || ' ' || table_name || ' '
          || length(row_key) || ':' || row_key || ' ' || coalesce(encode(digest, 'hex'::text), '-'::text),
        E'\\n' order by id), ''), 'UTF8'::name)), 'hex'::text)
      """;

  private static final int AT_ONCE = 500;

  private final JdbcClient sql;
  private final Supplier<SigningKey> key;

  /** Uses the key only when a batch is sealed or a seal is verified. */
  public RowChanges(JdbcClient sql, Supplier<SigningKey> key) {
    this.sql = sql;
    this.key = key;
  }

  /**
   * The result of comparing batches with the entries that seal them.
   *
   * @param unproven the batches that no entry of the journal seals, or whose lines are not those
   *     that it sealed
   * @param missing the sealed batches of which all lines are gone, so that an earlier digest would
   *     be the last
   */
  record Seals(List<Long> unproven, List<RowFinding> missing) {}

  /** The lines of one batch: how many, and their digest. */
  record Batch(long number, long lines, String digest) {
    private String statement(long seq, String chainBefore) {
      return String.join(
          " ",
          "rows",
          Long.toString(seq),
          chainBefore,
          Long.toString(number),
          Long.toString(lines),
          digest);
    }

    private String seal(long seq, String chainBefore, SigningKey key) {
      return number + " " + lines + " " + key.code(seq, statement(seq, chainBefore));
    }
  }

  /** Whether the current transaction changed rows that no entry has sealed yet. */
  boolean isOpen() {
    return !sql.sql("select coalesce(current_setting('clearinghouse.row_batch', true), '')")
        .query(String.class)
        .single()
        .isEmpty();
  }

  /** The tables of the open batch. */
  List<String> openTables() {
    return sql.sql(
            """
            select distinct table_name from kit_row_change
            where batch = nullif(current_setting('clearinghouse.row_batch', true), '')::bigint
            order by 1
            """)
        .query((row, number) -> row.getString(1))
        .list();
  }

  /**
   * Ends the open batch; the seal belongs into the entry with this number. Empty if none is open.
   */
  String seal(long seq, String chainBefore) {
    if (!isOpen()) {
      return "";
    }
    Batch batch =
        sql.sql(
                "select min(batch), count(*), "
                    + LINES
                    + " from kit_row_change where batch ="
                    + " current_setting('clearinghouse.row_batch')::bigint")
            .query((row, number) -> new Batch(row.getLong(1), row.getLong(2), row.getString(3)))
            .single();
    sql.sql("select set_config('clearinghouse.row_batch', '', true)").query(String.class).single();
    return batch.seal(seq, chainBefore, key.get());
  }

  /**
   * Compares the batches with the entries that seal them. Few entries and batches are in memory at
   * a time; of the others it keeps one bit each.
   */
  Seals seals(Iterable<JournalEntry> entries) {
    BitSet proven = new BitSet();
    List<RowFinding> missing = new ArrayList<>();
    List<JournalEntry> sealing = new ArrayList<>();
    for (JournalEntry entry : entries) {
      if (batch(entry) > 0) {
        sealing.add(entry);
      }
      if (sealing.size() == AT_ONCE) {
        compare(sealing, proven, missing);
        sealing.clear();
      }
    }
    compare(sealing, proven, missing);
    return new Seals(unproven(proven), missing);
  }

  // The number of the batch that an entry seals; 0 for none.
  private static long batch(JournalEntry entry) {
    String number = entry.rows().split(" ", 2)[0];
    return number.matches("\\d{1,18}") ? Long.parseLong(number) : 0;
  }

  private void compare(List<JournalEntry> sealing, BitSet proven, List<RowFinding> missing) {
    Map<Long, Batch> batches = new HashMap<>();
    sql.sql(
            "select batch, count(*), "
                + LINES
                + " from public.kit_row_change where batch = any (:numbers) group by batch")
        .param("numbers", sealing.stream().map(RowChanges::batch).toArray(Long[]::new))
        .query((row, number) -> new Batch(row.getLong(1), row.getLong(2), row.getString(3)))
        .list()
        .forEach(batch -> batches.put(batch.number(), batch));
    for (JournalEntry entry : sealing) {
      Batch batch = batches.get(batch(entry));
      if (batch == null) {
        missing.add(
            new RowFinding("kit_row_change", Long.toString(batch(entry)), RowFinding.Kind.DELETED));
      } else if (batch.number() <= Integer.MAX_VALUE
          && batch.seal(entry.seq(), entry.chainBefore(), key.get()).equals(entry.rows())) {
        proven.set((int) batch.number());
      }
    }
  }

  private List<Long> unproven(BitSet proven) {
    List<Long> unproven = new ArrayList<>();
    long after = Long.MIN_VALUE;
    List<Long> page = batchesAfter(after);
    while (!page.isEmpty()) {
      page.stream()
          .filter(batch -> batch < 0 || batch > Integer.MAX_VALUE || !proven.get(batch.intValue()))
          .forEach(unproven::add);
      page = batchesAfter(page.getLast());
    }
    return unproven;
  }

  private List<Long> batchesAfter(long number) {
    return sql.sql(
            """
            select distinct batch from public.kit_row_change where batch > :number
            order by batch limit 10000
            """)
        .param("number", number)
        .query((row, line) -> row.getLong(1))
        .list();
  }

  /** The rows of a table that differ from their last proven digest. */
  List<RowFinding> differences(RecordedTable table, List<Long> unproven) {
    return sql.sql(
            """
            with recorded as (
              select distinct on (row_key) row_key, digest from public.kit_row_change
              where table_name = :table and batch <> all (:unproven) order by row_key, id desc),
            present as (select %s as row_key, %s as digest from public.%s r)
            select coalesce(recorded.row_key, present.row_key) as name, case
              when recorded.digest is null then 'ADDED'
              when present.digest is null then 'DELETED' else 'CHANGED' end as kind
            from recorded full join present on present.row_key = recorded.row_key
            where recorded.digest is distinct from present.digest
            order by 1
            """
                .formatted(table.key(), table.digest(), table.name()))
        .param("table", table.name())
        .param("unproven", unproven.toArray(new Long[0]))
        .query(
            (row, number) ->
                new RowFinding(
                    table.name(),
                    row.getString("name"),
                    RowFinding.Kind.valueOf(row.getString("kind"))))
        .list();
  }

  /** The rows of the batches that are not proven. */
  List<RowFinding> lines(List<Long> unproven) {
    return sql.sql(
            """
            select distinct table_name, row_key from public.kit_row_change
            where batch = any (:unproven) order by 1, 2
            """)
        .param("unproven", unproven.toArray(new Long[0]))
        .query(
            (row, number) ->
                new RowFinding(
                    row.getString("table_name"),
                    row.getString("row_key"),
                    RowFinding.Kind.NOT_SEALED))
        .list();
  }

  /** The tables that have recorded rows. */
  List<String> tables() {
    return sql.sql("select distinct table_name from public.kit_row_change order by 1")
        .query((row, number) -> row.getString(1))
        .list();
  }
}
