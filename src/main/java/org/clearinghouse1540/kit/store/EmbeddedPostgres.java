package org.clearinghouse1540.kit.store;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.TimeUnit;
import java.util.function.Consumer;
import org.clearinghouse1540.kit.BadInput;
import org.clearinghouse1540.kit.ChildProcess;
import org.clearinghouse1540.kit.text.Message;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * The embedded PostgreSQL server: its data is in the data folder, it listens on the loopback
 * interface with a random password, and each commit is on disk before it is acknowledged.
 */
public final class EmbeddedPostgres implements AutoCloseable {
  private static final String USER = "clearinghouse";
  private static final String NAME = "clearinghouse";

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

  private static final Logger LOG = LoggerFactory.getLogger(EmbeddedPostgres.class);
  // The data folders whose servers belong to this process.
  private static final Set<Path> OWN = ConcurrentHashMap.newKeySet();

  private final Path dataFolder;
  private final int port;
  private final String password;
  private volatile ProcessHandle server;
  private volatile Optional<Process> lifeline = Optional.empty();
  private volatile boolean closed;

  private EmbeddedPostgres(Path dataFolder, ProcessHandle server, int port, String password) {
    this.dataFolder = dataFolder;
    this.server = server;
    this.port = port;
    this.password = password;
  }

  /**
   * Starts the server, in place of one that was left running, and starts it again when it dies. It
   * ends with this process, however this process ends.
   *
   * @param progress receives a sentence before a step that takes longer than a second
   * @throws BadInput if PostgreSQL cannot be started here, with the reason
   */
  public static EmbeddedPostgres start(Path dataFolder, Consumer<Message> progress) {
    try {
      Path data = dataFolder.resolve("database");
      Optional<EmbeddedPostgres> living = attach(dataFolder);
      if (living.isPresent() && OWN.contains(dataFolder)) {
        return living.get();
      }
      living.ifPresent(left -> PostgresProcess.stop(left.server, data));
      boolean first = !Files.isDirectory(data);
      if (first) {
        progress.accept(Message.of("kit.store.first-start"));
      }
      Path binaries = PostgresBinaries.unpack(dataFolder);
      List<String> prefix = UnprivilegedUser.prefix(dataFolder, binaries);
      if (first) {
        PostgresFiles.initialize(USER, dataFolder, binaries, prefix);
      }
      EmbeddedPostgres started = launch(dataFolder, binaries, prefix, freePort());
      OWN.add(dataFolder);
      started.lifeline = Optional.of(PostgresProcess.lifeline(started.server, data));
      if (first || !started.hasDatabase()) {
        started.createDatabase();
      }
      Thread.ofVirtual().name("postgres").start(() -> started.watch(binaries, prefix));
      return started;
    } catch (IOException failed) {
      throw new UncheckedIOException(failed);
    }
  }

  /** The running server of a data folder, if any; the process that started it closes it. */
  public static Optional<EmbeddedPostgres> running(Path dataFolder) {
    try {
      return attach(dataFolder);
    } catch (IOException unreadable) {
      throw new UncheckedIOException(unreadable);
    }
  }

  private static Optional<EmbeddedPostgres> attach(Path dataFolder) throws IOException {
    Path file = dataFolder.resolve("database").resolve("postmaster.pid");
    if (!Files.exists(file) || !PostgresFiles.hasPassword(dataFolder)) {
      return Optional.empty();
    }
    List<String> lines = Files.readAllLines(file);
    if (lines.size() < 4 || !lines.get(0).matches("\\d+") || !lines.get(3).matches("\\d+")) {
      return Optional.empty();
    }
    Optional<ProcessHandle> process = ProcessHandle.of(Long.parseLong(lines.get(0)));
    if (process.isEmpty()) {
      return Optional.empty();
    }
    EmbeddedPostgres found =
        new EmbeddedPostgres(
            dataFolder,
            process.get(),
            Integer.parseInt(lines.get(3)),
            PostgresFiles.password(dataFolder));
    return found.answers() ? Optional.of(found) : Optional.empty();
  }

  private static EmbeddedPostgres launch(
      Path dataFolder, Path binaries, List<String> prefix, int port) throws IOException {
    Path log = PostgresFiles.log(dataFolder);
    long until = System.nanoTime() + TimeUnit.SECONDS.toNanos(60);
    while (true) {
      List<String> command = new ArrayList<>(prefix);
      command.addAll(
          List.of(
              binaries.resolve("bin/postgres").toString(),
              "-D",
              dataFolder.resolve("database").toString(),
              "-p",
              Integer.toString(port)));
      SETTINGS.forEach(setting -> command.addAll(List.of("-c", setting)));
      Process process =
          ChildProcess.of(command)
              .redirectErrorStream(true)
              .redirectOutput(ProcessBuilder.Redirect.appendTo(log.toFile()))
              .start();
      EmbeddedPostgres started =
          new EmbeddedPostgres(
              dataFolder, process.toHandle(), port, PostgresFiles.password(dataFolder));
      while (process.isAlive() && System.nanoTime() < until) {
        if (started.answers()) {
          return started;
        }
        pause(25);
      }
      // A server that was just killed may keep its lock for a moment, so the start is repeated.
      if (System.nanoTime() > until || !stillLocked(log)) {
        process.destroyForcibly();
        throw BadInput.of("--data", "kit.store.not-started", log);
      }
      pause(300);
    }
  }

  private static boolean stillLocked(Path log) throws IOException {
    String text = Files.readString(log);
    String tail = text.substring(Math.max(0, text.length() - 2000));
    return tail.contains("lock file") || tail.contains("pre-existing shared memory block");
  }

  private boolean answers() {
    try (Connection connection = at("postgres").connect()) {
      return connection.isValid(2);
    } catch (SQLException notYet) {
      return false;
    }
  }

  private boolean hasDatabase() {
    try (Connection connection = database().connect()) {
      return connection.isValid(2);
    } catch (SQLException missing) {
      return false;
    }
  }

  private void createDatabase() {
    try (Connection connection = at("postgres").connect();
        Statement statement = connection.createStatement()) {
      statement.execute("create database " + NAME);
    } catch (SQLException failed) {
      throw new IllegalStateException(failed);
    }
  }

  /** The database of the program on this server. */
  public Database database() {
    return at(NAME);
  }

  /** Another database on this server. */
  Database at(String name) {
    return new Database("jdbc:postgresql://127.0.0.1:" + port + "/" + name, USER, password);
  }

  /** The process of the server, for tests that kill it. */
  ProcessHandle server() {
    return server;
  }

  /** Stops the server; open transactions are rolled back, nothing acknowledged is lost. */
  @Override
  public void close() {
    if (lifeline.isEmpty()) {
      return; // Another part of this process started it.
    }
    closed = true;
    synchronized (this) {
      if (PostgresProcess.isAlive(server)) {
        PostgresProcess.stop(server, dataFolder.resolve("database"));
      }
      lifeline.ifPresent(Process::destroyForcibly);
      OWN.remove(dataFolder);
    }
  }

  // Starts the server again when it died, on the same port, which the open pools know.
  private void watch(Path binaries, List<String> prefix) {
    long pause = 100;
    while (!closed) {
      pause(pause);
      pause = PostgresProcess.isAlive(server) || restart(binaries, prefix) ? 100 : 5_000;
    }
  }

  private synchronized boolean restart(Path binaries, List<String> prefix) {
    if (closed || PostgresProcess.isAlive(server)) {
      return true;
    }
    LOG.error("PostgreSQL ended; it is started again");
    try {
      Path data = dataFolder.resolve("database");
      lifeline.ifPresent(Process::destroyForcibly);
      PostgresProcess.endChildren(data);
      server = launch(dataFolder, binaries, prefix, port).server;
      lifeline = Optional.of(PostgresProcess.lifeline(server, data));
      return true;
    } catch (IOException | RuntimeException failed) {
      LOG.error("PostgreSQL does not start; it is tried again", failed);
      return false;
    }
  }

  private static int freePort() throws IOException {
    try (ServerSocket socket = new ServerSocket(0, 1, InetAddress.getLoopbackAddress())) {
      return socket.getLocalPort();
    }
  }

  private static void pause(long milliseconds) {
    try {
      Thread.sleep(milliseconds);
    } catch (InterruptedException interrupted) {
      Thread.currentThread().interrupt();
    }
  }
}
