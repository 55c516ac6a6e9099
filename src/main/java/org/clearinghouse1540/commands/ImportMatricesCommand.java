package org.clearinghouse1540.commands;

import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.Callable;
import org.clearinghouse1540.exchange.BulkImport;
import org.clearinghouse1540.kit.cli.CommandOutput;
import org.clearinghouse1540.kit.files.ContentAccount;
import org.clearinghouse1540.kit.journal.Actor;
import org.clearinghouse1540.kit.store.ViewerDataSource;
import org.clearinghouse1540.startup.Installation;
import org.springframework.context.ConfigurableApplicationContext;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

/**
 * {@code clearinghouse matrix import}: compares the copies in a folder with the recorded matrices,
 * and records them in the name of an expert who accepts them. The program must be stopped.
 */
@Command(name = "import", mixinStandardHelpOptions = true)
public final class ImportMatricesCommand implements Callable<Integer> {
  private static final int FILES_PER_NOTICE = 20;

  @Parameters(paramLabel = "PATH", descriptionKey = "path")
  private Path path = Path.of("");

  @Option(names = "--accept-as", paramLabel = "ACCOUNT")
  private Optional<String> account = Optional.empty();

  @Option(names = "--form", paramLabel = "VERSION")
  private String version = "";

  @Mixin private Installation installation = new Installation();
  @Mixin private CommandOutput output = new CommandOutput();

  /** Used by picocli. */
  public ImportMatricesCommand() {}

  @Override
  public Integer call() {
    List<Path> files = BulkImport.files(path);
    installation.requireDatabase();
    return installation.withApplication(
        application -> ViewerDataSource.as("program", () -> run(application, files)));
  }

  private int run(ConfigurableApplicationContext application, List<Path> files) {
    BulkImport bulk = application.getBean(BulkImport.class);
    Optional<Actor> person = account.map(bulk::expert);
    int[] read = {0};
    List<BulkImport.Planned> planned =
        bulk.plan(
            files,
            version,
            file -> {
              if (read[0]++ % FILES_PER_NOTICE == 0) {
                output.notice("commands.import.reading", read[0], files.size());
              }
            });
    int changed = 0;
    for (BulkImport.Planned one : planned) {
      changed += person.map(actor -> bulk.accept(actor, one)).orElseGet(() -> one.changed().size());
      output.result(
          "commands.import.file",
          one.fileName(),
          one.matrix().state(),
          one.matrix().form(),
          one.changed().size(),
          one.unrecognized().size());
      one.unrecognized()
          .forEach(passage -> output.notice("commands.import.unplaced", one.fileName(), passage));
      ContentAccount pieces = one.proposal().account();
      pieces.reported().stream()
          .filter(piece -> !one.unrecognized().contains(piece.reason()))
          .forEach(
              piece -> output.notice("commands.import.unplaced", one.fileName(), piece.text()));
      output.notice("commands.import.account", one.fileName(), pieces.summary());
    }
    output.result(
        person.isPresent() ? "commands.import.accepted" : "commands.import.planned",
        changed,
        planned.size());
    return 0;
  }
}
