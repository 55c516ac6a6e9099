package org.clearinghouse1540.app;

import java.io.PrintStream;
import java.time.Clock;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.CountDownLatch;
import org.clearinghouse1540.access.Accounts;
import org.clearinghouse1540.access.DemoAccounts;
import org.clearinghouse1540.access.Institutions;
import org.clearinghouse1540.kit.files.Definitions;
import org.clearinghouse1540.kit.retrieval.Embeddings;
import org.clearinghouse1540.kit.store.DatabaseRoles;
import org.clearinghouse1540.kit.store.ViewerDataSource;
import org.clearinghouse1540.kit.web.PublicAddress;
import org.clearinghouse1540.matching.CandidateFinder;
import org.springframework.boot.Banner;
import org.springframework.boot.builder.SpringApplicationBuilder;
import org.springframework.context.ConfigurableApplicationContext;
import org.springframework.context.support.GenericApplicationContext;

/** Starts the web application on a database that answers, and holds it until it is told to stop. */
final class ServerRunner {
  private ServerRunner() {}

  static int run(
      Settings settings, DatabaseRoles database, boolean verbose, long start, PrintStream out) {
    CountDownLatch stopped = new CountDownLatch(1);
    Thread main = Thread.currentThread();
    // On Ctrl-C or SIGTERM the pages are closed by this thread, then the database by its caller.
    Runtime.getRuntime()
        .addShutdownHook(
            new Thread(
                () -> {
                  stopped.countDown();
                  join(main);
                }));
    try (ConfigurableApplicationContext context = context(settings, database, verbose)) {
      String address = settings.reached().of("/");
      ViewerDataSource.asProgram(() -> tryOut(context, settings, out));
      out.printf(
          java.util.Locale.ROOT,
          "Clearinghouse 1540 is ready at %s (%.1f s). Stop it with Ctrl-C.%n",
          address,
          (System.nanoTime() - start) / 1e9);
      stopped.await();
    } catch (InterruptedException interrupted) {
      Thread.currentThread().interrupt();
    }
    return 0;
  }

  /**
   * The pages on a database; {@code settings} can be asked for by every module on the top layer.
   */
  static ConfigurableApplicationContext context(
      Settings settings, DatabaseRoles doors, boolean verbose) {
    return context(settings, doors, verbose, Optional.empty());
  }

  /** The same with a clock of the caller's, where there is one. */
  static ConfigurableApplicationContext context(
      Settings settings, DatabaseRoles doors, boolean verbose, Optional<Clock> clock) {
    System.clearProperty("logback.configurationFile"); // Spring Boot sets the log up from here on.
    return new SpringApplicationBuilder(Application.class)
        .bannerMode(Banner.Mode.OFF)
        .registerShutdownHook(false)
        .logStartupInfo(false)
        .properties(properties(settings, doors, verbose))
        .initializers(
            context -> {
              GenericApplicationContext beans = (GenericApplicationContext) context;
              beans.registerBean(Settings.class, () -> settings);
              clock.ifPresent(given -> beans.registerBean(Clock.class, () -> given));
              beans.registerBean(PublicAddress.class, settings::reached);
              beans.registerBean(Definitions.class, () -> Definitions.in(settings.dataFolder()));
              beans.registerBean(
                  Institutions.class, () -> Institutions.read(settings.dataFolder()));
              beans.registerBean(
                  Embeddings.class,
                  () ->
                      Embeddings.fromOrBundled(
                          settings.dataFolder().resolve(CandidateFinder.MODELS)));
            })
        .run();
  }

  private static Map<String, Object> properties(
      Settings settings, DatabaseRoles doors, boolean verbose) {
    Map<String, Object> properties = new HashMap<>();
    properties.put("server.address", settings.address());
    properties.put("server.port", settings.port());
    properties.put("server.shutdown", "graceful");
    properties.put(
        "server.forward-headers-strategy", settings.behindTlsProxy() ? "framework" : "none");
    properties.put("server.servlet.session.cookie.same-site", "lax");
    properties.put("server.servlet.session.cookie.secure", settings.behindTlsProxy());
    properties.put("server.servlet.session.cookie.http-only", true);
    properties.put("server.servlet.session.tracking-modes", "cookie");
    properties.put("server.servlet.session.timeout", "30m");
    if (settings.behindTlsProxy()) {
      // A name that the browser keeps to this host alone.
      properties.put("server.servlet.session.cookie.name", "__Host-session");
    }
    properties.put("server.tomcat.use-relative-redirects", true);
    properties.put("server.compression.enabled", true);
    properties.put("server.tomcat.max-swallow-size", "-1");
    properties.put("spring.servlet.multipart.max-file-size", "25MB");
    properties.put("spring.servlet.multipart.max-request-size", "26MB");
    properties.put("spring.servlet.multipart.resolve-lazily", true);
    properties.put("spring.web.resources.cache.cachecontrol.max-age", "1h");
    properties.put("spring.threads.virtual.enabled", true);
    properties.put("spring.lifecycle.timeout-per-shutdown-phase", "5s");
    properties.put("spring.datasource.url", doors.program().url());
    properties.put("spring.datasource.username", doors.program().user());
    properties.put("spring.datasource.password", doors.program().password());
    if (!doors.first().isEmpty()) {
      properties.put("spring.datasource.hikari.connection-init-sql", doors.first());
    }
    properties.put("spring.flyway.url", doors.owner().url());
    properties.put("spring.flyway.user", doors.owner().user());
    properties.put("spring.flyway.password", doors.owner().password());
    properties.put("spring.datasource.hikari.maximum-pool-size", 16);
    properties.put("spring.flyway.locations", "classpath:migrations");
    properties.put(
        "logging.file.name", settings.dataFolder().resolve("log/clearinghouse.log").toString());
    properties.put("logging.threshold.console", "off");
    properties.put("logging.level.root", "warn");
    properties.put("logging.level.com.password4j", "error");
    properties.put("logging.level.request", verbose ? "debug" : "info");
    return properties;
  }

  private static void tryOut(
      ConfigurableApplicationContext context, Settings settings, PrintStream out) {
    boolean real = context.getBean(Accounts.class).hasAdministrator();
    DemoAccounts accounts = context.getBean(DemoAccounts.class);
    if (real || settings.production()) {
      if (real) {
        accounts.close(settings.dataFolder());
      } else {
        out.println(
            "No administrator exists yet; make one in another terminal: clearinghouse"
                + " administrator NAME");
      }
      return;
    }
    out.println("No administrator exists yet. Accounts for trying out (role, user, password):");
    accounts.open(settings.dataFolder()).forEach(line -> out.println("  " + line));
    out.println("They stand in " + settings.dataFolder().resolve(DemoAccounts.FILE) + " too.");
    Optional.ofNullable(
            ((org.springframework.web.context.WebApplicationContext) context).getServletContext())
        .ifPresent(servlets -> servlets.setAttribute("tryOut", true));
  }

  private static void join(Thread thread) {
    try {
      thread.join(30_000);
    } catch (InterruptedException interrupted) {
      Thread.currentThread().interrupt();
    }
  }
}
