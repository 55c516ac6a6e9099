package org.clearinghouse1540.operation;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.clearinghouse1540.kit.BadInput;
import org.clearinghouse1540.kit.cli.CommandOutput;
import org.clearinghouse1540.kit.journal.JournalCheck;
import org.clearinghouse1540.kit.journal.RowComparison;
import org.clearinghouse1540.kit.journal.RowFinding;
import org.clearinghouse1540.kit.journal.SigningKey;
import org.clearinghouse1540.kit.journal.TreeHeadFile;
import org.clearinghouse1540.kit.journal.VerificationResult;
import org.clearinghouse1540.kit.store.DataFolder;
import org.clearinghouse1540.kit.store.DatabaseRoles;
import org.clearinghouse1540.kit.store.EmbeddedPostgres;
import org.clearinghouse1540.operation.BackupHistory.BackupEvent;
import org.clearinghouse1540.operation.BackupHistory.Kind;

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
   * @return whether the backup is complete and its journal intact
   * @throws BadInput if the key does not fit, or the file is no backup or incomplete
   */
  boolean run() {
    boolean intact = false;
    try {
      JournalCheck.Result result = restored();
      intact = result.isIntact();
      print(result);
    } finally {
      record(intact ? Kind.RESTORE_TESTED : Kind.RESTORE_FAILED);
    }
    return intact;
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

  private JournalCheck.Result restored() {
    try {
      Path temporary = Files.createTempDirectory("clearinghouse-restore-test");
      try (DataFolder folder = DataFolder.open(temporary);
          EmbeddedPostgres server = EmbeddedPostgres.start(folder.path(), output::notice)) {
        DatabaseRoles roles = DatabaseRoles.ofEmbedded(server.database());
        new BackupReader(folder.path(), file).read(roles.owner(), identity);
        return check(folder.path(), roles);
      } finally {
        delete(temporary);
      }
    } catch (IOException unusable) {
      throw new UncheckedIOException(unusable);
    }
  }

  private static JournalCheck.Result check(Path folder, DatabaseRoles roles) {
    Optional<SigningKey> key =
        Files.exists(folder.resolve(SigningKey.FILE))
            ? Optional.of(SigningKey.of(folder))
            : Optional.empty();
    return new JournalCheck(roles.owner().plainSource(), key)
        .run(TreeHeadFile.in(folder).read(), key.map(SigningKey::publicKey).orElse(""));
  }

  private static void delete(Path folder) throws IOException {
    List<Path> all;
    try (Stream<Path> found = Files.walk(folder)) {
      all = found.sorted(Comparator.reverseOrder()).toList();
    }
    for (Path path : all) {
      Files.deleteIfExists(path);
    }
  }
}
