package org.clearinghouse1540.kit.store;

import java.io.IOException;
import java.net.ServerSocket;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.TimeUnit;

/** A PostgreSQL server installed on this machine, with its data in a folder of a test. */
public final class InstalledPostgres implements AutoCloseable {
  private final Process process;
  private final Database database;
  private final Path password;

  private InstalledPostgres(Process process, Database database, Path password) {
    this.process = process;
    this.database = database;
    this.password = password;
  }

  /** Starts a server for the database in a folder and creates it if needed. */
  public static InstalledPostgres start(Path binaries, Path folder) throws IOException {
    Files.createDirectories(folder);
    Path password = Files.writeString(folder.resolve("password"), "for-a-test");
    List<String> prefix = UnprivilegedUser.prefix(folder, binaries);
    Path data = folder.resolve("data");
    List<String> make = new ArrayList<>(prefix);
    make.addAll(
        List.of(
            binaries.resolve("bin/initdb").toString(),
            "-D",
            data.toString(),
            "-U",
            "tester",
            "--auth=scram-sha-256",
            "--pwfile=" + password,
            "--encoding=UTF8",
            "--locale=C"));
    Path log = folder.resolve("log");
    if (!Files.isDirectory(data)) {
      run(make, log);
    }
    int port;
    try (ServerSocket socket = new ServerSocket(0)) {
      port = socket.getLocalPort();
    }
    List<String> serve = new ArrayList<>(prefix);
    serve.addAll(
        List.of(
            binaries.resolve("bin/postgres").toString(),
            "-D",
            data.toString(),
            "-p",
            Integer.toString(port),
            "-c",
            "listen_addresses=127.0.0.1",
            "-c",
            "unix_socket_directories="));
    Process process =
        new ProcessBuilder(serve).redirectErrorStream(true).redirectOutput(log.toFile()).start();
    Database database =
        new Database("jdbc:postgresql://127.0.0.1:" + port + "/postgres", "tester", "for-a-test");
    for (int i = 0; i < 200 && process.isAlive(); i++) {
      try {
        database.check();
        return new InstalledPostgres(process, database, password);
      } catch (org.clearinghouse1540.kit.BadInput notYet) {
        pause();
      }
    }
    throw new AssertionError("PostgreSQL did not start: " + Files.readString(log));
  }

  /** The database of its superuser. */
  public Database database() {
    return database;
  }

  /** The options that name this server. */
  public List<String> options() {
    return List.of(
        "--database",
        database.url().replace("jdbc:postgresql://", "postgresql://tester@"),
        "--database-password-file",
        password.toString());
  }

  /** Kills the server and all its processes immediately. */
  public void kill() {
    List<ProcessHandle> all = new ArrayList<>(process.descendants().toList());
    all.add(process.toHandle());
    all.forEach(ProcessHandle::destroyForcibly);
    all.forEach(processHandle -> processHandle.onExit().join());
  }

  @Override
  public void close() {
    process.destroy();
    try {
      if (!process.waitFor(2, TimeUnit.MINUTES)) {
        process.destroyForcibly();
      }
    } catch (InterruptedException interrupted) {
      Thread.currentThread().interrupt();
    }
  }

  private static void run(List<String> command, Path log) throws IOException {
    Process made =
        new ProcessBuilder(command).redirectErrorStream(true).redirectOutput(log.toFile()).start();
    try {
      if (!made.waitFor(4, TimeUnit.MINUTES) || made.exitValue() != 0) {
        throw new AssertionError(Files.readString(log));
      }
    } catch (InterruptedException interrupted) {
      Thread.currentThread().interrupt();
    }
  }

  private static void pause() {
    try {
      Thread.sleep(100);
    } catch (InterruptedException interrupted) {
      Thread.currentThread().interrupt();
    }
  }
}
