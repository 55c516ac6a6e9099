package org.clearinghouse1540.kit.schedule;

import java.time.Duration;
import java.util.Optional;
import java.util.UUID;
import org.clearinghouse1540.kit.store.Node;
import org.clearinghouse1540.kit.store.ViewerDataSource;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/**
 * The repository of the runs of background tasks that one of several nodes does. A node claims a
 * run with a lease, which it renews while the task runs; when the node dies, the lease ends and
 * another node runs the task. All times are of the clock of the database.
 */
@Component
final class JobClaims {
  private static final Logger LOG = LoggerFactory.getLogger(JobClaims.class);
  private static final Duration LEASE = Duration.ofSeconds(15);
  private static final Duration RENEWED = Duration.ofSeconds(4);

  private final JdbcClient sql;
  private final Node node;

  JobClaims(JdbcClient sql, Node node) {
    this.sql = sql;
    this.node = node;
  }

  /** Claims the next run of a task, if it is due and no other node has it. */
  Optional<Claim> claim(String job) {
    return ViewerDataSource.as("program", () -> tryToClaim(job, UUID.randomUUID().toString()));
  }

  private Optional<Claim> tryToClaim(String job, String run) {
    boolean known =
        sql.sql("select exists (select from kit_job where name = :job)")
            .param("job", job)
            .query(Boolean.class)
            .single();
    if (!known) {
      sql.sql("insert into kit_job (name) values (:job) on conflict do nothing")
          .param("job", job)
          .update();
    }
    int claimed =
        sql.sql(
                """
                update kit_job set run = :run, node = :node, started_at = clock_timestamp(),
                  leased_until = clock_timestamp() + interval '1 second' * :lease
                where name = (select name from kit_job
                  where name = :job and next_at <= clock_timestamp()
                    and coalesce(leased_until <= clock_timestamp(), true)
                  for update skip locked)
                """)
            .param("run", run)
            .param("node", node.name())
            .param("lease", LEASE.toSeconds())
            .param("job", job)
            .update();
    return claimed == 1 ? Optional.of(new Claim(job, run)) : Optional.empty();
  }

  private boolean renew(String run) {
    return changed(
        """
        update kit_job set leased_until = clock_timestamp() + interval '1 second' * :seconds
        where run = :run
        """,
        run,
        LEASE);
  }

  private boolean end(String run, Duration pause) {
    return changed(
        """
        update kit_job set run = null, leased_until = null,
          next_at = clock_timestamp() + interval '1 second' * :seconds
        where run = :run
        """,
        run,
        pause);
  }

  private boolean changed(String statement, String run, Duration time) {
    return ViewerDataSource.as(
        "program",
        () ->
            sql.sql(statement)
                    .param("run", run)
                    .param("seconds", time.toMillis() / 1_000.0)
                    .update()
                == 1);
  }

  /** A run of a task that this node does. */
  final class Claim implements AutoCloseable {
    private final String job;
    private final String run;
    private final Thread renewal;

    private Claim(String job, String run) {
      this.job = job;
      this.run = run;
      this.renewal = Thread.ofVirtual().name("lease of " + job).start(this::renewWhileRunning);
    }

    private void renewWhileRunning() {
      boolean held = true;
      while (held) {
        try {
          Thread.sleep(RENEWED);
          held = renew(run);
        } catch (InterruptedException ended) {
          return;
        } catch (RuntimeException unavailable) {
          LOG.warn("the lease of the task {} could not be renewed", job, unavailable);
        }
      }
      LOG.warn("another node took the task {}, which runs too long here", job);
    }

    /** The run ended; the next one comes after this time. */
    void endedWithPause(Duration pause) {
      renewal.interrupt();
      if (!end(run, pause)) {
        LOG.warn("the lease of the task {} had ended before the task", job);
      }
    }

    /** Stops the renewal of the lease. */
    @Override
    public void close() {
      renewal.interrupt();
    }
  }
}
