package org.clearinghouse1540.kit.store;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.TimeUnit;
import java.util.stream.Stream;
import org.clearinghouse1540.kit.BadInput;
import org.clearinghouse1540.kit.ChildProcess;

/**
 * Runs PostgreSQL without root privileges, because it refuses to run as root: in a separate user
 * namespace, or as the user {@code nobody} if namespaces are not allowed.
 */
final class UnprivilegedUser {
  private static final String NOBODY = "65534";

  private UnprivilegedUser() {}

  /** The prefix of PostgreSQL's command line for this user and machine. */
  static List<String> prefix(Path dataFolder, Path binaries) {
    List<String> prefix = new ArrayList<>();
    prefix.addAll(inOwnSession(List.of()));
    if (!isRoot()) {
      return prefix;
    }
    if (works("unshare", "-U", binaries.resolve("bin/postgres").toString(), "--version")) {
      prefix.addAll(List.of("unshare", "-U"));
      return prefix;
    }
    List<String> drop =
        List.of("setpriv", "--reuid=" + NOBODY, "--regid=" + NOBODY, "--clear-groups");
    own(dataFolder, drop);
    List<String> tried = new ArrayList<>(drop);
    tried.addAll(List.of(binaries.resolve("bin/postgres").toString(), "--version"));
    if (works(tried.toArray(String[]::new))) {
      prefix.addAll(drop);
      return prefix;
    }
    throw BadInput.of("--data", "kit.store.root", dataFolder);
  }

  /** A command in a separate session, so that Ctrl-C reaches only the program. */
  static List<String> inOwnSession(List<String> command) {
    List<String> all = new ArrayList<>();
    if (works("setsid", "true")) {
      all.add("setsid");
    }
    all.addAll(command);
    return all;
  }

  /** Makes the user that PostgreSQL runs as the owner of a file or folder. */
  static void own(Path path, List<String> prefix) {
    if (!prefix.contains("setpriv")) {
      return;
    }
    try (Stream<Path> paths = Files.walk(path)) {
      for (Path item : paths.toList()) {
        Files.setAttribute(
            item, "unix:uid", Integer.parseInt(NOBODY), java.nio.file.LinkOption.NOFOLLOW_LINKS);
      }
    } catch (IOException unwritable) {
      throw new UncheckedIOException(unwritable);
    }
  }

  private static boolean isRoot() {
    return System.getProperty("user.name").equals("root");
  }

  private static boolean works(String... command) {
    try {
      Process process =
          ChildProcess.of(List.of(command))
              .redirectErrorStream(true)
              .redirectOutput(ProcessBuilder.Redirect.DISCARD)
              .start();
      return process.waitFor(10, TimeUnit.SECONDS) && process.exitValue() == 0;
    } catch (IOException missing) {
      return false;
    } catch (InterruptedException interrupted) {
      Thread.currentThread().interrupt();
      return false;
    }
  }
}
