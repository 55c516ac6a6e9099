package org.clearinghouse1540.kit.journal;

import java.sql.Timestamp;
import java.time.Clock;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.HexFormat;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Supplier;
import java.util.stream.Stream;
import org.clearinghouse1540.kit.store.ViewerDataSource;
import org.springframework.jdbc.core.RowMapper;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.support.TransactionTemplate;
import tools.jackson.core.type.TypeReference;
import tools.jackson.databind.MapperFeature;
import tools.jackson.databind.SerializationFeature;
import tools.jackson.databind.json.JsonMapper;

/**
 * The repository of journal entries. An entry is written in the same transaction as the change it
 * records, so that neither exists without the other; each entry contains the hash of the previous
 * one.
 */
@Component
public final class Journal {
  // One writer at a time has this lock, so that entries are numbered without gaps.
  private static final String LOCK = "select pg_advisory_xact_lock(1540, 1)";
  // One signer at a time has this one.
  private static final String SIGNERS = "select pg_advisory_xact_lock(1540, 2)";
  private static final int HASHES = 10_000;
  private static final HexFormat HEX = HexFormat.of();
  private static final JsonMapper JSON =
      JsonMapper.builder()
          .enable(MapperFeature.SORT_PROPERTIES_ALPHABETICALLY)
          .enable(SerializationFeature.ORDER_MAP_ENTRIES_BY_KEYS)
          .build();

  private final JdbcClient sql;
  private final TransactionTemplate transaction;
  private final Clock clock;
  private final RowChanges rows;
  private final TreeHeads heads;

  public Journal(JdbcClient sql, TransactionTemplate transaction, Clock clock, RowChanges rows) {
    this.sql = sql;
    this.transaction = transaction;
    this.clock = clock;
    this.rows = rows;
    this.heads = new TreeHeads(sql);
  }

  /**
   * Makes a change and writes its entry in one transaction: both are stored, or neither.
   *
   * @return the result of the change
   */
  public <T> T inTransaction(Supplier<T> change) {
    return Optional.ofNullable(transaction.execute(status -> change.get())).orElseThrow();
  }

  /** Makes a change without a result and writes its entry in one transaction. */
  public void inTransaction(Runnable change) {
    transaction.executeWithoutResult(status -> change.run());
  }

  /** Writes one entry, within the current transaction if there is one. */
  public void write(Actor actor, Change change) {
    transaction.executeWithoutResult(
        status -> {
          sql.sql(LOCK).query(rows -> {});
          // Every viewer may add to the chain; the policy of the table decides who may read it.
          String viewer = viewer("program");
          insert(next(actor, change));
          viewer(viewer);
        });
  }

  /** Writes an entry for the rows that this transaction changed after its last entry. */
  public void writeRest() {
    if (rows.isOpen()) {
      String name = setting("name");
      String viewer = viewer("program");
      String tables = String.join(" ", rows.openTables());
      viewer(viewer);
      write(
          name.isBlank() ? Actor.program() : new Actor(name, setting("role")),
          Change.of("rows changed", "rows/" + tables));
    }
  }

  private String setting(String name) {
    return sql.sql("select coalesce(current_setting('clearinghouse.' || :name, true), '')")
        .param("name", name)
        .query(String.class)
        .single();
  }

  // If a statement fails before the viewer is restored, the transaction fails too; a connection
  // sets its viewer each time it is taken from the pool.
  private String viewer(String other) {
    String before = setting("viewer");
    sql.sql("select set_config('clearinghouse.viewer', :other, false)")
        .param("other", other)
        .query(String.class)
        .single();
    return before;
  }

  private JournalEntry next(Actor actor, Change change) {
    Optional<JournalEntry> last =
        sql.sql("select * from kit_journal order by seq desc limit 1").query(ENTRY).optional();
    String recordBefore =
        sql.sql("select hash from kit_journal where subject = :s order by seq desc limit 1")
            .param("s", change.subject())
            .query((row, number) -> HEX.formatHex(row.getBytes(1)))
            .optional()
            .orElse(JournalEntry.NONE);
    long seq = last.map(JournalEntry::seq).orElse(0L) + 1;
    String chainBefore = last.map(JournalEntry::hash).orElse(JournalEntry.NONE);
    return new JournalEntry(
            seq,
            clock.instant().truncatedTo(ChronoUnit.MICROS),
            actor,
            change.act(),
            change.subject(),
            change.before().map(JSON::writeValueAsString),
            JSON.writeValueAsString(change.after()),
            change.why(),
            change.source(),
            recordBefore,
            chainBefore,
            rows.seal(seq, chainBefore),
            "")
        .sealed();
  }

  private void insert(JournalEntry entry) {
    sql.sql(
            """
            insert into kit_journal (seq, at, actor, role, act, subject, before, after, why, source,
              record_before, chain_before, rows, hash)
            values (:seq, :at, :actor, :role, :act, :subject, :before, :after, :why, :source,
              :recordBefore, :chainBefore, :rows, :hash)
            """)
        .param("seq", entry.seq())
        .param("at", Timestamp.from(entry.at()))
        .param("actor", entry.actor().name())
        .param("role", entry.actor().role())
        .param("act", entry.act())
        .param("subject", entry.subject())
        .param("before", entry.before().orElse(null))
        .param("after", entry.after())
        .param("why", entry.why())
        .param("source", entry.source())
        .param("recordBefore", HEX.parseHex(entry.recordBefore()))
        .param("chainBefore", HEX.parseHex(entry.chainBefore()))
        .param("rows", entry.rows())
        .param("hash", HEX.parseHex(entry.hash()))
        .update();
  }

  /** The number of the last entry, for every viewer. */
  public long lastEntry() {
    return asProgram("select coalesce(max(seq), 0) from kit_journal", Map.of());
  }

  /** Whether these records have no entry after this one. */
  public boolean isLast(List<String> subjects, long seq) {
    String query = "select coalesce(max(seq), 0) from kit_journal where subject = any(:subjects)";
    return asProgram(query, Map.of("subjects", subjects.toArray(String[]::new))) <= seq;
  }

  /** The records that the current transaction changed after an entry. */
  public JournalTrace trace(long start) {
    return ViewerDataSource.as(
        "program",
        () ->
            sql.sql("select * from kit_journal_own(:start)")
                .param("start", start)
                .query((row, number) -> JournalTrace.of(row))
                .single());
  }

  /** The number of entries in these roles with their party, as entries name them. */
  public long countOf(Set<String> roles) {
    return asProgram(
        "select count(*) from kit_journal where role = any(:roles)",
        Map.of("roles", roles.toArray(String[]::new)));
  }

  private long asProgram(String query, Map<String, Object> parameters) {
    return ViewerDataSource.as(
        "program", () -> sql.sql(query).params(parameters).query(Long.class).single());
  }

  /** The entries about one record, oldest first. */
  public List<JournalEntry> list(String subject) {
    return sql.sql("select * from kit_journal where subject = :subject order by seq")
        .param("subject", subject)
        .query(ENTRY)
        .list();
  }

  /** All entries, oldest first. */
  public List<JournalEntry> list() {
    return sql.sql("select * from kit_journal order by seq").query(ENTRY).list();
  }

  /** All entries, oldest first, of which a few are in memory at a time. */
  public Iterable<JournalEntry> inPages() {
    return () ->
        Stream.iterate(page(0), page -> !page.isEmpty(), page -> page(page.getLast().seq()))
            .flatMap(List::stream)
            .iterator();
  }

  private List<JournalEntry> page(long after) {
    return sql.sql("select * from public.kit_journal where seq > :after order by seq limit 500")
        .param("after", after)
        .query(ENTRY)
        .list();
  }

  /** The values of a record at a moment, as set by its entries up to then. */
  public Map<String, Object> asOn(String subject, Instant moment) {
    Map<String, Object> values = new LinkedHashMap<>();
    for (JournalEntry entry : list(subject)) {
      if (!entry.at().isAfter(moment)) {
        values.putAll(JSON.readValue(entry.after(), new TypeReference<Map<String, Object>>() {}));
      }
    }
    return values;
  }

  /**
   * Signs the journal; does nothing if it is empty or the last head covers all entries. Writers do
   * not wait for it: entries are numbered without gaps in the order of their commits, and never
   * change, so that those that can be read are the first ones.
   */
  public Optional<TreeHead> sign(SigningKey key) {
    return Optional.ofNullable(
        transaction.execute(
            status -> {
              sql.sql(SIGNERS).query(rows -> {});
              MerkleTree.Growing tree = heads.tree(key);
              grow(tree);
              if (tree.size() <= heads.size()) {
                return null;
              }
              Instant now = clock.instant().truncatedTo(ChronoUnit.MICROS);
              TreeHead head = key.sign(tree.size(), tree.root(), now);
              heads.add(head, tree.frontier());
              return head;
            }));
  }

  // It ends at an entry that is missing; the check of the journal reports that one.
  private void grow(MerkleTree.Growing tree) {
    long start;
    do {
      start = tree.size();
      sql.sql("select seq, hash from kit_journal where seq > :start order by seq limit " + HASHES)
          .param("start", start)
          .query(
              row -> {
                if (row.getLong("seq") == tree.size() + 1) {
                  tree.add(HEX.formatHex(row.getBytes("hash")));
                }
              });
    } while (tree.size() == start + HASHES);
  }

  /** The last signed head. */
  public Optional<TreeHead> head() {
    return heads.last();
  }

  /** Since when the present key signs; none if nothing was signed. */
  public Optional<Instant> signsSince() {
    return list(KeySuccession.SUBJECT).stream()
        .map(JournalEntry::at)
        .reduce((before, after) -> after)
        .or(() -> heads.first().map(TreeHead::at));
  }

  /** The signed heads, the smallest first. */
  public List<TreeHead> heads() {
    return heads.list();
  }

  private static final RowMapper<JournalEntry> ENTRY = (row, number) -> JournalEntry.of(row);
}
