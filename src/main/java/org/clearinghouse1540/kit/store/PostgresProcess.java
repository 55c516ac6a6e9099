package org.clearinghouse1540.kit.store;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import org.clearinghouse1540.kit.ChildProcess;

/** The process of a PostgreSQL server with its children, found and ended without its help. */
final class PostgresProcess {
  // Waits until the program is gone, then ends the server, however the program ended.
  private static final String LIFELINE =
      """
      read -r line
      kill -INT "$1" 2>/dev/null || exit 0
      for i in 1 2 3 4 5 6 7 8 9 10; do
        kill -0 "$1" 2>/dev/null || exit 0
        sleep 0.1
      done
      kill -KILL "$1"
      for process in /proc/[0-9]*; do
        [ "$(readlink "$process/cwd" 2>/dev/null)" != "$2" ] || kill -KILL "${process#/proc/}"
      done
      """;

  private PostgresProcess() {}

  /**
   * Whether it runs; a server that this program did not start may stay in the process table. If the
   * program has no file handle to find out, it is taken to run.
   */
  static boolean isAlive(ProcessHandle server) {
    try {
      String status = Files.readString(Path.of("/proc/" + server.pid() + "/stat"));
      return server.isAlive() && !status.matches("(?s)\\d+ \\(.*\\) Z .*");
    } catch (NoSuchFileException gone) {
      return false;
    } catch (IOException unreadable) {
      return true;
    }
  }

  /** Stops a server: in order if it follows the signal in time, otherwise at once. */
  static void stop(ProcessHandle server, Path data) {
    try {
      signal("-INT", server);
      if (!ended(server, Duration.ofSeconds(4))) {
        signal("-QUIT", server);
      }
      if (!ended(server, Duration.ofSeconds(1))) {
        server.destroyForcibly();
        ended(server, Duration.ofSeconds(1));
        endChildren(data);
      }
    } catch (IOException failed) {
      throw new UncheckedIOException(failed);
    }
  }

  /**
   * Ends the children that a server left behind when it was killed. They work in the folder of its
   * data and would keep a new server from starting.
   */
  static void endChildren(Path data) {
    ProcessHandle.allProcesses()
        .filter(process -> worksIn(process, data))
        .forEach(ProcessHandle::destroyForcibly);
  }

  private static boolean worksIn(ProcessHandle process, Path data) {
    try {
      Path folder = Files.readSymbolicLink(Path.of("/proc/" + process.pid() + "/cwd"));
      return folder.equals(data.toRealPath());
    } catch (IOException notOurs) {
      return false;
    }
  }

  /** A process that ends the server as soon as this program has ended, also after a crash. */
  static Process lifeline(ProcessHandle server, Path data) throws IOException {
    List<String> script =
        List.of(
            "sh",
            "-c",
            LIFELINE,
            "lifeline",
            Long.toString(server.pid()),
            data.toRealPath().toString());
    ProcessBuilder builder = ChildProcess.of(UnprivilegedUser.inOwnSession(script));
    builder.redirectOutput(ProcessBuilder.Redirect.DISCARD);
    builder.redirectError(ProcessBuilder.Redirect.DISCARD);
    return builder.start();
  }

  private static void signal(String signal, ProcessHandle server) throws IOException {
    // By the shell: small systems have no program of that name.
    List<String> kill =
        List.of("sh", "-c", "kill \"$0\" \"$1\"", signal, Long.toString(server.pid()));
    ChildProcess.of(kill).start().onExit().join();
  }

  private static boolean ended(ProcessHandle server, Duration time) {
    long until = System.nanoTime() + time.toNanos();
    while (isAlive(server) && System.nanoTime() < until) {
      try {
        Thread.sleep(25);
      } catch (InterruptedException interrupted) {
        Thread.currentThread().interrupt();
        return !isAlive(server);
      }
    }
    return !isAlive(server);
  }
}
