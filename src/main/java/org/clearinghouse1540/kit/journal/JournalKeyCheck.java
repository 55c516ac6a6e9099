package org.clearinghouse1540.kit.journal;

import java.nio.file.Path;
import org.clearinghouse1540.kit.BadInput;
import org.clearinghouse1540.kit.store.Database;
import org.springframework.jdbc.core.simple.JdbcClient;

/** Checks that a node has the key of the installation before it writes anything. */
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
}
