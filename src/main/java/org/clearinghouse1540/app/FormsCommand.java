package org.clearinghouse1540.app;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;
import java.util.concurrent.Callable;
import org.clearinghouse1540.kit.BadInput;
import org.clearinghouse1540.kit.journal.Actor;
import org.clearinghouse1540.kit.store.DataFolder;
import org.clearinghouse1540.kit.store.ViewerDataSource;
import org.clearinghouse1540.kit.text.Language;
import org.clearinghouse1540.obligations.FormChanges;
import org.clearinghouse1540.obligations.FormDefinitionFiles;
import org.clearinghouse1540.obligations.FormFolderReader;
import org.clearinghouse1540.obligations.Forms;
import org.clearinghouse1540.obligations.ProposedForms;
import org.springframework.context.ConfigurableApplicationContext;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

/** {@code clearinghouse forms}: the generations of the matrix form, out and in. */
@Command(
    name = "forms",
    description = "Take out the files of a form, correct them in a spreadsheet, bring them in.",
    mixinStandardHelpOptions = true,
    synopsisSubcommandLabel = "COMMAND",
    subcommands = {FormsCommand.Add.class, FormsCommand.Write.class})
public final class FormsCommand {
  /** Made by the command line. */
  public FormsCommand() {}

  /** {@code clearinghouse forms add}: a corrected or a new generation, all or nothing. */
  @Command(
      name = "add",
      description =
          "Use the files of a folder: a new generation, or corrections of one. The program must be"
              + " stopped; a running one has a page for it.",
      mixinStandardHelpOptions = true)
  public static final class Add implements Callable<Integer> {
    @Parameters(
        paramLabel = "FOLDER",
        description = "The folder, named matrix-YEAR; corrections need the changed files only.")
    private Path from = Path.of("");

    @Option(names = "--look", description = "Only say what would change.")
    private boolean look;

    @Mixin private Installation installation = new Installation();

    /** Made by the command line. */
    public Add() {}

    @Override
    public Integer call() {
      FormDefinitionFiles files = FormFolderReader.at(from);
      FormChanges changes;
      try (DataFolder folder = DataFolder.open(installation.folder())) {
        changes =
            installation.atDoors(
                folder,
                doors -> {
                  Settings settings = Settings.plain(installation.folder(), 0);
                  try (ConfigurableApplicationContext context =
                      ServerRunner.context(settings, doors, false)) {
                    return ViewerDataSource.as("program", () -> add(context, files));
                  }
                });
      }
      for (FormChanges.Line line : changes.lines()) {
        System.out.println(line.place().in(Language.EN));
        line.before().ifPresent(before -> System.out.println("- " + before.in(Language.EN)));
        line.after().ifPresent(after -> System.out.println("+ " + after.in(Language.EN)));
      }
      System.err.println(
          "Form of "
              + changes.version()
              + ": "
              + changes.lines().size()
              + (look ? " places would change." : " places changed."));
      return 0;
    }

    private FormChanges add(ConfigurableApplicationContext context, FormDefinitionFiles files) {
      ProposedForms added = context.getBean(ProposedForms.class);
      added.load();
      if (look) {
        return added.check(files);
      }
      Actor operator = new Actor("command line", "operator");
      return added.accept(operator, added.propose(operator, files));
    }
  }

  /** {@code clearinghouse forms write}: the files of a form that comes with the program. */
  @Command(
      name = "write",
      description =
          "Write the files of a generation that comes with the program into a new folder. What was"
              + " corrected since is on the page of the running program.",
      mixinStandardHelpOptions = true)
  public static final class Write implements Callable<Integer> {
    @Parameters(index = "0", paramLabel = "YEAR", description = "The generation, such as 2017.")
    private String year = "";

    @Parameters(index = "1", paramLabel = "FOLDER", description = "A folder that is not there yet.")
    private Path to = Path.of("");

    /** Made by the command line. */
    public Write() {}

    @Override
    public Integer call() {
      FormDefinitionFiles folder =
          new Forms()
              .folder(year)
              .orElseThrow(
                  () ->
                      new BadInput(
                          "YEAR", "There is no generation of the form named " + year + "."));
      if (Files.exists(to)) {
        throw new BadInput("FOLDER", "The folder " + to + " exists; name another.");
      }
      try {
        Files.createDirectories(to);
        for (Map.Entry<String, String> file : folder.files().entrySet()) {
          Files.write(to.resolve(file.getKey()), file.getValue().getBytes(StandardCharsets.UTF_8));
        }
      } catch (IOException unwritable) {
        throw new BadInput("FOLDER", "The folder " + to + " cannot be written; name another.");
      }
      System.err.println("Written: " + to + ".");
      return 0;
    }
  }
}
