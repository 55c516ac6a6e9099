package org.clearinghouse1540.kit.store;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.time.Duration;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.TimeUnit;
import java.util.function.Consumer;
import java.util.function.Supplier;
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
      if (OWN.contains(dataFolder)) {
        return awaitOwn(dataFolder);
      }
      PostgresProcess.endLeftBehind(data);
      boolean first = !Files.isDirectory(data);
      if (first) {
        progress.accept(Message.of("kit.store.first-start"));
      }
      Path binaries = PostgresBinaries.unpack(dataFolder);
      List<String> prefix = UnprivilegedUser.prefix(dataFolder, binaries);
      if (first) {
        PostgresFiles.initialize(USER, dataFolder, binaries, prefix);
      }
      EmbeddedPostgres started = launchFirst(dataFolder, binaries, prefix);
      Thread.ofVirtual().name("postgres").start(() -> started.watch(binaries, prefix));
      try {
        started.whenAccepting(started::createDatabaseOnce);
      } catch (RuntimeException failed) {
        started.close();
        throw failed;
      }
      return started;
    } catch (IOException failed) {
      throw new UncheckedIOException(failed);
    }
  }

  /**
   * Ends the server that a killed program left behind in a data folder, which the caller has to
   * itself.
   */
  public static void endLeftBehind(Path dataFolder) throws IOException {
    PostgresProcess.endLeftBehind(dataFolder.resolve("database"));
  }

  /** The running server of a data folder, if any; the process that started it closes it. */
  public static Optional<EmbeddedPostgres> running(Path dataFolder) {
    try {
      return attach(dataFolder);
    } catch (IOException unreadable) {
      throw new UncheckedIOException(unreadable);
    }
  }

  // The server of another part of this process, which may be starting it again at the moment.
  private static EmbeddedPostgres awaitOwn(Path dataFolder) throws IOException {
    long until = System.nanoTime() + TimeUnit.SECONDS.toNanos(60);
    Optional<EmbeddedPostgres> own = attach(dataFolder);
    while (own.isEmpty() && System.nanoTime() < until) {
      pause(25);
      own = attach(dataFolder);
    }
    return own.orElseThrow(() -> notStarted(dataFolder));
  }

  private static BadInput notStarted(Path dataFolder) {
    return BadInput.of("--data", "kit.store.not-started", PostgresFiles.log(dataFolder));
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

  private static EmbeddedPostgres launchFirst(Path dataFolder, Path binaries, List<String> prefix)
      throws IOException {
    Process lifeline = PostgresProcess.lifeline(dataFolder.resolve("database"));
    try {
      EmbeddedPostgres started = launch(dataFolder, binaries, prefix, freePort());
      started.lifeline = Optional.of(lifeline);
      OWN.add(dataFolder);
      return started;
    } catch (IOException | RuntimeException failed) {
      lifeline.destroyForcibly();
      throw failed;
    }
  }

  private static EmbeddedPostgres launch(
      Path dataFolder, Path binaries, List<String> prefix, int port) throws IOException {
    Path log = PostgresFiles.log(dataFolder);
    Path data = dataFolder.resolve("database").toAbsolutePath();
    long until = System.nanoTime() + TimeUnit.SECONDS.toNanos(60);
    while (true) {
      List<String> command = PostgresProcess.command(prefix, binaries, data, port);
      Process process =
          ChildProcess.of(command)
              .directory(data.toFile()) // From its first moment it is known by its folder.
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
        throw notStarted(dataFolder);
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

  // A program that was killed may have left a server without it.
  private Database createDatabaseOnce() {
    try (Connection connection = at("postgres").connect();
        Statement statement = connection.createStatement()) {
      ResultSet there =
          statement.executeQuery("select 1 from pg_database where datname = '" + NAME + "'");
      if (!there.next()) {
        statement.execute("create database " + NAME);
      }
      return database();
    } catch (SQLException failed) {
      throw new IllegalStateException(failed);
    }
  }

  /**
   * Takes the first steps of a program on this server, which must accept connections: a server that
   * ended after its start is started again, and waited for.
   *
   * @throws BadInput if it does not accept connections in a minute
   */
  public <T> T whenAccepting(Supplier<T> steps) {
    return StartingDatabase.await(Duration.ofMinutes(1), steps, () -> notStarted(dataFolder));
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
      PostgresProcess.endChildren(dataFolder.resolve("database"));
      server = launch(dataFolder, binaries, prefix, port).server;
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
