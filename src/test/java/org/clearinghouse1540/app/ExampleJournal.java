package org.clearinghouse1540.app;

import java.nio.file.Path;
import java.sql.Connection;
import java.sql.SQLException;
import java.sql.Statement;
import java.time.Clock;
import java.util.Map;
import org.clearinghouse1540.kit.journal.Actor;
import org.clearinghouse1540.kit.journal.Change;
import org.clearinghouse1540.kit.journal.Journal;
import org.clearinghouse1540.kit.journal.JournalVerifier;
import org.clearinghouse1540.kit.journal.RowChanges;
import org.clearinghouse1540.kit.journal.SigningKey;
import org.clearinghouse1540.kit.journal.VerificationResult;
import org.clearinghouse1540.kit.store.Database;
import org.clearinghouse1540.kit.store.DatabaseRoles;
import org.clearinghouse1540.kit.store.EmbeddedPostgres;
import org.flywaydb.core.Flyway;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.jdbc.support.JdbcTransactionManager;
import org.springframework.transaction.support.TransactionTemplate;

/** A journal of invented records in a separate database, which tests may damage and restore. */
record ExampleJournal(
    EmbeddedPostgres postgres, Database owner, DatabaseRoles roles, Journal journal, SigningKey key)
    implements AutoCloseable {

  /** So many entries on seven records, signed after every twentieth. */
  static ExampleJournal start(Path folder, int entries) {
    EmbeddedPostgres postgres = EmbeddedPostgres.start(folder, progress -> {});
    Database owner = postgres.database();
    DatabaseRoles roles = DatabaseRoles.ofEmbedded(owner);
    Flyway.configure()
        .dataSource(owner.url(), owner.user(), owner.password())
        .locations("classpath:migrations")
        .load()
        .migrate();
    SigningKey key = SigningKey.of(folder);
    javax.sql.DataSource source = roles.program().plainSource();
    Journal journal =
        new Journal(
            JdbcClient.create(source),
            new TransactionTemplate(new JdbcTransactionManager(source)),
            Clock.systemUTC(),
            new RowChanges(JdbcClient.create(source), () -> key));
    for (int i = 1; i <= entries; i++) {
      journal.write(
          new Actor("example person " + i % 3, "expert"),
          Change.of("cell set", "example/" + i % 7)
              .before(Map.of("mark", "before " + i))
              .after(Map.of("mark", "after " + i))
              .why("reason " + i)
              .source("document/" + i));
      if (i % 20 == 0) {
        journal.sign(key);
      }
    }
    ExampleJournal made = new ExampleJournal(postgres, owner, roles, journal, key);
    made.behind("create table kept as select * from kit_journal");
    made.behind("create table kept_heads as select * from kit_tree_head");
    return made;
  }

  /** As it was before it was broken. */
  void restore() {
    behind("truncate kit_journal, kit_tree_head");
    behind("insert into kit_journal select * from kept");
    behind("insert into kit_tree_head select * from kept_heads");
  }

  VerificationResult check() {
    return JournalVerifier.check(journal.list(), journal.heads(), key.publicKey());
  }

  /** As somebody with all rights who switches the triggers off. */
  void behind(String statement) {
    try {
      execute(owner, "set session_replication_role = replica", statement);
    } catch (SQLException failed) {
      throw new AssertionError(statement, failed);
    }
  }

  /** As the owner of the tables. */
  void asOwner(String statement) throws SQLException {
    execute(owner, "select 1", statement);
  }

  /** As the program. */
  void asProgram(String statement) throws SQLException {
    execute(roles.program(), "select 1", statement);
  }

  private static void execute(Database database, String first, String statement)
      throws SQLException {
    try (Connection connection = database.plainSource().getConnection();
        Statement run = connection.createStatement()) {
      run.execute(first);
      run.execute(statement);
    }
  }

  @Override
  public void close() {
    postgres.close();
  }
}
