package org.clearinghouse1540.bench;

import ch.qos.logback.classic.Level;
import ch.qos.logback.classic.Logger;
import ch.qos.logback.classic.spi.ILoggingEvent;
import ch.qos.logback.core.AppenderBase;
import com.zaxxer.hikari.HikariDataSource;
import java.sql.Connection;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.function.Supplier;
import java.util.stream.Collectors;
import javax.sql.DataSource;
import org.clearinghouse1540.app.TestProgram;
import org.slf4j.LoggerFactory;
import org.springframework.jdbc.core.simple.JdbcClient;

/** Counts the rows that a page reads and the statements that it sends. */
final class PageReads implements AutoCloseable {
  private static final String STATEMENTS =
      "org.clearinghouse1540.kit.store.RecordedStatements"; // its own logger names each statement
  private final TestProgram program;
  private final HikariDataSource pool;
  private final AtomicInteger sent = new AtomicInteger();
  private final AppenderBase<ILoggingEvent> counter =
      new AppenderBase<>() {
        @Override
        protected void append(ILoggingEvent event) {
          // Jobs send statements as well, from other threads.
          if (event.getThreadName().startsWith("tomcat")
              && event.getMessage().startsWith("Executing")
              && event.getMessage().contains("statement")) {
            sent.incrementAndGet();
          }
        }
      };

  /**
   * The cost of a page.
   *
   * @param tables how many rows were read of each table and its indexes
   */
  record Cost(int status, Map<String, Long> tables, int statements) {
    long rows() {
      return tables.values().stream().mapToLong(Long::longValue).sum();
    }

    /** The tables of which this page read more rows than before. */
    String more(Cost before) {
      return tables.entrySet().stream()
          .filter(entry -> entry.getValue() > before.tables().getOrDefault(entry.getKey(), 0L))
          .map(
              entry ->
                  entry.getKey()
                      + " "
                      + before.tables().getOrDefault(entry.getKey(), 0L)
                      + " to "
                      + entry.getValue())
          .sorted()
          .collect(Collectors.joining(", "));
    }
  }

  PageReads(TestProgram program) throws SQLException {
    this.program = program;
    pool = program.bean(DataSource.class).unwrap(HikariDataSource.class);
    // With few rows PostgreSQL reads a table as a whole although there is an index.
    try (Connection owner = program.owner().plainSource().getConnection();
        Statement set = owner.createStatement()) {
      String database = owner.getCatalog();
      set.execute("alter database " + database + " set enable_seqscan = off");
      set.execute("alter database " + database + " set jit = off");
    }
    pool.getHikariPoolMXBean().softEvictConnections();
    Logger logger = (Logger) LoggerFactory.getLogger(STATEMENTS);
    counter.setContext(logger.getLoggerContext());
    counter.start();
    logger.addAppender(counter);
    logger.setAdditive(false);
    logger.setLevel(Level.DEBUG);
  }

  /** The least of three times, because background jobs read rows too. */
  Cost cost(Supplier<Integer> page) {
    Cost least = once(page);
    for (int time = 0; time < 2; time++) {
      Cost again = once(page);
      least = again.rows() < least.rows() ? again : least;
    }
    return least;
  }

  private Cost once(Supplier<Integer> page) {
    Map<String, Long> before = rows();
    sent.set(0);
    int status = page.get();
    int statements = sent.get();
    Map<String, Long> read = rows();
    read.replaceAll((table, rows) -> rows - before.getOrDefault(table, 0L));
    read.values().removeIf(rows -> rows == 0);
    return new Cost(status, read, statements);
  }

  // The counters of a connection are written a while after its work, or on request.
  private Map<String, Long> rows() {
    List<Connection> taken = new ArrayList<>();
    try {
      while (taken.size() < pool.getHikariPoolMXBean().getTotalConnections()) {
        taken.add(pool.getConnection());
        try (Statement flush = taken.getLast().createStatement()) {
          flush.execute("select pg_stat_force_next_flush()");
        }
      }
    } catch (SQLException failed) {
      throw new IllegalStateException(failed);
    } finally {
      for (Connection connection : taken) {
        try {
          connection.close();
        } catch (SQLException failed) {
          throw new IllegalStateException(failed);
        }
      }
    }
    Map<String, Long> read = new HashMap<>();
    JdbcClient.create(program.owner().plainSource())
        .sql(
            """
            select t.relname, (t.seq_tup_read + coalesce(sum(i.idx_tup_read), 0))::bigint as rows
            from pg_stat_user_tables t left join pg_stat_user_indexes i on i.relid = t.relid
            group by t.relid, t.relname, t.seq_tup_read
            """)
        .query((row, number) -> read.put(row.getString("relname"), row.getLong("rows")))
        .list();
    return read;
  }

  @Override
  public void close() {
    ((Logger) LoggerFactory.getLogger(STATEMENTS)).detachAppender(counter);
  }
}
