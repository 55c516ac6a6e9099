package org.clearinghouse1540.monitoring;

import java.util.Optional;
import org.clearinghouse1540.consent.SilenceProcedures;
import org.clearinghouse1540.kit.journal.Journal;
import org.clearinghouse1540.kit.journal.SigningKey;
import org.clearinghouse1540.kit.journal.TreeHead;
import org.clearinghouse1540.kit.journal.TreeHeadFile;
import org.clearinghouse1540.kit.store.ViewerDataSource;
import org.clearinghouse1540.outbox.Outbox;
import org.clearinghouse1540.outbox.OutboxSize;
import org.clearinghouse1540.startup.Settings;
import org.springframework.dao.DataAccessException;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.TransactionException;

/** The figures of the installation that are read from its database and its data folder. */
@Component
final class InstallationFigures {
  private final Outbox outbox;
  private final SilenceProcedures silence;
  private final Journal journal;
  private final JdbcClient sql;
  private final TreeHeadFile heads;
  private final SigningKey key;

  InstallationFigures(
      Outbox outbox,
      SilenceProcedures silence,
      Journal journal,
      JdbcClient sql,
      Settings settings) {
    this.outbox = outbox;
    this.silence = silence;
    this.journal = journal;
    this.sql = sql;
    this.heads = TreeHeadFile.in(settings.dataFolder());
    this.key = SigningKey.of(settings.dataFolder());
  }

  /**
   * The figures of the database at one moment.
   *
   * @param version the version of its server
   * @param size its size in bytes
   * @param outbox the messages that are not sent
   * @param silence the silence periods whose last day a person has to confirm
   * @param entries the number of entries of the journal
   */
  record DatabaseFigures(String version, long size, OutboxSize outbox, int silence, long entries) {}

  /** The figures of the database; none while it does not answer. */
  Optional<DatabaseFigures> database() {
    try {
      return Optional.of(ViewerDataSource.as("program", this::read));
    } catch (DataAccessException | TransactionException unavailable) {
      return Optional.empty();
    }
  }

  private DatabaseFigures read() {
    return sql.sql(
            """
            select current_setting('server_version') as version,
              pg_database_size(current_database()) as size
            """)
        .query(
            (row, number) ->
                new DatabaseFigures(
                    row.getString("version"),
                    row.getLong("size"),
                    outbox.size(),
                    silence.listUnconfirmed().size(),
                    journal.lastEntry()))
        .single();
  }

  /** The key that signs the journal; without its date while the database does not answer. */
  StatusFacts.KeyFact key() {
    try {
      return new StatusFacts.KeyFact(
          key.fingerprint(), ViewerDataSource.as("program", journal::signsSince));
    } catch (DataAccessException | TransactionException unavailable) {
      return new StatusFacts.KeyFact(key.fingerprint(), Optional.empty());
    }
  }

  /** The last signed head of the journal; none if nothing was signed. */
  Optional<TreeHead> head() {
    return heads.last();
  }
}
