package org.clearinghouse1540.app;

import java.nio.file.Path;
import java.util.concurrent.Callable;
import org.clearinghouse1540.exchange.CopyFormat;
import org.clearinghouse1540.exchange.MatrixCommands;
import org.clearinghouse1540.exchange.MatrixExchange;
import org.clearinghouse1540.kit.BadInput;
import org.clearinghouse1540.kit.store.DataFolder;
import org.clearinghouse1540.kit.store.ViewerDataSource;
import org.clearinghouse1540.matrix.MatrixId;
import org.clearinghouse1540.obligations.Forms;
import org.clearinghouse1540.states.InventedParties;
import org.clearinghouse1540.states.States;
import org.springframework.context.ConfigurableApplicationContext;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

/** {@code clearinghouse matrix}: copies of matrices in, out, and beside each other. */
@Command(
    name = "matrix",
    description = "Read a matrix from a file, write one into a file, compare two.",
    mixinStandardHelpOptions = true,
    synopsisSubcommandLabel = "COMMAND",
    subcommands = {
      MatrixCommands.Read.class,
      MatrixCommands.Compare.class,
      MatrixCommand.Export.class
    })
public final class MatrixCommand {
  /** Made by the command line. */
  public MatrixCommand() {}

  /** {@code clearinghouse matrix export}: what is recorded, as a file. */
  @Command(
      name = "export",
      description =
          "Write the matrix of a State into a file, as a draft. The program must be stopped; a"
              + " running one offers the same files on the page of the matrix.",
      mixinStandardHelpOptions = true)
  public static final class Export implements Callable<Integer> {
    @Parameters(paramLabel = "STATE", description = "The State, by its code such as KAZ.")
    private String state = "";

    @Option(
        names = "--to",
        required = true,
        paramLabel = "FILE",
        description = "The file; its ending says the form: docx, pdf, xlsx, csv, json, html.")
    private Path to = Path.of("");

    @Option(names = "--form", paramLabel = "YEAR", description = "The generation of the form.")
    private String year = "";

    @Mixin private Installation installation = new Installation();

    /** Made by the command line. */
    public Export() {}

    @Override
    public Integer call() {
      CopyFormat file = MatrixCommands.form(to);
      if (new States().find(state).isEmpty() && !InventedParties.isState(state)) {
        throw new BadInput("STATE", "There is no State with the code " + state + ".");
      }
      // Where there is no database yet no form was added: known before one is made.
      if (!installation.hasDatabase()) {
        form(new Forms());
      }
      try (DataFolder folder = DataFolder.open(installation.folder())) {
        byte[] bytes =
            installation.atDoors(
                folder,
                doors -> {
                  Settings settings = Settings.plain(installation.folder(), 0);
                  try (ConfigurableApplicationContext context =
                      ServerRunner.context(settings, doors, false)) {
                    MatrixId id = new MatrixId(state, form(context.getBean(Forms.class)));
                    return ViewerDataSource.as(
                        "program",
                        () -> file.write(context.getBean(MatrixExchange.class).copy(id)));
                  }
                });
        MatrixCommands.write(to, bytes);
      }
      System.err.println("Written: " + to + ".");
      return 0;
    }

    private String form(Forms forms) {
      String wanted = year.isEmpty() ? forms.current().version() : year;
      if (forms.find(wanted).isEmpty()) {
        throw new BadInput(
            "--form",
            "There is no generation of the form named "
                + wanted
                + "; there are "
                + String.join(
                    ", ", forms.list().stream().map(formVersion -> formVersion.version()).toList())
                + ".");
      }
      return wanted;
    }
  }
}
