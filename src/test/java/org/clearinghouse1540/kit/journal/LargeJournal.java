package org.clearinghouse1540.kit.journal;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.SQLException;
import java.sql.Statement;
import java.time.Clock;
import java.time.Instant;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import javax.sql.DataSource;
import org.clearinghouse1540.kit.store.Database;
import org.clearinghouse1540.kit.store.EmbeddedPostgres;
import org.flywaydb.core.Flyway;
import org.postgresql.PGConnection;
import org.postgresql.copy.CopyIn;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.jdbc.support.JdbcTransactionManager;
import org.springframework.transaction.support.TransactionTemplate;

/** A valid journal of any size in a separate database, which is filled without the program. */
record LargeJournal(EmbeddedPostgres postgres, Database owner, Journal journal, SigningKey key)
    implements AutoCloseable {
  private static final Instant START = Instant.parse("2026-03-11T09:00:00Z");

  static LargeJournal start(Path folder, int entries) {
    EmbeddedPostgres postgres = EmbeddedPostgres.start(folder, progress -> {});
    Database owner = postgres.database();
    Flyway.configure()
        .dataSource(owner.url(), owner.user(), owner.password())
        .locations("classpath:migrations")
        .load()
        .migrate();
    SigningKey key = SigningKey.of(folder);
    DataSource source = owner.plainSource();
    JdbcClient sql = JdbcClient.create(source);
    LargeJournal large =
        new LargeJournal(
            postgres,
            owner,
            new Journal(
                sql,
                new TransactionTemplate(new JdbcTransactionManager(source)),
                Clock.systemUTC(),
                new RowChanges(sql, () -> key)),
            key);
    large.fill(entries);
    return large;
  }

  private void fill(int entries) {
    try (Connection connection = owner.plainSource().getConnection();
        Statement statement = connection.createStatement()) {
      statement.execute("set session_replication_role = replica");
      CopyIn copy =
          connection
              .unwrap(PGConnection.class)
              .getCopyAPI()
              .copyIn(
                  "copy kit_journal (seq, at, actor, role, act, subject, after, why, source,"
                      + " record_before, chain_before, hash) from stdin");
      Map<String, String> last = new HashMap<>();
      String chain = JournalEntry.NONE;
      for (int number = 1; number <= entries; number++) {
        JournalEntry entry = entry(number, entries, last, chain);
        byte[] line = line(entry).getBytes(StandardCharsets.UTF_8);
        copy.writeToCopy(line, 0, line.length);
        last.put(entry.subject(), entry.hash());
        chain = entry.hash();
      }
      copy.endCopy();
      statement.execute("vacuum analyze kit_journal");
    } catch (SQLException failed) {
      throw new IllegalStateException(failed);
    }
  }

  // Every third entry is about another record.
  private static JournalEntry entry(
      int number, int entries, Map<String, String> last, String chain) {
    String subject = "example/" + number % Math.max(1, entries / 3);
    return new JournalEntry(
            number,
            START.plusSeconds(number),
            new Actor("example person", "expert"),
            "value set",
            subject,
            Optional.empty(),
            "{\"value\":\"" + number + " " + "example ".repeat(40) + "\"}",
            "reason " + number,
            "document/" + number,
            last.getOrDefault(subject, JournalEntry.NONE),
            chain,
            "",
            "")
        .sealed();
  }

  private static String line(JournalEntry entry) {
    return String.join(
            "\t",
            Long.toString(entry.seq()),
            entry.at().toString(),
            entry.actor().name(),
            entry.actor().role(),
            entry.act(),
            entry.subject(),
            entry.after(),
            entry.why(),
            entry.source(),
            "\\\\x" + entry.recordBefore(),
            "\\\\x" + entry.chainBefore(),
            "\\\\x" + entry.hash())
        + "\n";
  }

  /** The rows of the journal that some work reads. */
  long rowsRead(Runnable work) {
    long before = rowsRead();
    work.run();
    return rowsRead() - before;
  }

  // The source opens a connection for each statement, which reports its rows when it is closed.
  private long rowsRead() {
    return JdbcClient.create(owner.plainSource())
        .sql(
            """
            select seq_tup_read + idx_tup_fetch from pg_stat_user_tables
            where relname = 'kit_journal'
            """)
        .query(Long.class)
        .single();
  }

  /** The bundle of all entries in a file. */
  Path export(Path file) throws IOException {
    try (var out = java.nio.file.Files.newBufferedWriter(file, StandardCharsets.UTF_8)) {
      JournalBundle.write(out, journal.inPages(), journal.head().orElseThrow(), Optional.empty());
    }
    return file;
  }

  @Override
  public void close() {
    postgres.close();
  }
}
