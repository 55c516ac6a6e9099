package org.clearinghouse1540.kit.store;

import javax.sql.DataSource;
import org.clearinghouse1540.kit.journal.Journal;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.jdbc.support.JdbcTransactionManager;
import org.springframework.transaction.support.DefaultTransactionStatus;

/**
 * Lets the journal record, before each commit, the rows that were changed after the last entry of
 * the transaction, so that no change can leave the journal out.
 */
final class RecordedTransactions extends JdbcTransactionManager {
  private final transient ObjectProvider<Journal> journal;

  RecordedTransactions(DataSource source, ObjectProvider<Journal> journal) {
    super(source);
    this.journal = journal;
  }

  @Override
  protected void prepareForCommit(DefaultTransactionStatus status) {
    if (status.isNewTransaction() && !status.isReadOnly()) {
      journal.getObject().writeRest();
    }
  }
}
