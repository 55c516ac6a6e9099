package org.clearinghouse1540.kit.journal;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.List;

/**
 * The records that a transaction has changed.
 *
 * @param subjects the records, as the journal names them
 * @param before the last entry about one of them before the transaction
 * @param last the last entry of the transaction
 */
public record JournalTrace(List<String> subjects, long before, long last) {
  public JournalTrace {
    subjects = List.copyOf(subjects);
  }

  static JournalTrace of(ResultSet row) throws SQLException {
    return new JournalTrace(
        List.of((String[]) row.getArray("subjects").getArray()),
        row.getLong("before"),
        row.getLong("last"));
  }
}
