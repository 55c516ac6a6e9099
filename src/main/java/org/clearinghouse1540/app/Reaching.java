package org.clearinghouse1540.app;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.function.Function;
import java.util.stream.Stream;
import org.clearinghouse1540.kit.BadInput;
import org.clearinghouse1540.kit.store.DataFolder;
import org.clearinghouse1540.kit.store.Database;
import org.clearinghouse1540.kit.store.OwnPostgres;

/** How a command reaches the database of an installation, whether the program runs or not. */
final class Reaching {
  private Reaching() {}

  /**
   * Beside a running program its own server is asked; else it is started for the while.
   *
   * @throws BadInput if there is none
   */
  static <T> T database(Path data, Optional<String> address, Function<Database, T> work) {
    if (address.isPresent()) {
      Database given = Database.parse(address.get());
      given.check();
      return work.apply(given);
    }
    Path folder = data.toAbsolutePath().normalize();
    if (!Files.isDirectory(folder.resolve("database"))) {
      throw new BadInput(
          "--data",
          "There is no database in the folder " + folder + "; name another: --data FOLDER.");
    }
    Optional<OwnPostgres> running = OwnPostgres.running(folder);
    if (running.isPresent()) {
      return work.apply(running.get().database());
    }
    try (DataFolder locked = DataFolder.open(folder);
        OwnPostgres own = OwnPostgres.start(locked.path(), System.err::println)) {
      return work.apply(own.database());
    }
  }

  /** Removes a folder with all that is in it. */
  static void remove(Path folder) {
    if (!Files.exists(folder)) {
      return;
    }
    try (Stream<Path> paths = Files.walk(folder)) {
      List<Path> deepestFirst = paths.sorted(Comparator.reverseOrder()).toList();
      for (Path path : deepestFirst) {
        Files.delete(path);
      }
    } catch (IOException undeletable) {
      throw new UncheckedIOException(undeletable);
    }
  }
}
