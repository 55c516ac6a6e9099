package org.clearinghouse1540.commands;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;
import java.util.concurrent.Callable;
import org.clearinghouse1540.kit.BadInput;
import org.clearinghouse1540.kit.ResourceShortage;
import org.clearinghouse1540.kit.cli.CommandOutput;
import org.clearinghouse1540.kit.journal.Actor;
import org.clearinghouse1540.kit.store.ViewerDataSource;
import org.clearinghouse1540.obligations.FormChanges;
import org.clearinghouse1540.obligations.FormDefinitionFiles;
import org.clearinghouse1540.obligations.FormFolderReader;
import org.clearinghouse1540.obligations.Forms;
import org.clearinghouse1540.obligations.ProposedForms;
import org.clearinghouse1540.startup.Installation;
import org.springframework.context.ConfigurableApplicationContext;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

/** {@code clearinghouse forms}: exports, imports and corrects versions of the matrix form. */
@Command(
    name = "forms",
    mixinStandardHelpOptions = true,
    synopsisSubcommandLabel = "COMMAND",
    subcommands = {AdoptFormCommand.class, FormsCommand.Add.class, FormsCommand.Write.class})
public final class FormsCommand {
  /** Used by picocli. */
  public FormsCommand() {}

  /** {@code clearinghouse forms add}: imports a new or corrected version, all or nothing. */
  @Command(name = "add", mixinStandardHelpOptions = true)
  public static final class Add implements Callable<Integer> {
    @Parameters(paramLabel = "FOLDER", descriptionKey = "folder")
    private Path from = Path.of("");

    @Option(names = "--look")
    private boolean look;

    @Mixin private Installation installation = new Installation();
    @Mixin private CommandOutput output = new CommandOutput();

    /** Used by picocli. */
    public Add() {}

    @Override
    public Integer call() {
      FormDefinitionFiles files = FormFolderReader.at(from);
      FormChanges changes =
          installation.withApplication(
              application -> ViewerDataSource.as("program", () -> add(application, files)));
      for (FormChanges.Line line : changes.lines()) {
        output.data(line.place().in(output.language()));
        line.before().ifPresent(text -> output.data("- " + text.in(output.language())));
        line.after().ifPresent(text -> output.data("+ " + text.in(output.language())));
      }
      output.notice(
          look ? "commands.forms.would-change" : "commands.forms.changed",
          changes.version(),
          changes.lines().size());
      return 0;
    }

    private FormChanges add(ConfigurableApplicationContext application, FormDefinitionFiles files) {
      ProposedForms forms = application.getBean(ProposedForms.class);
      forms.load();
      if (look) {
        return forms.check(files);
      }
      Actor operator = new Actor("command line", "operator");
      return forms.accept(operator, forms.propose(operator, files));
    }
  }

  /**
   * {@code clearinghouse forms write}: exports the files of a version that comes with the program.
   */
  @Command(name = "write", mixinStandardHelpOptions = true)
  public static final class Write implements Callable<Integer> {
    @Parameters(index = "0", paramLabel = "YEAR", descriptionKey = "year")
    private String year = "";

    @Parameters(index = "1", paramLabel = "FOLDER", descriptionKey = "folder")
    private Path to = Path.of("");

    @Mixin private CommandOutput output = new CommandOutput();

    /** Used by picocli. */
    public Write() {}

    @Override
    public Integer call() {
      Forms forms = new Forms();
      FormDefinitionFiles folder =
          forms.folder(year).orElseThrow(() -> MatrixCommand.unknownForm("YEAR", year, forms));
      if (Files.exists(to)) {
        throw BadInput.of("FOLDER", "kit.file.exists", to);
      }
      try {
        Files.createDirectories(to);
        for (Map.Entry<String, String> file : folder.files().entrySet()) {
          Files.write(to.resolve(file.getKey()), file.getValue().getBytes(StandardCharsets.UTF_8));
        }
      } catch (IOException unwritable) {
        throw ResourceShortage.or(
            BadInput.of("FOLDER", "kit.file.folder-unwritable", to), unwritable);
      }
      output.notice("commands.written", to);
      return 0;
    }
  }
}
