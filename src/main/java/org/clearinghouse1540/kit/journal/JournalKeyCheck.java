package org.clearinghouse1540.kit.journal;

import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import javax.sql.DataSource;
import org.clearinghouse1540.kit.BadInput;
import org.clearinghouse1540.kit.store.Database;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.jdbc.support.JdbcTransactionManager;
import org.springframework.transaction.support.TransactionTemplate;

/** Checks that a program has the key of the installation before it writes anything. */
public final class JournalKeyCheck {
  private JournalKeyCheck() {}

  /**
   * Compares the key in the data folder with the key of the last signature in the journal.
   *
   * @throws BadInput if it is another key
   */
  public static void check(Database database, Path dataFolder) {
    JdbcClient sql = JdbcClient.create(database.plainSource());
    String key = SigningKey.of(dataFolder).publicKey();
    if (TreeHeads.signer(sql).filter(signer -> !signer.equals(key)).isPresent()) {
      throw BadInput.of("--data", "kit.store.node-key", dataFolder.resolve(SigningKey.FILE));
    }
  }

  /**
   * Refuses a key that was replaced, such as the one in the data folder of another machine.
   *
   * @throws BadInput if the journal names a key that follows it
   */
  public static void refuseReplaced(Database database, Path dataFolder) {
    Path file = dataFolder.resolve(SigningKey.FILE);
    DataSource source = database.plainSource();
    JdbcClient sql = JdbcClient.create(source);
    if (!Files.exists(file) || TreeHeads.signer(sql).isEmpty()) {
      return;
    }
    SigningKey key = SigningKey.of(dataFolder);
    boolean replaced =
        new Journal(
                sql,
                new TransactionTemplate(new JdbcTransactionManager(source)),
                Clock.systemUTC(),
                new RowChanges(sql, () -> key))
            .list(KeySuccession.SUBJECT).stream()
                .filter(KeySuccession::isIn)
                .flatMap(entry -> KeySuccession.of(entry).stream())
                .filter(KeySuccession::holds)
                .anyMatch(next -> next.before().equals(key.publicKey()));
    if (replaced) {
      throw BadInput.of("--data", "kit.store.node-key", file);
    }
  }
}
