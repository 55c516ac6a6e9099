package org.clearinghouse1540.kit;

import java.util.List;
import java.util.Map;
import java.util.Set;

/**
 * The only way in which the program starts another one. The environment of the program can have
 * passwords and tokens under any name, which an operator, a library or a platform chose, so a child
 * gets the variables of a list and no others.
 */
public final class ChildProcess {
  // They find programs, libraries and files, and set the language and the time zone.
  private static final Set<String> PASSED_ON =
      Set.of("PATH", "HOME", "TMPDIR", "LD_LIBRARY_PATH", "TZ", "LANG", "LC_ALL", "LC_CTYPE");

  private ChildProcess() {}

  /** A program of the machine, such as PostgreSQL, with the variables of the list. */
  public static ProcessBuilder of(List<String> command) {
    return with(command, System.getenv());
  }

  /** A program that needs no variable at all, such as the reader of untrusted files. */
  public static ProcessBuilder withoutVariables(List<String> command) {
    return with(command, Map.of());
  }

  static ProcessBuilder with(List<String> command, Map<String, String> variables) {
    ProcessBuilder builder = new ProcessBuilder(command);
    builder.environment().clear();
    variables.forEach(
        (name, value) -> {
          if (PASSED_ON.contains(name)) {
            builder.environment().put(name, value);
          }
        });
    return builder;
  }
}
