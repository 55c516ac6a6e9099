package org.clearinghouse1540.app;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.ConcurrentSkipListSet;

/**
 * The environment of each child of the program, as an attacker inside the child reads it. All
 * processes below the program are examined until it is closed, as some of them live for a second.
 */
final class ChildEnvironments implements AutoCloseable {
  /** The variables in which an operator may keep secrets, with values that are recognized. */
  static final Map<String, String> SECRETS =
      Map.of(
          "CLEARINGHOUSE_DATABASE_PASSWORD", "SECRET-OF-DATABASE",
          "CLEARINGHOUSE_MAIL_PASSWORD", "SECRET-OF-MAIL",
          "PGPASSWORD", "SECRET-OF-PLATFORM",
          "EXAMPLE_TOKEN", "SECRET-OF-OTHERS");

  private final ProcessHandle program;
  private final Set<String> commands = new ConcurrentSkipListSet<>();
  private final Set<String> leaks = new ConcurrentSkipListSet<>();
  private final Thread watching;
  private volatile boolean done;

  private ChildEnvironments(ProcessHandle program) {
    this.program = program;
    this.watching = Thread.ofPlatform().start(this::watch);
  }

  static ChildEnvironments watch(ProcessHandle program) {
    return new ChildEnvironments(program);
  }

  private void watch() {
    String own = read(program, "cmdline");
    while (!done) {
      for (ProcessHandle child : program.descendants().toList()) {
        String command = read(child, "cmdline");
        String environment = read(child, "environ");
        // Between its beginning and its program a child is a copy of its parent, for an instant.
        boolean begun = !command.equals(own) && !command.contains("jspawnhelper");
        if (begun && !command.isEmpty() && command.equals(read(child, "cmdline"))) {
          commands.add(command);
          if (environment.contains("SECRET-OF-")) {
            leaks.add(command.replace('\0', ' '));
          }
        }
      }
      pause();
    }
  }

  // The shortest of them live for some hundred milliseconds.
  private static void pause() {
    try {
      Thread.sleep(20);
    } catch (InterruptedException interrupted) {
      Thread.currentThread().interrupt();
    }
  }

  /** The commands of the children that were seen with one of the secrets. */
  List<String> leaks() {
    return List.copyOf(leaks);
  }

  /** Whether a child was seen whose command has this part. */
  boolean saw(String command) {
    return commands.stream().anyMatch(known -> known.contains(command));
  }

  private static String read(ProcessHandle process, String file) {
    try {
      return Files.readString(
          Path.of("/proc/" + process.pid() + "/" + file), StandardCharsets.ISO_8859_1);
    } catch (IOException ended) {
      return "";
    }
  }

  @Override
  public void close() {
    done = true;
    try {
      watching.join();
    } catch (InterruptedException interrupted) {
      Thread.currentThread().interrupt();
    }
  }
}
