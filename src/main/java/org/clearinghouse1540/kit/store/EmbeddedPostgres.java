package org.clearinghouse1540.kit.store;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.nio.file.attribute.PosixFilePermissions;
import java.security.SecureRandom;
import java.sql.Connection;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.ArrayList;
import java.util.HexFormat;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.TimeUnit;
import java.util.function.Consumer;
import org.clearinghouse1540.kit.BadInput;
import org.clearinghouse1540.kit.text.Message;

/**
 * The embedded PostgreSQL server: its data is in the data folder, it listens on the loopback
 * interface with a random password, and each commit is on disk before it is acknowledged.
 */
public final class EmbeddedPostgres implements AutoCloseable {
  private static final String USER = "clearinghouse";
  private static final String NAME = "clearinghouse";

  private static final List<String> SETTINGS =
      List.of(
          "listen_addresses=127.0.0.1",
          "unix_socket_directories=",
          "fsync=on",
          "synchronous_commit=on",
          "shared_buffers=64MB",
          "max_connections=60",
          "jit=off",
          "timezone=UTC",
          "log_min_messages=warning");

  private final ProcessHandle server;
  private final int port;
  private final String password;

  private EmbeddedPostgres(ProcessHandle server, int port, String password) {
    this.server = server;
    this.port = port;
    this.password = password;
  }

  /**
   * Starts the server, or attaches to one that was left running.
   *
   * @param progress receives a sentence before a step that takes longer than a second
   * @throws BadInput if PostgreSQL cannot be started here, with the reason
   */
  public static EmbeddedPostgres start(Path dataFolder, Consumer<Message> progress) {
    try {
      Path data = dataFolder.resolve("database");
      Optional<EmbeddedPostgres> living = attach(dataFolder);
      if (living.isPresent()) {
        return living.get();
      }
      boolean first = !Files.isDirectory(data);
      if (first) {
        progress.accept(Message.of("kit.store.first-start"));
      }
      Path binaries = PostgresBinaries.unpack(dataFolder);
      List<String> prefix = UnprivilegedUser.prefix(dataFolder, binaries);
      if (first) {
        initialize(dataFolder, binaries, prefix);
      }
      EmbeddedPostgres started = launch(dataFolder, binaries, prefix);
      if (first || !started.hasDatabase()) {
        started.createDatabase();
      }
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
    if (!Files.exists(file) || !Files.exists(passwordFile(dataFolder))) {
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
        new EmbeddedPostgres(process.get(), Integer.parseInt(lines.get(3)), password(dataFolder));
    return found.answers() ? Optional.of(found) : Optional.empty();
  }

  // Created under another name and moved, so that an interrupted start leaves no partial database.
  private static void initialize(Path dataFolder, Path binaries, List<String> prefix)
      throws IOException {
    Path draft = dataFolder.resolve("database.new");
    PostgresBinaries.delete(draft);
    byte[] random = new byte[24];
    new SecureRandom().nextBytes(random);
    Path file = passwordFile(dataFolder);
    Files.deleteIfExists(file);
    Files.createFile(
        file, PosixFilePermissions.asFileAttribute(PosixFilePermissions.fromString("rw-------")));
    Files.writeString(file, HexFormat.of().formatHex(random));
    UnprivilegedUser.own(file, prefix);
    List<String> command = new ArrayList<>(prefix);
    command.addAll(
        List.of(
            binaries.resolve("bin/initdb").toString(),
            "-D",
            draft.toString(),
            "-U",
            USER,
            "--auth=scram-sha-256",
            "--pwfile=" + file,
            "--encoding=UTF8",
            "--locale-provider=builtin",
            "--locale=C.UTF-8",
            "--no-instructions"));
    Path log = log(dataFolder);
    Process process =
        new ProcessBuilder(command).redirectErrorStream(true).redirectOutput(log.toFile()).start();
    if (waitFor(process, 120) != 0) {
      throw BadInput.of("--data", "kit.store.initdb", log);
    }
    Files.move(draft, dataFolder.resolve("database"), StandardCopyOption.ATOMIC_MOVE);
  }

  private static EmbeddedPostgres launch(Path dataFolder, Path binaries, List<String> prefix)
      throws IOException {
    Path log = log(dataFolder);
    long until = System.nanoTime() + TimeUnit.SECONDS.toNanos(60);
    while (true) {
      int port = freePort();
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
          new ProcessBuilder(command)
              .redirectErrorStream(true)
              .redirectOutput(ProcessBuilder.Redirect.appendTo(log.toFile()))
              .start();
      EmbeddedPostgres started =
          new EmbeddedPostgres(process.toHandle(), port, password(dataFolder));
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
    if (!server.isAlive()) {
      return;
    }
    try {
      new ProcessBuilder("kill", "-INT", Long.toString(server.pid())).start().waitFor();
      for (int i = 0; i < 400 && server.isAlive() && !zombie(); i++) {
        pause(25);
      }
    } catch (IOException failed) {
      throw new UncheckedIOException(failed);
    } catch (InterruptedException interrupted) {
      Thread.currentThread().interrupt();
    }
  }

  // A server that this program did not start may stay in the process table after its end.
  private boolean zombie() {
    try {
      Path status = Path.of("/proc/" + server.pid() + "/stat");
      return !Files.exists(status) || Files.readString(status).matches("(?s)\\d+ \\(.*\\) Z .*");
    } catch (IOException gone) {
      return true;
    }
  }

  private static Path passwordFile(Path dataFolder) {
    return dataFolder.resolve("database.password");
  }

  private static String password(Path dataFolder) throws IOException {
    return Files.readString(passwordFile(dataFolder)).strip();
  }

  private static Path log(Path dataFolder) throws IOException {
    Files.createDirectories(dataFolder.resolve("log"));
    return dataFolder.resolve("log").resolve("postgresql.log");
  }

  private static int freePort() throws IOException {
    try (ServerSocket socket = new ServerSocket(0, 1, InetAddress.getLoopbackAddress())) {
      return socket.getLocalPort();
    }
  }

  private static int waitFor(Process process, int seconds) {
    try {
      return process.waitFor(seconds, TimeUnit.SECONDS) ? process.exitValue() : -1;
    } catch (InterruptedException interrupted) {
      Thread.currentThread().interrupt();
      return -1;
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
