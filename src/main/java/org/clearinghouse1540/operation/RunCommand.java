package org.clearinghouse1540.operation;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Optional;
import java.util.concurrent.Callable;
import org.clearinghouse1540.access.Institutions;
import org.clearinghouse1540.kit.BadInput;
import org.clearinghouse1540.kit.cli.CommandOutput;
import org.clearinghouse1540.kit.cli.SecretOption;
import org.clearinghouse1540.kit.mail.MailServer;
import org.clearinghouse1540.kit.store.DataFolder;
import org.clearinghouse1540.kit.store.DatabaseRoles;
import org.clearinghouse1540.kit.web.PublicAddress;
import org.clearinghouse1540.site.StaticSite;
import org.clearinghouse1540.startup.Installation;
import org.clearinghouse1540.startup.Settings;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;

/** {@code clearinghouse run}: starts the database and the web application until it is stopped. */
@Command(name = "run", mixinStandardHelpOptions = true)
public final class RunCommand implements Callable<Integer> {
  private static final SecretOption MAIL_PASSWORD =
      new SecretOption("--mail", "--mail-password-file", "CLEARINGHOUSE_MAIL_PASSWORD");

  @Mixin private Installation installation = new Installation();
  @Mixin private OperationOptions operation = new OperationOptions();
  @Mixin private CommandOutput output = new CommandOutput();

  @Option(names = "--port", paramLabel = "PORT")
  private int port = 1540;

  @Option(names = "--address", paramLabel = "ADDRESS")
  private String address = "127.0.0.1";

  @Option(names = "--production")
  private boolean production;

  @Option(
      names = "--behind-tls-proxy",
      arity = "0..1",
      fallbackValue = "127.0.0.1",
      paramLabel = "ADDRESS")
  private Optional<String> proxy = Optional.empty();

  @Option(names = "--public-address", paramLabel = "URL")
  private Optional<String> publicAddress = Optional.empty();

  @Option(names = "--mail", paramLabel = "URL")
  private Optional<String> mail = Optional.empty();

  @Option(names = "--mail-password-file", paramLabel = "FILE")
  private Optional<Path> mailPassword = Optional.empty();

  @Option(names = "--site", paramLabel = "FOLDER")
  private Optional<Path> site = Optional.empty();

  @Option(names = "--verbose")
  private boolean verbose;

  @Option(names = "--without-examples")
  private boolean withoutExamples;

  /** Used by picocli. */
  public RunCommand() {}

  @Override
  public Integer call() {
    long start = System.nanoTime();
    Settings settings =
        new Settings(
            installation.folder(),
            address,
            port,
            production,
            proxy,
            publicAddress(),
            mail.map(this::mailServer),
            site.map(folder -> folder.toAbsolutePath().normalize()),
            verbose,
            operation.read());
    site.ifPresent(StaticSite::check);
    StartChecks checks = new StartChecks(settings);
    checks.proxy();
    checks.port();
    try (DataFolder folder = DataFolder.open(installation.folder())) {
      checks.production(folder);
      Institutions.read(folder.path());
      return installation.withRoles(
          folder, settings.operator().node(), roles -> run(settings, roles, start));
    }
  }

  private int run(Settings settings, DatabaseRoles roles, long start) {
    if (!roles.restricted()) {
      if (production) {
        throw BadInput.of("--database", "operation.refused.unrestricted", DatabaseRoles.ROLE);
      }
      output.notice("operation.run.unrestricted", DatabaseRoles.ROLE);
    }
    if (!Files.exists(settings.dataFolder().resolve("log/clearinghouse.log"))) {
      output.notice("operation.run.first-start");
    }
    return new ServerRunner(settings, output, !withoutExamples).run(roles, start);
  }

  private MailServer mailServer(String given) {
    MailServer server = MailServer.parse(given);
    return server.withPassword(MAIL_PASSWORD.read(server.password(), mailPassword));
  }

  private PublicAddress publicAddress() {
    if (publicAddress.isEmpty()) {
      return new PublicAddress("http://localhost:" + port);
    }
    String given = publicAddress.get().replaceFirst("/$", "");
    if (!given.matches("https?://[A-Za-z0-9.-]+(:\\d{1,5})?")) {
      throw BadInput.of("--public-address", "operation.refused.public-address");
    }
    if (production && !given.startsWith("https://")) {
      throw BadInput.of("--public-address", "operation.refused.public-address-https");
    }
    return new PublicAddress(given);
  }
}
