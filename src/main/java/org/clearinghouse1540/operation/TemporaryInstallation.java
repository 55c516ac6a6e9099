package org.clearinghouse1540.operation;

import java.nio.file.Path;
import java.util.Optional;
import java.util.function.Consumer;
import org.clearinghouse1540.kit.store.DatabaseRoles;
import org.clearinghouse1540.kit.store.EmbeddedPostgres;
import org.clearinghouse1540.kit.store.TemporaryFolder;
import org.clearinghouse1540.kit.text.Message;

/**
 * A data folder with its own database in the temporary folder of the system. Both are deleted at
 * the end, also if the program is stopped; what a program that was killed left is deleted at the
 * next start.
 */
final class TemporaryInstallation implements AutoCloseable {
  private static final String PREFIX = "clearinghouse-restore-test";
  private final TemporaryFolder folder;
  private final Thread atStop = new Thread(this::stop);
  private Optional<EmbeddedPostgres> server = Optional.empty();
  private boolean ended;
  private volatile boolean stopped;

  private TemporaryInstallation(TemporaryFolder folder) {
    this.folder = folder;
  }

  /** Creates the folder; those of programs that were killed are deleted before. */
  static TemporaryInstallation open() {
    TemporaryInstallation opened =
        new TemporaryInstallation(TemporaryFolder.open(PREFIX, EmbeddedPostgres::endLeftBehind));
    Runtime.getRuntime().addShutdownHook(opened.atStop);
    return opened;
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
    folder.close();
  }
}
