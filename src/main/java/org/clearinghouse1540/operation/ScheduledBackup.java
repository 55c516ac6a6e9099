package org.clearinghouse1540.operation;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.time.ZoneOffset;
import java.time.format.DateTimeFormatter;
import java.util.Comparator;
import java.util.List;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import javax.sql.DataSource;
import org.clearinghouse1540.operation.BackupHistory.BackupEvent;
import org.clearinghouse1540.operation.BackupHistory.Kind;
import org.clearinghouse1540.startup.BackupPlan;

/**
 * Writes a backup of the plan and then removes the oldest ones. Only files with the name of such a
 * backup are ever removed, and none before a new one is complete.
 */
final class ScheduledBackup {
  private static final DateTimeFormatter NAME =
      DateTimeFormatter.ofPattern("'clearinghouse-'yyyyMMdd'T'HHmmss'Z.age'")
          .withZone(ZoneOffset.UTC);
  private static final Pattern BACKUP = Pattern.compile("clearinghouse-\\d{8}T\\d{6}Z\\.age");
  private static final Pattern DRAFT = Pattern.compile(BACKUP.pattern() + "\\.part");

  private final BackupPlan plan;
  private final Path dataFolder;
  private final BackupHistory history;

  ScheduledBackup(BackupPlan plan, Path dataFolder) {
    this.plan = plan;
    this.dataFolder = dataFolder;
    this.history = BackupHistory.in(dataFolder);
  }

  /** Whether the time of the plan has passed since the last backup, or there is none. */
  boolean isDue(Instant now) {
    return history
        .last(Kind.BACKUP_WRITTEN)
        .map(last -> !last.at().plus(plan.every()).isAfter(now))
        .orElse(true);
  }

  /** Writes a backup and records it; a failure is recorded and thrown. */
  void write(DataSource owner, Instant now) {
    Path file = plan.folder().resolve(NAME.format(now));
    try {
      Files.createDirectories(plan.folder());
      list(DRAFT).forEach(ScheduledBackup::delete);
      long size = new BackupWriter(dataFolder).write(owner, file, plan.recipient());
      history.add(new BackupEvent(Kind.BACKUP_WRITTEN, now, file.getFileName().toString(), size));
    } catch (IOException | RuntimeException failed) {
      history.add(new BackupEvent(Kind.BACKUP_FAILED, now, file.getFileName().toString(), 0));
      throw new IllegalStateException("the backup could not be written", failed);
    }
    list(BACKUP).stream()
        .sorted(Comparator.reverseOrder())
        .skip(plan.keep())
        .forEach(ScheduledBackup::delete);
  }

  private List<Path> list(Pattern name) {
    try (Stream<Path> files = Files.list(plan.folder())) {
      return files
          .filter(file -> name.matcher(file.getFileName().toString()).matches())
          .filter(Files::isRegularFile)
          .toList();
    } catch (IOException unreadable) {
      throw new UncheckedIOException(unreadable);
    }
  }

  private static void delete(Path file) {
    try {
      Files.deleteIfExists(file);
    } catch (IOException undeletable) {
      throw new UncheckedIOException(undeletable);
    }
  }
}
