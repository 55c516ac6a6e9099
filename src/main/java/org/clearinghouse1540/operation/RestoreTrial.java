package org.clearinghouse1540.operation;

import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.util.Optional;
import org.clearinghouse1540.kit.BadInput;
import org.clearinghouse1540.kit.cli.CommandOutput;
import org.clearinghouse1540.kit.journal.JournalCheck;
import org.clearinghouse1540.kit.journal.RowComparison;
import org.clearinghouse1540.kit.journal.RowFinding;
import org.clearinghouse1540.kit.journal.SigningKey;
import org.clearinghouse1540.kit.journal.TreeHeadFile;
import org.clearinghouse1540.kit.journal.VerificationResult;
import org.clearinghouse1540.kit.store.DatabaseRoles;
import org.clearinghouse1540.operation.BackupHistory.BackupEvent;
import org.clearinghouse1540.operation.BackupHistory.Kind;
import org.clearinghouse1540.startup.JournalChecks;

/**
 * Restores a backup into a temporary database, verifies its journal and compares every row with it,
 * and leaves nothing behind.
 */
final class RestoreTrial {
  private final Path file;
  private final String identity;
  private final Path dataFolder;
  private final CommandOutput output;

  /** The result is recorded in the data folder, if there is one. */
  RestoreTrial(Path file, String identity, Path dataFolder, CommandOutput output) {
    this.file = file;
    this.identity = identity;
    this.dataFolder = dataFolder;
    this.output = output;
  }

  /**
   * Restores, checks and records the result.
   *
   * @return whether the backup is complete and its journal intact; false if the program was stopped
   * @throws BadInput if the key does not fit, or the file is no backup or incomplete
   */
  boolean run() {
    try (TemporaryInstallation installation = TemporaryInstallation.open()) {
      boolean intact = false;
      try {
        JournalCheck.Result result = restored(installation);
        intact = result.isIntact();
        print(result);
        return intact;
      } catch (RuntimeException failed) {
        installation.close();
        if (installation.isStopped()) {
          return false; // The failure says nothing about the backup.
        }
        throw failed;
      } finally {
        if (!installation.isStopped()) {
          record(intact ? Kind.RESTORE_TESTED : Kind.RESTORE_FAILED);
        }
      }
    }
  }

  private JournalCheck.Result restored(TemporaryInstallation installation) {
    DatabaseRoles roles = installation.start(output::notice);
    new BackupReader(installation.path(), file).read(roles.owner(), identity);
    return check(installation.path(), roles);
  }

  private void print(JournalCheck.Result result) {
    if (result.isIntact() && result.journal() instanceof VerificationResult.Intact journal) {
      long rows = result.rows().map(RowComparison::rows).orElse(0L);
      int tables = result.rows().map(RowComparison::tables).orElse(0);
      output.result("operation.restore.tested", file, journal.entries(), rows, tables);
    } else {
      output.result("operation.restore.wrong", file, result.wrong());
      if (result.journal() instanceof VerificationResult.Broken broken) {
        output.result("operation.journal.broken", broken.seq(), broken.reason());
      }
      result.shown().stream()
          .map(RowFinding::message)
          .forEach(line -> output.result(line.key(), line.arguments().toArray()));
    }
    output.notice(
        Files.isDirectory(dataFolder)
            ? "operation.restore.recorded"
            : "operation.restore.not-recorded",
        dataFolder);
  }

  private void record(Kind kind) {
    if (Files.isDirectory(dataFolder)) {
      String name = file.getFileName().toString();
      BackupHistory.in(dataFolder)
          .add(new BackupEvent(kind, Instant.now(), name, file.toFile().length()));
    }
  }

  private static JournalCheck.Result check(Path folder, DatabaseRoles roles) {
    Optional<SigningKey> key =
        Files.exists(folder.resolve(SigningKey.FILE))
            ? Optional.of(SigningKey.of(folder))
            : Optional.empty();
    return JournalChecks.of(roles.owner().plainSource(), key)
        .run(TreeHeadFile.in(folder).read(), key.map(SigningKey::publicKey).orElse(""));
  }
}
