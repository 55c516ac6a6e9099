package org.clearinghouse1540.kit.store;

import javax.sql.DataSource;
import org.clearinghouse1540.kit.journal.Journal;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.transaction.PlatformTransactionManager;
import org.springframework.transaction.support.TransactionTemplate;

/**
 * The statements and transactions of the program, which record every changed row in the journal.
 */
@Configuration(proxyBeanMethods = false)
class RecordedDatabase {
  @Bean
  PlatformTransactionManager recordedTransactions(
      DataSource source, ObjectProvider<Journal> journal) {
    return new RecordedTransactions(source, journal);
  }

  @Bean
  JdbcTemplate jdbcTemplate(DataSource source, ObjectProvider<TransactionTemplate> transaction) {
    return new RecordedStatements(source, transaction);
  }
}
