package org.clearinghouse1540.app;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.ServerSocket;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.clearinghouse1540.access.AccountCreation;
import org.clearinghouse1540.access.DemoAccounts;
import org.clearinghouse1540.access.PasswordCost;
import org.clearinghouse1540.access.Role;
import org.clearinghouse1540.access.RoleGrant;
import org.clearinghouse1540.kit.journal.Actor;
import org.clearinghouse1540.kit.outside.AllowedHosts;
import org.clearinghouse1540.kit.store.Database;
import org.clearinghouse1540.kit.store.DatabaseRoles;
import org.clearinghouse1540.kit.store.EmbeddedPostgres;
import org.clearinghouse1540.kit.store.Node;
import org.clearinghouse1540.kit.store.ViewerDataSource;
import org.clearinghouse1540.kit.web.TrialNotice;
import org.clearinghouse1540.operation.DemonstrationRecords;
import org.clearinghouse1540.startup.ApplicationStarter;
import org.clearinghouse1540.startup.LogFormat;
import org.clearinghouse1540.startup.MetricsToken;
import org.clearinghouse1540.startup.OperatorOptions;
import org.clearinghouse1540.startup.Settings;
import org.clearinghouse1540.startup.Substitutes;
import org.springframework.context.ConfigurableApplicationContext;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.jdbc.datasource.SingleConnectionDataSource;

/**
 * The whole program on its own database and a free port, started once for all tests of this run:
 * {@code TestProgram.get()}.
 */
public final class TestProgram implements AutoCloseable {
  /** The token with which the metrics of the shared program are read. */
  public static final String METRICS_TOKEN = "example-token-of-the-tests-0123456789";

  /** The password of all users that tests create: short, because its strength is estimated. */
  public static final String PASSWORD = "lantern orbit pelican";

  private static final TestProgram STARTED = once();

  private final String address;
  private final Map<String, String> passwords = new HashMap<>();
  private final ConfigurableApplicationContext context;
  private final Database owner;
  private final EmbeddedPostgres postgres;
  private final TestClock clock;
  // Kept open: a new connection costs more than the query.
  private Optional<Connection> counting = Optional.empty();
  private Optional<ActsObserved> acts = Optional.empty();

  private TestProgram(Settings settings, TestClock clock) {
    this.clock = clock;
    Path folder = settings.dataFolder();
    postgres = EmbeddedPostgres.start(folder, progress -> {});
    owner = postgres.database();
    doNotWaitForTheDisk();
    context =
        ApplicationStarter.start(settings, DatabaseRoles.ofEmbedded(owner), substitutes(clock));
    passwords.putAll(
        ViewerDataSource.as("program", () -> context.getBean(DemoAccounts.class).open(folder))
            .passwords());
    address = settings.production() ? settings.local() : settings.publicAddress().value();
  }

  /** The roles of its database, for a node beside it. */
  DatabaseRoles roles() {
    String password = context.getEnvironment().getRequiredProperty("spring.datasource.password");
    Database program = new Database(owner.url(), DatabaseRoles.ROLE, password);
    return new DatabaseRoles(owner, program, "", true);
  }

  static Substitutes substitutes(TestClock clock) {
    return new Substitutes(
        Optional.of(clock), Optional.of(new PasswordCost(64, 1)), Optional.of(new LocalTargets()));
  }

  private static TestProgram once() {
    try {
      Path folder = Files.createTempDirectory("clearinghouse-test");
      Path token = Files.writeString(folder.resolve("metrics.token"), METRICS_TOKEN + "\n");
      OperatorOptions operator =
          new OperatorOptions(
              Optional.of(MetricsToken.read(token)),
              LogFormat.TEXT,
              Optional.empty(),
              Node.ALONE,
              AllowedHosts.NONE);
      PreparedData.into(folder);
      TestProgram program =
          new TestProgram(Settings.plain(folder, freePort()).with(operator), new TestClock());
      Runtime.getRuntime().addShutdownHook(new Thread(program::close));
      return program;
    } catch (IOException failed) {
      throw new UncheckedIOException(failed);
    }
  }

  // A program in the process of the tests is not killed; tests that kill one start a process.
  private void doNotWaitForTheDisk() {
    try (Connection connection = owner.plainSource().getConnection();
        Statement sql = connection.createStatement()) {
      sql.execute("alter database clearinghouse set synchronous_commit = off");
    } catch (SQLException failed) {
      throw new IllegalStateException(failed);
    }
  }

  /** Another program on its own folder and port; the caller closes it. */
  public static TestProgram start(Path folder, int port) {
    return start(Settings.plain(folder, port));
  }

  /** Another program with these settings; the caller closes it. */
  public static TestProgram start(Settings settings) {
    PreparedData.into(settings.dataFolder());
    return first(settings);
  }

  /** Another program whose first start is its own; the caller closes it. */
  static TestProgram first(Settings settings) {
    return new TestProgram(settings, new TestClock());
  }

  /**
   * The clock of this program alone. It is moved in a program that a test started for itself, never
   * in the shared one.
   */
  public TestClock clock() {
    if (this == STARTED) {
      throw new IllegalStateException("start a program of your own to move its clock");
    }
    return clock;
  }

  @Override
  public void close() {
    context.close();
    postgres.close();
  }

  public static TestProgram get() {
    return STARTED;
  }

  /** A port that is free now. */
  public static int freePort() throws IOException {
    try (ServerSocket socket = new ServerSocket(0)) {
      return socket.getLocalPort();
    }
  }

  /** The address without a slash at its end. */
  public String address() {
    return address;
  }

  /** The password of the try-out account of a role. */
  public String password(String role) {
    String password = passwords.get(role);
    if (password == null) {
      throw new IllegalArgumentException("no account " + role);
    }
    return password;
  }

  /** A user with a new account in this role, created for this test. */
  public Visitor person(Role role, String party) {
    String name = role.key() + "." + System.nanoTime();
    String password = TestProgram.PASSWORD;
    ViewerDataSource.asProgram(
        () ->
            context
                .getBean(AccountCreation.class)
                .open(Actor.program(), name, "", new RoleGrant(role, party), password));
    return Visitor.signedIn(address, name, password).observedBy(acts);
  }

  /** Lets the binding acts of users who are created from now on be checked. */
  void observe(ActsObserved observed) {
    acts = Optional.of(observed);
  }

  /** Makes it a trial installation, with the invented records, as {@code run} does. */
  public void makeTrial() {
    context.getBean(TrialNotice.class).show();
    new DemonstrationRecords(address, passwords, clock.today()).create();
  }

  /** The number that a query gives, asked with all rights. */
  public synchronized int count(String query) {
    try {
      if (counting.isEmpty() || !counting.get().isValid(5)) {
        counting = Optional.of(owner.plainSource().getConnection());
      }
      return JdbcClient.create(new SingleConnectionDataSource(counting.get(), true))
          .sql(query)
          .query(Integer.class)
          .single();
    } catch (SQLException failed) {
      throw new IllegalStateException(failed);
    }
  }

  /** The database with the rights of its owner, for tests that go round the program. */
  public Database owner() {
    return owner;
  }

  /** All beans of a type. */
  public <T> List<T> beans(Class<T> type) {
    return List.copyOf(context.getBeansOfType(type).values());
  }

  public <T> T bean(Class<T> type) {
    return context.getBean(type);
  }
}
