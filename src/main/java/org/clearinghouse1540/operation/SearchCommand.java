package org.clearinghouse1540.operation;

import org.clearinghouse1540.kit.cli.CommandOutput;
import org.clearinghouse1540.search.ReaderIndexes;
import org.clearinghouse1540.startup.Installation;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;

/** {@code clearinghouse search}: makes the search indexes of an installation again. */
@Command(name = "search", mixinStandardHelpOptions = true, synopsisSubcommandLabel = "COMMAND")
public final class SearchCommand {
  @Mixin private Installation installation = new Installation();
  @Mixin private CommandOutput output = new CommandOutput();

  /** Used by picocli. */
  public SearchCommand() {}

  /** Deletes all indexes and makes that of visitors; the program must not be running. */
  @Command(name = "rebuild", mixinStandardHelpOptions = true)
  int rebuild() {
    installation.requireDatabase();
    int found =
        installation.withApplication(context -> context.getBean(ReaderIndexes.class).rebuild());
    output.result("operation.search.rebuilt", found);
    return 0;
  }
}
