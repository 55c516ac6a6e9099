package org.clearinghouse1540.kit.store;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.clearinghouse1540.kit.ChildProcess;

/** The process of a PostgreSQL server with its children, found and ended without its help. */
final class PostgresProcess {
  // Waits until the program is gone, then ends the server, however the program ended. A process
  // that has ended may stay in the process table for seconds, but works in no folder. The shell
  // compares folders itself: a process for each of them would take seconds on a busy machine.
  private static final String LIFELINE =
      """
      read -r line
      read -r server < "$1/postmaster.pid"
      [ ! "/proc/$server/cwd" -ef "$1" ] || kill -INT "$server"
      for i in 1 2 3 4 5 6 7 8 9 10; do
        [ "/proc/$server/cwd" -ef "$1" ] || break
        sleep 0.1
      done
      for process in /proc/[0-9]*; do
        [ ! "$process/cwd" -ef "$1" ] || kill -KILL "${process#/proc/}"
      done
      """;
  private static final String LIFELINE_NAME = "lifeline";

  // Its passwords are made at random, of 192 bits: repeating their hash 4096 times, as for
  // the passwords of people, would protect nothing and cost each new connection 10 to 20 ms.
  static final String PASSWORD_ROUNDS = "scram_iterations=16";

  private static final List<String> SETTINGS =
      List.of(
          "listen_addresses=127.0.0.1",
          "unix_socket_directories=",
          "fsync=on",
          "synchronous_commit=on",
          "shared_buffers=64MB",
          "max_connections=60",
          "jit=off",
          PASSWORD_ROUNDS,
          "timezone=UTC",
          "log_min_messages=warning");

  private PostgresProcess() {}

  /** The command line of a server on the loopback interface. */
  static List<String> command(List<String> prefix, Path binaries, Path data, int port) {
    List<String> command = new ArrayList<>(prefix);
    command.add(binaries.resolve("bin/postgres").toAbsolutePath().toString());
    command.addAll(List.of("-D", data.toString(), "-p", Integer.toString(port)));
    SETTINGS.forEach(setting -> command.addAll(List.of("-c", setting)));
    return command;
  }

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
   * Ends what a program that was killed left behind: first its lifelines, which would end every
   * server of the folder, then the server, also one that does not answer yet. The caller has the
   * data folder to itself.
   */
  static void endLeftBehind(Path data) throws IOException {
    if (!Files.isDirectory(data)) {
      return;
    }
    List<ProcessHandle> lifelines =
        ProcessHandle.allProcesses().filter(process -> isLifeline(process, data)).toList();
    lifelines.forEach(ProcessHandle::destroyForcibly);
    for (ProcessHandle lifeline : lifelines) {
      ended(lifeline, Duration.ofSeconds(5));
    }
    postmaster(data).ifPresent(left -> stop(left, data));
    endChildren(data);
  }

  // The server that wrote the file, unless its number was given to another process since.
  private static Optional<ProcessHandle> postmaster(Path data) throws IOException {
    Path file = data.resolve("postmaster.pid");
    return (Files.exists(file) ? Files.readAllLines(file) : List.<String>of())
        .stream()
            .findFirst()
            .filter(line -> line.matches("\\d{1,9}"))
            .flatMap(line -> ProcessHandle.of(Long.parseLong(line)))
            .filter(process -> worksIn(process, data));
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

  private static boolean isLifeline(ProcessHandle process, Path data) {
    try {
      String line = Files.readString(Path.of("/proc/" + process.pid() + "/cmdline"));
      return line.endsWith("\0" + LIFELINE_NAME + "\0" + data.toRealPath() + "\0");
    } catch (IOException notOurs) {
      return false;
    }
  }

  /**
   * A process that ends the server of a folder as soon as this program has ended, also after a
   * crash. It is started before the server, so that no moment is without it.
   */
  static Process lifeline(Path data) throws IOException {
    List<String> script =
        List.of("sh", "-c", LIFELINE, LIFELINE_NAME, data.toRealPath().toString());
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
