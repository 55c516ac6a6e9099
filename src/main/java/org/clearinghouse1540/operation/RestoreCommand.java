package org.clearinghouse1540.operation;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.concurrent.Callable;
import org.clearinghouse1540.kit.BadInput;
import org.clearinghouse1540.kit.cli.CommandOutput;
import org.clearinghouse1540.kit.journal.SigningKey;
import org.clearinghouse1540.kit.store.DataFolder;
import org.clearinghouse1540.startup.Installation;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.MissingParameterException;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.Spec;

/**
 * {@code clearinghouse restore}: reads a backup into an empty data folder, or into the empty
 * database of an operator and its data folder. With {@code --test} it is restored into a temporary
 * database and checked, and nothing stays behind but the record that it was tested.
 */
@Command(name = "restore", mixinStandardHelpOptions = true)
public final class RestoreCommand implements Callable<Integer> {
  @Parameters(paramLabel = "FILE", descriptionKey = "file")
  private Path file = Path.of("");

  @Option(names = "--test")
  private boolean test;

  @Option(
      names = {"--identity", "--key"},
      required = true,
      paramLabel = "FILE")
  private Path identity = Path.of("");

  @Spec private @Nullable CommandSpec command;
  @Mixin private Installation installation = new Installation();
  @Mixin private CommandOutput output = new CommandOutput();

  /** Used by picocli. */
  public RestoreCommand() {}

  @Override
  public Integer call() {
    if (!test) {
      requireFolder();
    }
    if (!Files.isRegularFile(file)) {
      throw BadInput.of("FILE", "kit.file.missing", file);
    }
    if (test) {
      return new RestoreTrial(file, secret(), installation.folder(), output).run() ? 0 : 1;
    }
    restore();
    return 0;
  }

  private void restore() {
    Path data = installation.folder();
    for (String existing : List.of("database", SigningKey.FILE)) {
      if (Files.exists(data.resolve(existing))) {
        throw BadInput.of("--data", "operation.refused.folder-has-database", data);
      }
    }
    String secret = secret();
    try (DataFolder folder = DataFolder.open(data)) {
      boolean done = false;
      try {
        done =
            installation.withRoles(
                folder,
                roles -> {
                  new BackupReader(folder.path(), file).read(roles.owner(), secret);
                  return true;
                });
      } finally {
        if (!done) {
          folder.discardDatabase();
        }
      }
    }
    output.notice("operation.restore.done", data, installation.options());
  }

  // The usual folder may be in use: where a backup goes is always said.
  private void requireFolder() {
    if (command != null && !command.commandLine().getParseResult().hasMatchedOption("--data")) {
      throw new MissingParameterException(
          command.commandLine(), command.findOption("--data"), "--data");
    }
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
