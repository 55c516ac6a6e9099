package org.clearinghouse1540.kit.journal;

import java.sql.Timestamp;
import java.time.Instant;
import java.util.Collection;
import java.util.List;
import org.clearinghouse1540.kit.store.ViewerDataSource;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/**
 * Reads the recent entries about records, from which the users of a record are informed of the acts
 * of others. The journal itself is not open to them.
 */
@Component
public final class RecentEntries {
  private final JdbcClient sql;

  RecentEntries(JdbcClient sql) {
    this.sql = sql;
  }

  /**
   * The entries of these acts about these records since a moment, oldest first. The caller found
   * the records with the rights of the current user, and shows no values of the entries.
   */
  public List<JournalEntry> list(
      Collection<String> subjects, Collection<String> acts, Instant since) {
    if (subjects.isEmpty()) {
      return List.of();
    }
    return ViewerDataSource.as(
        "program",
        () ->
            sql.sql(
                    """
                    select * from kit_journal_recent
                    where subject = any(:subjects) and act = any(:acts) and at >= :since
                    order by seq
                    """)
                .param("subjects", subjects.toArray(String[]::new))
                .param("acts", acts.toArray(String[]::new))
                .param("since", Timestamp.from(since))
                .query((row, number) -> JournalEntry.of(row))
                .list());
  }
}
