package org.clearinghouse1540;

import java.util.Locale;
import org.clearinghouse1540.commands.BriefCommand;
import org.clearinghouse1540.commands.CountCommand;
import org.clearinghouse1540.commands.ExportRecordsCommand;
import org.clearinghouse1540.commands.FormsCommand;
import org.clearinghouse1540.commands.ImportRecordsCommand;
import org.clearinghouse1540.commands.MatrixCommand;
import org.clearinghouse1540.kit.cli.CommandLanguage;
import org.clearinghouse1540.kit.cli.Exit;
import org.clearinghouse1540.matching.MatchCommands;
import org.clearinghouse1540.notes.LetterCommands;
import org.clearinghouse1540.notes.NoteCommands;
import org.clearinghouse1540.operation.AdministratorCommand;
import org.clearinghouse1540.operation.BackupCommand;
import org.clearinghouse1540.operation.BackupKeyCommand;
import org.clearinghouse1540.operation.JournalCommand;
import org.clearinghouse1540.operation.KeysCommand;
import org.clearinghouse1540.operation.PrepareCommand;
import org.clearinghouse1540.operation.RestoreCommand;
import org.clearinghouse1540.operation.RunCommand;
import org.clearinghouse1540.operation.SearchCommand;
import org.clearinghouse1540.site.SiteCommand;
import org.clearinghouse1540.startup.ProgramVersion;
import picocli.CommandLine;
import picocli.CommandLine.Command;
import picocli.CommandLine.HelpCommand;
import picocli.CommandLine.Mixin;

/**
 * The program on the command line. Descriptions of commands and options are in {@code
 * clearinghouse/text_en.properties} and its translations. Commands that need no pages run without
 * Spring.
 */
@Command(
    name = "clearinghouse",
    version = ProgramVersion.TEXT,
    mixinStandardHelpOptions = true,
    synopsisSubcommandLabel = "COMMAND",
    subcommands = {
      RunCommand.class,
      NoteCommands.class,
      LetterCommands.class,
      MatchCommands.class,
      AdministratorCommand.class,
      JournalCommand.class,
      KeysCommand.class,
      SearchCommand.class,
      MatrixCommand.class,
      CountCommand.class,
      FormsCommand.class,
      ImportRecordsCommand.class,
      ExportRecordsCommand.class,
      BriefCommand.class,
      SiteCommand.class,
      BackupKeyCommand.class,
      BackupCommand.class,
      RestoreCommand.class,
      PrepareCommand.class,
      HelpCommand.class
    })
public final class Clearinghouse {
  @Mixin private CommandLanguage language = new CommandLanguage();

  private Clearinghouse() {}

  public static void main(String[] arguments) {
    // Statements and formulas have numbers in Latin digits, whatever the language of the machine.
    Locale.setDefault(Locale.ROOT);
    System.setProperty("logback.configurationFile", "logback-quiet.xml");
    int status = status(arguments);
    // After a signal to stop, the process is already ending and waits for this thread.
    if (status != 0) {
      System.exit(status);
    }
  }

  /** Runs a command to its end and returns its exit status: 0, 1 or 2. */
  public static int status(String... arguments) {
    return Exit.of(new CommandLine(new Clearinghouse()), arguments);
  }
}
