package org.clearinghouse1540.commands;

import java.nio.file.Path;
import java.util.concurrent.Callable;
import java.util.stream.Collectors;
import org.clearinghouse1540.exchange.CopyFormat;
import org.clearinghouse1540.exchange.MatrixCommands;
import org.clearinghouse1540.exchange.MatrixCopies;
import org.clearinghouse1540.kit.BadInput;
import org.clearinghouse1540.kit.cli.CommandOutput;
import org.clearinghouse1540.kit.store.ViewerDataSource;
import org.clearinghouse1540.matrix.MatrixId;
import org.clearinghouse1540.obligations.FormVersion;
import org.clearinghouse1540.obligations.Forms;
import org.clearinghouse1540.startup.Installation;
import org.clearinghouse1540.states.InventedParties;
import org.clearinghouse1540.states.States;
import org.springframework.context.ConfigurableApplicationContext;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

/** {@code clearinghouse matrix}: reads, exports, imports and compares matrices in files. */
@Command(
    name = "matrix",
    mixinStandardHelpOptions = true,
    synopsisSubcommandLabel = "COMMAND",
    subcommands = {
      MatrixCommands.Read.class,
      MatrixCommands.Compare.class,
      MatrixCommand.Export.class,
      ImportMatricesCommand.class
    })
public final class MatrixCommand {
  /** Used by picocli. */
  public MatrixCommand() {}

  /** {@code clearinghouse matrix export}: writes the recorded matrix of a State to a file. */
  @Command(name = "export", mixinStandardHelpOptions = true)
  public static final class Export implements Callable<Integer> {
    @Parameters(paramLabel = "STATE", descriptionKey = "state")
    private String state = "";

    @Option(names = "--to", required = true, paramLabel = "FILE")
    private Path to = Path.of("");

    @Option(names = "--form", paramLabel = "YEAR")
    private String year = "";

    @Mixin private Installation installation = new Installation();
    @Mixin private CommandOutput output = new CommandOutput();

    /** Used by picocli. */
    public Export() {}

    @Override
    public Integer call() {
      CopyFormat format = MatrixCommands.form(to);
      if (new States().find(state).isEmpty() && !InventedParties.isState(state)) {
        throw BadInput.of("STATE", "commands.refused.no-state", state);
      }
      // Without a database there are only the forms of the program: check before creating one.
      if (!installation.hasDatabase()) {
        form(new Forms());
      }
      MatrixCommands.write(
          to, installation.withApplication(application -> export(application, format)));
      output.notice("commands.written", to);
      return 0;
    }

    private byte[] export(ConfigurableApplicationContext application, CopyFormat format) {
      MatrixId id = new MatrixId(state, form(application.getBean(Forms.class)));
      MatrixCopies copies = application.getBean(MatrixCopies.class);
      return ViewerDataSource.as("program", () -> format.write(copies.copy(id)));
    }

    private String form(Forms forms) {
      String wanted = year.isEmpty() ? forms.current().version() : year;
      if (forms.find(wanted).isEmpty()) {
        throw unknownForm("--form", wanted, forms);
      }
      return wanted;
    }
  }

  /** The refusal of a version of the form that does not exist, with those that do. */
  static BadInput unknownForm(String field, String wanted, Forms forms) {
    String known =
        forms.list().stream().map(FormVersion::version).collect(Collectors.joining(", "));
    return BadInput.of(field, "commands.refused.no-form", wanted, known);
  }
}
