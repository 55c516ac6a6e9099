package org.clearinghouse1540.jobs;

import java.time.Duration;
import org.clearinghouse1540.kit.journal.Journal;
import org.clearinghouse1540.kit.journal.SigningKey;
import org.clearinghouse1540.kit.journal.TreeHeadFile;
import org.clearinghouse1540.kit.schedule.RepeatedTask;
import org.clearinghouse1540.kit.schedule.Schedule;
import org.clearinghouse1540.kit.store.Election;
import org.clearinghouse1540.kit.store.ViewerDataSource;
import org.clearinghouse1540.startup.Settings;
import org.springframework.context.SmartLifecycle;
import org.springframework.stereotype.Component;

/**
 * Signs the journal while the program runs: at the start, every ten seconds if there are new
 * entries, and at the end. Each signed head is also added to a file in the data folder.
 */
@Component
final class JournalSigningJob implements SmartLifecycle {
  private static final Duration PAUSE = Duration.ofSeconds(10);
  private final Journal journal;
  private final TreeHeadFile heads;
  private final SigningKey key;
  private final Election election;
  private final RepeatedTask task;

  JournalSigningJob(
      Journal journal, Settings settings, SigningKey key, Schedule schedule, Election election) {
    this.journal = journal;
    this.election = election;
    this.heads = TreeHeadFile.in(settings.dataFolder());
    this.key = key;
    this.task = schedule.add("signing", PAUSE, PAUSE, this::sign);
  }

  @Override
  public void start() {
    sign();
    task.start();
  }

  /** Signs the entries that are not signed yet, if this is the node that signs. */
  private synchronized void sign() {
    if (election.isChosen()) {
      ViewerDataSource.as("program", () -> journal.sign(key)).ifPresent(heads::append);
    }
  }

  @Override
  public void stop() {
    task.stop();
    sign();
  }

  @Override
  public boolean isRunning() {
    return task.isRunning();
  }

  /** After the reference data are loaded; stopped before the database is closed. */
  @Override
  public int getPhase() {
    return 1;
  }
}
