package org.clearinghouse1540.jobs;

import java.time.Duration;
import java.time.Instant;
import java.util.Optional;
import org.clearinghouse1540.kit.journal.JournalCheck;
import org.clearinghouse1540.kit.journal.LastJournalCheck;
import org.clearinghouse1540.kit.journal.RowComparison;
import org.clearinghouse1540.kit.journal.SigningKey;
import org.clearinghouse1540.kit.journal.TreeHeadFile;
import org.clearinghouse1540.kit.journal.VerificationResult;
import org.clearinghouse1540.kit.schedule.BackgroundJob;
import org.clearinghouse1540.kit.schedule.Schedule;
import org.clearinghouse1540.startup.JournalChecks;
import org.clearinghouse1540.startup.Settings;
import org.flywaydb.core.Flyway;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.stereotype.Component;

/**
 * Verifies the journal and compares all tables with it while the program runs: two minutes after
 * the start and then once a day. What is wrong is written to the log, and shown to administrators.
 */
@Component
final class JournalCheckJob extends BackgroundJob {
  private static final Logger LOG = LoggerFactory.getLogger(JournalCheckJob.class);
  private static final Duration DELAY = Duration.ofMinutes(2);
  private final JournalCheck check;
  private final LastJournalCheck last;
  private final TreeHeadFile heads;
  private final SigningKey key;
  private final Schedule schedule;

  /** Works as the owner of the tables, like the migrations; no other role can read every row. */
  JournalCheckJob(
      Flyway flyway, Settings settings, SigningKey key, LastJournalCheck last, Schedule schedule) {
    this.check = JournalChecks.of(flyway.getConfiguration().getDataSource(), Optional.of(key));
    this.last = last;
    this.heads = TreeHeadFile.in(settings.dataFolder());
    this.key = key;
    this.schedule = schedule;
    repeat(schedule.add("journal check", DELAY, Duration.ofDays(1), this::check));
  }

  /** Checks now. */
  void check() {
    Instant at = schedule.now();
    JournalCheck.Result result = check.run(heads.read(), key.publicKey());
    last.set(at, result);
    if (result.journal() instanceof VerificationResult.Broken broken) {
      LOG.error("the journal is broken at entry {}: {}", broken.seq(), broken.reason());
    }
    result.rows().map(RowComparison::findings).stream()
        .flatMap(findings -> findings.stream().limit(100))
        .forEach(finding -> LOG.error("not as the journal records: {}", finding));
  }
}
