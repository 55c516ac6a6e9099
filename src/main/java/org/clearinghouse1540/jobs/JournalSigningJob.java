package org.clearinghouse1540.jobs;

import java.time.Duration;
import org.clearinghouse1540.kit.journal.Journal;
import org.clearinghouse1540.kit.journal.SigningKey;
import org.clearinghouse1540.kit.journal.TreeHeadFile;
import org.clearinghouse1540.kit.schedule.BackgroundJob;
import org.clearinghouse1540.kit.schedule.Schedule;
import org.clearinghouse1540.kit.store.Election;
import org.clearinghouse1540.kit.store.ViewerDataSource;
import org.clearinghouse1540.startup.Settings;
import org.springframework.stereotype.Component;

/**
 * Signs the journal while the program runs: at the start, every ten seconds if there are new
 * entries, and at the end. Each signed head is also added to a file in the data folder.
 */
@Component
final class JournalSigningJob extends BackgroundJob {
  private static final Duration PAUSE = Duration.ofSeconds(10);
  private final Journal journal;
  private final TreeHeadFile heads;
  private final SigningKey key;
  private final Election election;

  JournalSigningJob(
      Journal journal, Settings settings, SigningKey key, Schedule schedule, Election election) {
    this.journal = journal;
    this.election = election;
    this.heads = TreeHeadFile.in(settings.dataFolder());
    this.key = key;
    repeat(schedule.add("signing", PAUSE, PAUSE, this::sign));
  }

  @Override
  public void start() {
    sign();
    super.start();
  }

  /** Signs the entries that are not signed yet, if this is the node that signs. */
  private synchronized void sign() {
    if (election.isChosen()) {
      ViewerDataSource.as("program", () -> journal.sign(key)).ifPresent(heads::append);
    }
  }

  @Override
  public void stop() {
    super.stop();
    sign();
  }
}
