package org.clearinghouse1540.app;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Optional;
import java.util.function.Function;
import org.clearinghouse1540.kit.BadInput;
import org.clearinghouse1540.kit.store.DataFolder;
import org.clearinghouse1540.kit.store.Database;
import org.clearinghouse1540.kit.store.DatabaseRoles;
import org.clearinghouse1540.kit.store.EmbeddedPostgres;
import picocli.CommandLine.Option;
import picocli.CommandLine.ScopeType;

/** Where an installation is: the options that commands share, and how they reach its database. */
final class Installation {
  @Option(
      names = "--data",
      paramLabel = "FOLDER",
      description = "The data folder (default: clearinghouse-data here).",
      scope = ScopeType.INHERIT)
  private Path data = Path.of("clearinghouse-data");

  @Option(
      names = "--database",
      paramLabel = "URL",
      description = "A PostgreSQL server of yours: postgresql://user:password@host/name.",
      scope = ScopeType.INHERIT)
  private Optional<String> database = Optional.empty();

  /** The data folder, as an absolute path. */
  Path folder() {
    return data.toAbsolutePath().normalize();
  }

  /** Whether a database is there, the operator's or one in the folder; nothing is opened. */
  boolean hasDatabase() {
    return database.isPresent() || Files.isDirectory(folder().resolve("database"));
  }

  /** The server of the operator, tried, if one was named. */
  Optional<Database> given() {
    return database.map(
        address -> {
          Database given = Database.parse(address);
          given.check();
          return given;
        });
  }

  /** Works on the doors to the database; the caller holds the data folder. */
  <T> T atDoors(DataFolder folder, Function<DatabaseRoles, T> work) {
    Optional<Database> given = given();
    if (given.isPresent()) {
      return work.apply(DatabaseRoles.ofGiven(given.get()));
    }
    try (EmbeddedPostgres own = EmbeddedPostgres.start(folder.path(), System.err::println)) {
      return work.apply(DatabaseRoles.ofOwn(own.database()));
    }
  }

  /**
   * Works on the database as its owner. Beside a running program its own server is asked; else it
   * is started for the while.
   *
   * @throws BadInput if there is none
   */
  <T> T inDatabase(Function<Database, T> work) {
    Optional<Database> given = given();
    if (given.isPresent()) {
      return work.apply(given.get());
    }
    if (!hasDatabase()) {
      throw new BadInput(
          "--data",
          "There is no database in the folder " + folder() + "; name another: --data FOLDER.");
    }
    Optional<EmbeddedPostgres> running = EmbeddedPostgres.running(folder());
    if (running.isPresent()) {
      return work.apply(running.get().database());
    }
    try (DataFolder locked = DataFolder.open(folder());
        EmbeddedPostgres own = EmbeddedPostgres.start(locked.path(), System.err::println)) {
      return work.apply(own.database());
    }
  }
}
