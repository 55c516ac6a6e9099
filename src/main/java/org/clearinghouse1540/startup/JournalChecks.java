package org.clearinghouse1540.startup;

import java.util.List;
import java.util.Optional;
import javax.sql.DataSource;
import org.clearinghouse1540.kit.journal.JournalCheck;
import org.clearinghouse1540.kit.journal.SigningKey;
import org.clearinghouse1540.matrix.ComputedMarks;

/** Makes the check of the journal with every table that is computed from recorded ones. */
public final class JournalChecks {
  private JournalChecks() {}

  /**
   * The check of a database.
   *
   * @param owner has the rights of the owner of the tables
   * @param key the key of the installation; without it the rows cannot be compared
   */
  public static JournalCheck of(DataSource owner, Optional<SigningKey> key) {
    return new JournalCheck(owner, key, List.of(new ComputedMarks()));
  }
}
