package org.clearinghouse1540.operation;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.concurrent.Callable;
import org.clearinghouse1540.kit.BadInput;
import org.clearinghouse1540.kit.cli.CommandOutput;
import org.clearinghouse1540.kit.store.DataFolder;
import org.clearinghouse1540.kit.store.EmbeddedPostgres;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

/** {@code clearinghouse restore}: reads a backup into an empty data folder. */
@Command(name = "restore", mixinStandardHelpOptions = true)
public final class RestoreCommand implements Callable<Integer> {
  @Parameters(paramLabel = "FILE", descriptionKey = "file")
  private Path file = Path.of("");

  @Option(names = "--identity", required = true, paramLabel = "FILE")
  private Path identity = Path.of("");

  @Option(names = "--data", required = true, paramLabel = "FOLDER")
  private Path data = Path.of("");

  @Mixin private CommandOutput output = new CommandOutput();

  /** Used by picocli. */
  public RestoreCommand() {}

  @Override
  public Integer call() {
    if (!Files.isRegularFile(file)) {
      throw BadInput.of("FILE", "kit.file.missing", file);
    }
    if (Files.exists(data.resolve("database"))) {
      throw BadInput.of("--data", "operation.refused.folder-has-database", data);
    }
    String secret = secret();
    try (DataFolder folder = DataFolder.open(data)) {
      boolean done = false;
      try (EmbeddedPostgres server = EmbeddedPostgres.start(folder.path(), output::notice)) {
        new BackupReader(folder.path(), file).read(server.database(), secret);
        done = true;
      } finally {
        if (!done) {
          folder.discardDatabase();
        }
      }
    }
    output.notice("operation.restore.done", data);
    return 0;
  }

  private String secret() {
    try {
      return Files.readAllLines(identity).stream()
          .filter(line -> line.startsWith("AGE-SECRET-KEY-"))
          .findFirst()
          .orElseThrow(() -> BadInput.of("--identity", "operation.refused.no-key", identity));
    } catch (IOException | UncheckedIOException unreadable) {
      throw BadInput.of("--identity", "kit.file.unreadable", identity);
    }
  }
}
