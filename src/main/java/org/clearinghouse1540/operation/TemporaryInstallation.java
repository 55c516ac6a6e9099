package org.clearinghouse1540.operation;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.LinkOption;
import java.nio.file.Path;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.function.Consumer;
import java.util.stream.Stream;
import org.clearinghouse1540.kit.BadInput;
import org.clearinghouse1540.kit.store.DataFolder;
import org.clearinghouse1540.kit.store.DatabaseRoles;
import org.clearinghouse1540.kit.store.EmbeddedPostgres;
import org.clearinghouse1540.kit.text.Message;

/**
 * A data folder with its own database in the temporary folder of the system. Both are deleted at
 * the end, also if the program is stopped; what a program that was killed left is deleted at the
 * next start.
 */
final class TemporaryInstallation implements AutoCloseable {
  private static final String PREFIX = "clearinghouse-restore-test";
  private final DataFolder folder;
  private final Thread atStop = new Thread(this::stop);
  private Optional<EmbeddedPostgres> server = Optional.empty();
  private boolean ended;
  private volatile boolean stopped;

  private TemporaryInstallation(DataFolder folder) {
    this.folder = folder;
  }

  /** Creates the folder; those of programs that were killed are deleted before. */
  static TemporaryInstallation open() {
    try {
      deleteLeftBehind();
      TemporaryInstallation opened =
          new TemporaryInstallation(DataFolder.open(Files.createTempDirectory(PREFIX)));
      Runtime.getRuntime().addShutdownHook(opened.atStop);
      return opened;
    } catch (IOException unusable) {
      throw new UncheckedIOException(unusable);
    }
  }

  Path path() {
    return folder.path();
  }

  /** Whether the program was stopped, so that the database ended before its time. */
  boolean isStopped() {
    return stopped;
  }

  /** Starts the database. A program that is stopped meanwhile ends it after its start. */
  synchronized DatabaseRoles start(Consumer<Message> progress) {
    if (ended) {
      throw new IllegalStateException("the program is being stopped");
    }
    EmbeddedPostgres started = EmbeddedPostgres.start(folder.path(), progress);
    server = Optional.of(started);
    return DatabaseRoles.ofEmbedded(started.database());
  }

  private void stop() {
    stopped = true;
    end();
  }

  @Override
  public void close() {
    try {
      Runtime.getRuntime().removeShutdownHook(atStop);
    } catch (IllegalStateException beingStopped) {
      stopped = true;
    }
    end();
  }

  private synchronized void end() {
    if (ended) {
      return;
    }
    ended = true;
    server.ifPresent(EmbeddedPostgres::close);
    try {
      delete(folder.path());
    } catch (IOException undeletable) {
      throw new UncheckedIOException(undeletable);
    } finally {
      folder.close();
    }
  }

  private static void deleteLeftBehind() throws IOException {
    List<Path> all;
    try (Stream<Path> found = Files.list(Path.of(System.getProperty("java.io.tmpdir")))) {
      all = found.filter(TemporaryInstallation::isOwn).toList();
    }
    for (Path path : all) {
      // A folder in use is left: another program tests a backup at the moment.
      BadInput.collect(() -> deleteLeftBehind(path), inUse -> {});
    }
  }

  private static Path deleteLeftBehind(Path path) {
    try (DataFolder left = DataFolder.open(path)) {
      EmbeddedPostgres.endLeftBehind(left.path());
      delete(left.path());
      return path;
    } catch (IOException undeletable) {
      throw new UncheckedIOException(undeletable);
    }
  }

  // A folder of another user may have this name, and is left alone.
  private static boolean isOwn(Path folder) {
    Path lock = folder.resolve("program.lock");
    try {
      return folder.getFileName().toString().startsWith(PREFIX)
          && Files.isRegularFile(lock, LinkOption.NOFOLLOW_LINKS)
          && Files.getOwner(lock).getName().equals(System.getProperty("user.name"));
    } catch (IOException unreadable) {
      return false;
    }
  }

  private static void delete(Path folder) throws IOException {
    List<Path> all;
    try (Stream<Path> found = Files.walk(folder)) {
      all = found.sorted(Comparator.reverseOrder()).toList();
    }
    for (Path path : all) {
      Files.deleteIfExists(path);
    }
  }
}
