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
import org.clearinghouse1540.kit.files.Table;
import picocli.CommandLine;

/**
 * How commands end: 0 when done, 2 with one sentence on standard error for input that cannot be
 * used, 1 with an id for a fault of our own.
 */
public final class Exit {
  private Exit() {}

  /** Runs a command line and returns its exit status. */
  public static int of(CommandLine commands, String... arguments) {
    PrintStream errors = new PrintStream(System.err, true, StandardCharsets.UTF_8);
    commands.setExecutionExceptionHandler((thrown, line, parsed) -> told(thrown, errors));
    commands.setParameterExceptionHandler(
        (wrong, given) -> {
          errors.println(
              "clearinghouse: " + sentence(String.valueOf(wrong.getMessage())) + " See --help.");
          return 2;
        });
    return commands.execute(arguments);
  }

  private static int told(Exception thrown, PrintStream errors) {
    if (thrown instanceof BadInput bad) {
      errors.println("clearinghouse: " + bad.sentence());
      return 2;
    }
    if (thrown instanceof Table.WrongDefinition wrong) {
      errors.println(wrong.getMessage());
      return 2;
    }
    byte[] random = new byte[4];
    new SecureRandom().nextBytes(random);
    String id = HexFormat.of().formatHex(random);
    errors.println(
        "clearinghouse: There is a problem with the program (number "
            + id
            + "). Details are in "
            + trace(id, thrown)
            + ". Please try again. If the problem continues, send us that file.");
    return 1;
  }

  private static Path trace(String id, Exception thrown) {
    Path file = Path.of(System.getProperty("java.io.tmpdir"), "clearinghouse-" + id + ".log");
    StringWriter trace = new StringWriter();
    thrown.printStackTrace(new PrintWriter(trace));
    try {
      Files.writeString(file, trace.toString());
    } catch (IOException unwritable) {
      throw new UncheckedIOException(unwritable);
    }
    return file;
  }

  private static String sentence(String text) {
    return text.endsWith(".") ? text : text + ".";
  }
}
