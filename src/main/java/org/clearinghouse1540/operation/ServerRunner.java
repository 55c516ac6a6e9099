package org.clearinghouse1540.operation;

import java.time.Clock;
import java.time.Duration;
import java.time.LocalDate;
import java.util.Locale;
import java.util.Optional;
import java.util.concurrent.CountDownLatch;
import org.clearinghouse1540.access.Accounts;
import org.clearinghouse1540.access.DemoAccounts;
import org.clearinghouse1540.kit.BadInput;
import org.clearinghouse1540.kit.cli.CommandOutput;
import org.clearinghouse1540.kit.journal.JournalKeyCheck;
import org.clearinghouse1540.kit.store.DatabaseRoles;
import org.clearinghouse1540.kit.store.Node;
import org.clearinghouse1540.kit.store.NodeStart;
import org.clearinghouse1540.kit.store.ViewerDataSource;
import org.clearinghouse1540.kit.web.TrialNotice;
import org.clearinghouse1540.startup.ApplicationStarter;
import org.clearinghouse1540.startup.Settings;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.boot.availability.AvailabilityChangeEvent;
import org.springframework.boot.availability.ReadinessState;
import org.springframework.context.ConfigurableApplicationContext;

/** Runs the web application until the process receives a signal to stop. */
final class ServerRunner {
  private static final Logger LOG = LoggerFactory.getLogger(ServerRunner.class);

  // Requests have three seconds of it. Then the process ends, and PostgreSQL at most a second
  // later: ten seconds are enough for everything, also on a busy machine.
  private static final Duration LONGEST_STOP = Duration.ofSeconds(6);

  // A node says that it is not ready, and answers until the balancer has noticed it.
  private static final Duration NOTICED = Duration.ofSeconds(3);

  private final Settings settings;
  private final CommandOutput output;
  private final boolean examples;

  /** A program; a new trial installation receives the invented records where wanted. */
  ServerRunner(Settings settings, CommandOutput output, boolean examples) {
    this.settings = settings;
    this.output = output;
    this.examples = examples;
  }

  /** Runs it; {@code start} is the start of the command in nanoseconds. */
  int run(DatabaseRoles roles, long start) {
    CountDownLatch stopped = new CountDownLatch(1);
    Thread main = Thread.currentThread();
    // On Ctrl-C or SIGTERM this thread closes the application, then its caller the database.
    Runtime.getRuntime()
        .addShutdownHook(
            new Thread(
                () -> {
                  stopped.countDown();
                  join(main);
                }));
    try (ConfigurableApplicationContext context = start(roles)) {
      Optional<DemoAccounts.Opened> trial =
          ViewerDataSource.as("program", () -> prepareAccounts(context));
      trial.filter(DemoAccounts.Opened::first).ifPresent(opened -> records(context, opened));
      output.result(
          "operation.run.ready",
          settings.publicAddress().of("/"),
          String.format(Locale.ROOT, "%.1f", (System.nanoTime() - start) / 1e9));
      stopped.await();
      if (settings.operator().node().isShared()) {
        AvailabilityChangeEvent.publish(context, ReadinessState.REFUSING_TRAFFIC);
        Thread.sleep(NOTICED);
      }
    } catch (InterruptedException interrupted) {
      Thread.currentThread().interrupt();
    }
    return 0;
  }

  private ConfigurableApplicationContext start(DatabaseRoles roles) {
    if (!settings.operator().node().isShared()) {
      return ApplicationStarter.start(settings, roles);
    }
    try (NodeStart turn = NodeStart.begin(roles.owner())) {
      JournalKeyCheck.check(roles.owner(), settings.dataFolder());
      return ApplicationStarter.start(settings, roles);
    }
  }

  private Optional<DemoAccounts.Opened> prepareAccounts(ConfigurableApplicationContext context) {
    DemoAccounts accounts = context.getBean(DemoAccounts.class);
    boolean administered = context.getBean(Accounts.class).hasAdministrator();
    requireAdministrator(settings.operator().node(), administered);
    if (administered) {
      accounts.close(settings.dataFolder());
    } else if (settings.production()) {
      output.result("operation.run.no-administrator");
    } else {
      output.result("operation.run.trial-accounts");
      DemoAccounts.Opened opened = accounts.open(settings.dataFolder());
      opened.lines().forEach(line -> output.data("  " + line));
      output.result("operation.run.trial-file", settings.dataFolder().resolve(DemoAccounts.FILE));
      context.getBean(TrialNotice.class).show();
      return Optional.of(opened);
    }
    return Optional.empty();
  }

  /**
   * Trial accounts get their passwords from one data folder, so several nodes have none.
   *
   * @throws BadInput if a node has no administrator
   */
  static void requireAdministrator(Node node, boolean exists) {
    if (node.isShared() && !exists) {
      throw BadInput.of("--node", "operation.refused.node-administrator");
    }
  }

  // The program is of use without them, so it starts where they cannot be made.
  private void records(ConfigurableApplicationContext context, DemoAccounts.Opened opened) {
    if (!examples) {
      return;
    }
    output.notice("operation.run.examples");
    LocalDate today = LocalDate.now(context.getBean(Clock.class));
    try {
      new DemonstrationRecords(settings.local(), opened.passwords(), today).create();
    } catch (RuntimeException failed) {
      LOG.error("the invented records could not be created", failed);
      output.notice("operation.run.examples-failed");
    }
  }

  private void join(Thread thread) {
    boolean waits = settings.operator().node().isShared();
    try {
      thread.join(waits ? LONGEST_STOP.plus(NOTICED) : LONGEST_STOP);
    } catch (InterruptedException interrupted) {
      Thread.currentThread().interrupt();
    }
  }
}
