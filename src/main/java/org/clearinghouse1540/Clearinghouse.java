package org.clearinghouse1540;

import org.clearinghouse1540.app.AdministratorCommand;
import org.clearinghouse1540.app.BackupCommands;
import org.clearinghouse1540.app.BriefCommand;
import org.clearinghouse1540.app.FormsCommand;
import org.clearinghouse1540.app.JournalCommand;
import org.clearinghouse1540.app.MatrixCommand;
import org.clearinghouse1540.app.RunCommand;
import org.clearinghouse1540.app.SiteCommand;
import org.clearinghouse1540.kit.cli.Exit;
import org.clearinghouse1540.matching.MatchCommands;
import org.clearinghouse1540.notes.NoteCommands;
import picocli.CommandLine;
import picocli.CommandLine.Command;

/** The program on the command line. Commands other than {@code run} start without Spring. */
@Command(
    name = "clearinghouse",
    version = "Clearinghouse 1540 0.2.0",
    description = "The work around Security Council resolution 1540 (2004), in one program.",
    mixinStandardHelpOptions = true,
    synopsisSubcommandLabel = "COMMAND",
    subcommands = {
      RunCommand.class,
      NoteCommands.class,
      MatchCommands.class,
      AdministratorCommand.class,
      JournalCommand.class,
      MatrixCommand.class,
      FormsCommand.class,
      BriefCommand.class,
      SiteCommand.class,
      BackupCommands.MakeKey.class,
      BackupCommands.Make.class,
      BackupCommands.Restore.class
    })
public final class Clearinghouse {
  private Clearinghouse() {}

  public static void main(String[] arguments) {
    System.setProperty("logback.configurationFile", "logback-quiet.xml");
    int status = status(arguments);
    // Where the program was told to stop the machine is ending already, and waits for this thread.
    if (status != 0) {
      System.exit(status);
    }
  }

  /** Runs a command to its end and returns its exit status: 0, 1 or 2. */
  public static int status(String... arguments) {
    return Exit.of(new CommandLine(new Clearinghouse()), arguments);
  }
}
