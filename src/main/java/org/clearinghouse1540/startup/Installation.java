package org.clearinghouse1540.startup;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Optional;
import java.util.function.Function;
import java.util.function.Supplier;
import org.clearinghouse1540.kit.BadInput;
import org.clearinghouse1540.kit.cli.CommandOutput;
import org.clearinghouse1540.kit.cli.SecretOption;
import org.clearinghouse1540.kit.journal.JournalKeyCheck;
import org.clearinghouse1540.kit.journal.KeyReplacement;
import org.clearinghouse1540.kit.store.DataFolder;
import org.clearinghouse1540.kit.store.Database;
import org.clearinghouse1540.kit.store.DatabaseLock;
import org.clearinghouse1540.kit.store.DatabaseRoles;
import org.clearinghouse1540.kit.store.EmbeddedPostgres;
import org.clearinghouse1540.kit.store.Node;
import org.jspecify.annotations.Nullable;
import org.springframework.context.ConfigurableApplicationContext;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.ScopeType;
import picocli.CommandLine.Spec;

/** The installation that a command works on: its data folder and its database. */
public final class Installation {
  // The launcher does not start a program again that ended with this status.
  private static final int REFUSED = 2;
  private static final SecretOption PASSWORD =
      new SecretOption("--database", "--database-password-file", "CLEARINGHOUSE_DATABASE_PASSWORD");

  @Spec(Spec.Target.MIXEE)
  private @Nullable CommandSpec command;

  @Option(names = "--data", paramLabel = "FOLDER", scope = ScopeType.INHERIT)
  private Path data = Path.of("clearinghouse-data");

  @Option(names = "--database", paramLabel = "URL", scope = ScopeType.INHERIT)
  private Optional<String> database = Optional.empty();

  @Option(names = "--database-password-file", paramLabel = "FILE", scope = ScopeType.INHERIT)
  private Optional<Path> databasePassword = Optional.empty();

  /** Used by picocli. */
  public Installation() {}

  /** The data folder, as an absolute path. */
  public Path folder() {
    return data.toAbsolutePath().normalize();
  }

  /** The options that name this installation on a command line. */
  public String options() {
    return "--data " + folder() + database.map(address -> " --database " + address).orElse("");
  }

  /** Whether there is a database, on the operator's server or in the data folder. */
  public boolean hasDatabase() {
    return database.isPresent() || Files.isDirectory(folder().resolve("database"));
  }

  /**
   * Checks that there is a database, without opening it.
   *
   * @throws BadInput if there is none
   */
  public void requireDatabase() {
    if (!hasDatabase()) {
      throw BadInput.of("--data", "startup.refused.no-database", folder());
    }
  }

  /** The operator's server, if one was named; its connection is checked. */
  private Optional<Database> server() {
    return database.map(
        address -> {
          Database parsed = Database.parse(address);
          Database server =
              new Database(
                  parsed.url(), parsed.user(), PASSWORD.read(parsed.password(), databasePassword));
          server.check();
          return server;
        });
  }

  /**
   * Works with the roles of the database, which no other program uses meanwhile; the caller has
   * opened the data folder.
   *
   * @throws BadInput if another program uses the database
   */
  public <T> T withRoles(DataFolder folder, Function<DatabaseRoles, T> work) {
    return withRoles(folder, Node.ALONE, work);
  }

  /**
   * Works with the roles of the database, which no other program uses meanwhile but other nodes, if
   * this is one of several.
   *
   * @throws BadInput if another program uses the database, or several nodes have no server for it
   */
  public <T> T withRoles(DataFolder folder, Node node, Function<DatabaseRoles, T> work) {
    Optional<Database> server = server();
    if (server.isPresent()) {
      server.get().checkRights();
      DatabaseRoles roles = DatabaseRoles.ofServer(server.get());
      return locked(roles, () -> lock(roles, node), work);
    }
    if (node.isShared()) {
      throw BadInput.of("--node", "startup.refused.node-database");
    }
    try (EmbeddedPostgres embedded =
        EmbeddedPostgres.start(folder.path(), CommandOutput.of(command)::notice)) {
      DatabaseRoles roles =
          embedded.whenAccepting(() -> DatabaseRoles.ofEmbedded(embedded.database()));
      return locked(roles, () -> embedded.whenAccepting(() -> lock(roles, node)), work);
    }
  }

  private static <T> T locked(
      DatabaseRoles roles, Supplier<DatabaseLock> first, Function<DatabaseRoles, T> work) {
    try (DatabaseLock lock = first.get()) {
      return work.apply(roles.with(lock));
    }
  }

  private DatabaseLock lock(DatabaseRoles roles, Node node) {
    DatabaseLock lock = DatabaseLock.take(roles.owner(), node, this::endAtOnce);
    try {
      KeyReplacement.complete(roles.owner(), folder());
      JournalKeyCheck.refuseReplaced(roles.owner(), folder());
      return lock;
    } catch (RuntimeException failed) {
      lock.close();
      throw failed;
    }
  }

  // Another program uses the database: nothing more is written, not even at an orderly end.
  private void endAtOnce() {
    CommandOutput.of(command).notice("startup.database-taken");
    Runtime.getRuntime().halt(REFUSED);
  }

  /** Works with the application of an installation that is not running. */
  public <T> T withApplication(Function<ConfigurableApplicationContext, T> work) {
    return withApplication(Settings.plain(folder(), 0), work);
  }

  /** Works with the application of an installation that is not running, under these settings. */
  public <T> T withApplication(
      Settings settings, Function<ConfigurableApplicationContext, T> work) {
    try (DataFolder folder = DataFolder.open(folder())) {
      return withRoles(
          folder,
          roles -> {
            try (ConfigurableApplicationContext context =
                ApplicationStarter.start(settings, roles)) {
              return work.apply(context);
            }
          });
    }
  }

  /**
   * Works with the database as its owner. If the program is running, its database server is used;
   * otherwise the server is started for the duration.
   *
   * @throws BadInput if there is no database
   */
  public <T> T withDatabase(Function<Database, T> work) {
    Optional<Database> server = server();
    if (server.isPresent()) {
      KeyReplacement.take(server.get(), folder());
      return work.apply(server.get());
    }
    requireDatabase();
    Optional<EmbeddedPostgres> running = EmbeddedPostgres.running(folder());
    if (running.isPresent()) {
      return work.apply(running.get().database());
    }
    try (DataFolder locked = DataFolder.open(folder());
        EmbeddedPostgres embedded =
            EmbeddedPostgres.start(locked.path(), CommandOutput.of(command)::notice)) {
      Database owner = embedded.database();
      embedded.whenAccepting(
          () -> {
            KeyReplacement.complete(owner, folder());
            return owner;
          });
      return work.apply(owner);
    }
  }
}
