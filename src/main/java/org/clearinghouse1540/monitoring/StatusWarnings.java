package org.clearinghouse1540.monitoring;

import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import org.clearinghouse1540.kit.schedule.TaskState;
import org.clearinghouse1540.kit.text.Message;
import org.clearinghouse1540.monitoring.InstallationFigures.DatabaseFigures;
import org.clearinghouse1540.operation.BackupHistory.Kind;

/** The rules by which facts about the installation become warnings; each says what to do. */
final class StatusWarnings {
  private static final String KEY = "monitoring.warning.";
  private static final long LEAST_FREE = 2_000_000_000L;
  private static final Duration LONGEST_UNSIGNED = Duration.ofMinutes(5);
  private static final Duration LONGEST_UNCHECKED = Duration.ofDays(2);
  private static final Duration LONGEST_WITHOUT_BACKUP = Duration.ofDays(2);
  private static final Duration LONGEST_UNTESTED = Duration.ofDays(90);

  private final StatusFacts facts;
  private final List<Message> warnings = new ArrayList<>();

  private StatusWarnings(StatusFacts facts) {
    this.facts = facts;
  }

  /** The warnings about these facts, the most urgent first. */
  static List<Message> of(StatusFacts facts) {
    StatusWarnings rules = new StatusWarnings(facts);
    rules.database();
    rules.disk();
    rules.journal();
    rules.backups();
    rules.restore();
    rules.jobs();
    rules.queue();
    return List.copyOf(rules.warnings);
  }

  private void add(String key, Object... arguments) {
    warnings.add(Message.of(KEY + key, arguments));
  }

  private void database() {
    if (facts.database().isEmpty()) {
      add("database");
    }
  }

  private void disk() {
    if (facts.free() < LEAST_FREE || facts.free() < facts.total() / 10) {
      add("disk", facts.free() / 1_000_000);
    }
  }

  private void journal() {
    long entries = facts.database().map(DatabaseFigures::entries).orElse(0L);
    boolean unsigned =
        facts
            .head()
            .map(head -> head.size() < entries && isBefore(head.at(), LONGEST_UNSIGNED))
            .orElse(entries > 0);
    if (unsigned) {
      add("unsigned");
    }
    facts
        .check()
        .ifPresent(
            check -> {
              if (!check.result().isIntact()) {
                add("journal", check.result().wrong());
              } else if (isBefore(check.at(), LONGEST_UNCHECKED)) {
                add("unchecked");
              }
            });
  }

  private void backups() {
    StatusFacts.Backups backups = facts.backups();
    if (backups.failures() > 0) {
      add("backup-failed", backups.failures());
    }
    if (backups.last().isEmpty()) {
      add("no-backup");
      return;
    }
    Duration longest =
        backups.every().map(every -> every.multipliedBy(2)).orElse(LONGEST_WITHOUT_BACKUP);
    if (isBefore(backups.last().get().at(), longest)) {
      add("old-backup", StatusText.time(backups.last().get().at()));
    }
  }

  private void restore() {
    if (facts.backups().last().isEmpty()) {
      return;
    }
    facts
        .backups()
        .tested()
        .ifPresentOrElse(
            tested -> {
              if (tested.kind() == Kind.RESTORE_FAILED) {
                add("restore-failed", tested.file());
              } else if (isBefore(tested.at(), LONGEST_UNTESTED)) {
                add("old-restore", StatusText.time(tested.at()));
              }
            },
            () -> add("no-restore"));
  }

  private void jobs() {
    facts.jobs().stream()
        .filter(TaskState::isFailing)
        .forEach(job -> add("job", Message.of(StatusText.job(job)), job.failures()));
  }

  private void queue() {
    facts
        .database()
        .ifPresent(
            figures -> {
              if (figures.outbox().givenUp() > 0) {
                add("given-up", figures.outbox().givenUp());
              }
              if (figures.outbox().waiting() > 0 && facts.mail().isEmpty()) {
                add("no-mail", figures.outbox().waiting());
              } else if (figures.outbox().rejected() > 0) {
                add("rejected", figures.outbox().rejected());
              }
              if (figures.silence() > 0) {
                add("silence", figures.silence());
              }
            });
  }

  private boolean isBefore(Instant moment, Duration longest) {
    return moment.plus(longest).isBefore(facts.now());
  }
}
