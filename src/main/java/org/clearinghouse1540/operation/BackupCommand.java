package org.clearinghouse1540.operation;

import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.util.concurrent.Callable;
import org.clearinghouse1540.kit.BadInput;
import org.clearinghouse1540.kit.cli.CommandOutput;
import org.clearinghouse1540.startup.Installation;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

/** {@code clearinghouse backup}: writes one encrypted file; the program may be running. */
@Command(name = "backup", mixinStandardHelpOptions = true)
public final class BackupCommand implements Callable<Integer> {
  @Parameters(paramLabel = "FILE", descriptionKey = "file")
  private Path file = Path.of("");

  @Option(names = "--recipient", required = true, paramLabel = "KEY")
  private String recipient = "";

  @Mixin private Installation installation = new Installation();
  @Mixin private CommandOutput output = new CommandOutput();

  /** Used by picocli. */
  public BackupCommand() {}

  @Override
  public Integer call() {
    if (Files.exists(file)) {
      throw BadInput.of("FILE", "kit.file.exists", file);
    }
    long size =
        installation.withDatabase(
            database ->
                new BackupWriter(installation.folder())
                    .write(database.plainSource(), file, recipient));
    if (Files.isDirectory(installation.folder())) {
      BackupHistory.in(installation.folder())
          .add(
              new BackupHistory.BackupEvent(
                  BackupHistory.Kind.BACKUP_BY_COMMAND,
                  Instant.now(),
                  file.getFileName().toString(),
                  size));
    }
    output.notice("operation.backup.written", file, size);
    return 0;
  }
}
