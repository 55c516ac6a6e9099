package org.clearinghouse1540.operation;

import java.time.Duration;
import java.util.Locale;
import java.util.concurrent.CountDownLatch;
import org.clearinghouse1540.access.Accounts;
import org.clearinghouse1540.access.DemoAccounts;
import org.clearinghouse1540.kit.cli.CommandOutput;
import org.clearinghouse1540.kit.store.DatabaseRoles;
import org.clearinghouse1540.kit.store.ViewerDataSource;
import org.clearinghouse1540.kit.web.TrialNotice;
import org.clearinghouse1540.startup.ApplicationStarter;
import org.clearinghouse1540.startup.Settings;
import org.springframework.context.ConfigurableApplicationContext;

/** Runs the web application until the process receives a signal to stop. */
final class ServerRunner {
  // Then the process ends, and PostgreSQL with it.
  private static final Duration LONGEST_STOP = Duration.ofSeconds(6);

  private final Settings settings;
  private final CommandOutput output;

  ServerRunner(Settings settings, CommandOutput output) {
    this.settings = settings;
    this.output = output;
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
    try (ConfigurableApplicationContext context = ApplicationStarter.start(settings, roles)) {
      ViewerDataSource.asProgram(() -> prepareAccounts(context));
      output.result(
          "operation.run.ready",
          settings.publicAddress().of("/"),
          String.format(Locale.ROOT, "%.1f", (System.nanoTime() - start) / 1e9));
      stopped.await();
    } catch (InterruptedException interrupted) {
      Thread.currentThread().interrupt();
    }
    return 0;
  }

  private void prepareAccounts(ConfigurableApplicationContext context) {
    DemoAccounts accounts = context.getBean(DemoAccounts.class);
    if (context.getBean(Accounts.class).hasAdministrator()) {
      accounts.close(settings.dataFolder());
    } else if (settings.production()) {
      output.result("operation.run.no-administrator");
    } else {
      output.result("operation.run.trial-accounts");
      accounts.open(settings.dataFolder()).forEach(line -> output.data("  " + line));
      output.result("operation.run.trial-file", settings.dataFolder().resolve(DemoAccounts.FILE));
      context.getBean(TrialNotice.class).show();
    }
  }

  private static void join(Thread thread) {
    try {
      thread.join(LONGEST_STOP);
    } catch (InterruptedException interrupted) {
      Thread.currentThread().interrupt();
    }
  }
}
