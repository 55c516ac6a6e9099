package org.clearinghouse1540.kit.cli;

import java.io.IOException;
import java.io.PrintStream;
import java.io.PrintWriter;
import java.io.StringWriter;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.SecureRandom;
import java.util.HexFormat;
import org.clearinghouse1540.kit.BadInput;
import org.clearinghouse1540.kit.ResourceShortage;
import org.clearinghouse1540.kit.files.Table;
import org.clearinghouse1540.kit.store.DatabaseFailures;
import org.clearinghouse1540.kit.text.Isolated;
import org.clearinghouse1540.kit.text.Language;
import org.clearinghouse1540.kit.text.Message;
import picocli.CommandLine;

/**
 * Runs commands and maps their end to an exit status: 0 for success, 2 with one line on standard
 * error for input that cannot be used, 1 with one line if the machine has no space left or the
 * database stopped, and 1 with an id for a fault of the program. Sentences are in the language of
 * {@code --language}.
 */
public final class Exit {
  private final String program;
  private final Language language;
  private final PrintStream errors;

  private Exit(String program, Language language) {
    this.program = program;
    this.language = language;
    this.errors = new PrintStream(System.err, true, StandardCharsets.UTF_8);
  }

  /** Runs a command line and returns its exit status. */
  public static int of(CommandLine commands, String... arguments) {
    String program = commands.getCommandName();
    Exit exit = new Exit(program, CommandLanguage.of(arguments));
    commands.setResourceBundle(new CommandTexts(program, exit.language));
    commands.setOut(new PrintWriter(System.out, true, StandardCharsets.UTF_8));
    commands.setErr(new PrintWriter(System.err, true, StandardCharsets.UTF_8));
    commands.setExecutionExceptionHandler((thrown, line, parsed) -> exit.failed(thrown));
    commands.setParameterExceptionHandler(
        (wrong, given) ->
            exit.refused(
                ParameterErrors.message(wrong).in(exit.language)
                    + " "
                    + Message.of("kit.command.help").in(exit.language)));
    return commands.execute(arguments);
  }

  // A name is copied from a terminal, so it has no characters around it.
  private int refused(String sentences) {
    errors.println(program + ": " + Isolated.removed(sentences));
    return 2;
  }

  private int failed(Exception thrown) {
    if (thrown instanceof BadInput bad) {
      return refused(bad.sentence(language));
    }
    if (thrown instanceof Table.WrongDefinition wrong) {
      errors.println(wrong.getMessage());
      return 2;
    }
    if (ResourceShortage.isCauseOf(thrown)) {
      refused(Message.of("kit.command.no-room").in(language));
      return 1;
    }
    if (DatabaseFailures.isUnavailable(thrown)) {
      refused(Message.of("kit.command.no-database").in(language));
      return 1;
    }
    byte[] random = new byte[4];
    new SecureRandom().nextBytes(random);
    String id = HexFormat.of().formatHex(random);
    Path trace = writeTrace(id, thrown);
    refused(Message.of("kit.command.fault", id, trace).in(language));
    return 1;
  }

  private Path writeTrace(String id, Exception thrown) {
    Path file = Path.of(System.getProperty("java.io.tmpdir"), program + "-" + id + ".log");
    StringWriter trace = new StringWriter();
    thrown.printStackTrace(new PrintWriter(trace));
    try {
      Files.writeString(file, trace.toString());
    } catch (IOException unwritable) {
      throw new UncheckedIOException(unwritable);
    }
    return file;
  }
}
