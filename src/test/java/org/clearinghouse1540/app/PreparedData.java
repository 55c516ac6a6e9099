package org.clearinghouse1540.app;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.channels.FileChannel;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.nio.file.StandardOpenOption;
import java.time.Instant;
import java.util.List;
import java.util.stream.Stream;
import org.clearinghouse1540.startup.Settings;

/**
 * A data folder as a first start leaves it, made once for all test processes of a run and copied
 * for the programs that tests start for themselves: a copy costs less than a new database.
 */
final class PreparedData {
  private static final Path HOME =
      Path.of(System.getProperty("clearinghouse.postgres", "target/postgres"))
          .resolveSibling("prepared-data");
  private static final List<String> NAMES =
      List.of("database", "database.password", "demo-accounts.txt", "journal.heads", "journal.key");

  private PreparedData() {}

  /** The folder with the classes of this run, see {@link InstalledClasses}. */
  static synchronized Path classes() {
    try {
      return prepared().resolve("classes");
    } catch (IOException failed) {
      throw new UncheckedIOException(failed);
    }
  }

  /** Fills a folder in which there is no database yet. */
  static synchronized void into(Path folder) {
    try {
      if (Files.exists(folder.resolve("database"))) {
        return;
      }
      Path prepared = prepared();
      InstalledClasses.useForReaders(prepared.resolve("classes"));
      Files.createDirectories(folder);
      for (String name : NAMES) {
        copy(prepared.resolve(name), folder.resolve(name));
      }
    } catch (IOException failed) {
      throw new UncheckedIOException(failed);
    }
  }

  // Test processes of one run have the same parent; another run has other classes.
  private static Path prepared() throws IOException {
    ProcessHandle run = ProcessHandle.current().parent().orElseGet(ProcessHandle::current);
    long started = run.info().startInstant().map(Instant::toEpochMilli).orElse(0L);
    Path folder = HOME.resolve(run.pid() + "-" + started);
    Files.createDirectories(HOME);
    try (FileChannel channel = FileChannel.open(HOME.resolve("lock"), options());
        AutoCloseable lock = channel.lock()) {
      if (!Files.exists(folder)) {
        removeOthers();
        Path made = HOME.resolve("made-" + folder.getFileName());
        TestProgram.first(Settings.plain(made, TestProgram.freePort())).close();
        Files.move(made, folder);
      }
      // After the move: prepared classes hold for the path of their jar.
      if (!Files.exists(folder.resolve("classes"))) {
        InstalledClasses.make(Files.createDirectory(folder.resolve("classes")));
      }
      return folder;
    } catch (IOException | RuntimeException failed) {
      throw failed;
    } catch (Exception failed) {
      throw new IOException(failed);
    }
  }

  private static StandardOpenOption[] options() {
    return new StandardOpenOption[] {StandardOpenOption.CREATE, StandardOpenOption.WRITE};
  }

  private static void removeOthers() throws IOException {
    try (Stream<Path> old = Files.list(HOME)) {
      for (Path folder : old.filter(PreparedData::ofAnEndedRun).toList()) {
        try (Stream<Path> parts = Files.walk(folder)) {
          for (Path part : parts.sorted((one, other) -> other.compareTo(one)).toList()) {
            Files.deleteIfExists(part);
          }
        }
      }
    }
  }

  private static boolean ofAnEndedRun(Path folder) {
    String run = folder.getFileName().toString().replaceFirst("^made-", "").replaceFirst("-.*", "");
    return Files.isDirectory(folder) && ProcessHandle.of(Long.parseLong(run)).isEmpty();
  }

  // With the owner of each file: PostgreSQL runs as an unprivileged user.
  private static void copy(Path from, Path to) throws IOException {
    if (!Files.exists(from)) {
      return;
    }
    try (Stream<Path> parts = Files.walk(from)) {
      for (Path part : parts.toList()) {
        Path copy = to.resolve(from.relativize(part).toString());
        Files.copy(part, copy, StandardCopyOption.COPY_ATTRIBUTES);
        Files.setOwner(copy, Files.getOwner(part));
      }
    }
  }
}
