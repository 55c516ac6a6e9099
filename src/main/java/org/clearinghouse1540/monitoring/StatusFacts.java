package org.clearinghouse1540.monitoring;

import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import org.clearinghouse1540.kit.journal.LastJournalCheck;
import org.clearinghouse1540.kit.journal.TreeHead;
import org.clearinghouse1540.kit.schedule.TaskState;
import org.clearinghouse1540.operation.BackupHistory.BackupEvent;

/**
 * The recorded facts about the installation at one moment; a fact that nobody recorded is empty.
 *
 * @param bundled whether the database is the bundled one
 * @param free the free space of the disk of the data folder, in bytes
 * @param total the size of that disk, in bytes
 * @param key the key that signs the journal
 * @param mail the name of the mail server
 * @param node this node, if it is one of several
 * @param proxy the address of the proxy that provides TLS
 */
record StatusFacts(
    Instant now,
    Optional<InstallationFigures.DatabaseFigures> database,
    boolean bundled,
    long free,
    long total,
    List<TaskState> jobs,
    Optional<TreeHead> head,
    KeyFact key,
    Optional<LastJournalCheck.Done> check,
    Backups backups,
    Optional<String> mail,
    Optional<String> proxy,
    Optional<NodeFact> node) {
  StatusFacts {
    jobs = List.copyOf(jobs);
  }

  /** The fingerprint of the key that signs the journal, and since when it does. */
  record KeyFact(String fingerprint, Optional<Instant> since) {}

  /** The name of a node, and whether it signs the journal. */
  record NodeFact(String name, boolean signs) {}

  /**
   * The recorded backups.
   *
   * @param every the time between two backups on schedule, if there is one
   * @param last the last backup, on schedule or by command
   * @param failures the number of failures since the last backup on schedule
   * @param tested the last test of a restore, good or bad
   */
  record Backups(
      Optional<Duration> every,
      Optional<BackupEvent> last,
      int failures,
      Optional<BackupEvent> tested) {}
}
