package org.clearinghouse1540.app;

import java.io.IOException;
import java.io.PrintStream;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.ServerSocket;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Optional;
import java.util.concurrent.Callable;
import org.clearinghouse1540.access.DemoAccounts;
import org.clearinghouse1540.access.Institutions;
import org.clearinghouse1540.kit.BadInput;
import org.clearinghouse1540.kit.mail.MailServer;
import org.clearinghouse1540.kit.store.DataFolder;
import org.clearinghouse1540.kit.store.DatabaseRoles;
import org.clearinghouse1540.kit.web.PublicAddress;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;

/** {@code clearinghouse run}: starts the database and the pages, until it is stopped. */
@Command(
    name = "run",
    description = "Start the program and print its address.",
    mixinStandardHelpOptions = true)
public final class RunCommand implements Callable<Integer> {
  @Mixin private Installation installation = new Installation();

  @Option(names = "--port", description = "The port (default: 1540).")
  private int port = 1540;

  @Option(names = "--address", description = "The address to listen on (default: 127.0.0.1).")
  private String address = "127.0.0.1";

  @Option(
      names = "--production",
      description = "No try-out accounts; refuse settings that are not safe.")
  private boolean production;

  @Option(
      names = "--behind-tls-proxy",
      description = "A proxy in front of the program speaks TLS and sets X-Forwarded headers.")
  private boolean behindTlsProxy;

  @Option(
      names = "--public-address",
      paramLabel = "URL",
      description =
          "The address by which people reach the program, written into links, and by which passkeys"
              + " know it (default: http://localhost:PORT).")
  private Optional<String> publicAddress = Optional.empty();

  @Option(
      names = "--mail",
      paramLabel = "URL",
      description =
          "A mail server: smtp://user:password@host:port?from=address, or smtps://. Without it"
              + " messages wait in the outbox.")
  private Optional<String> mail = Optional.empty();

  @Option(
      names = "--site",
      paramLabel = "FOLDER",
      description = "Keep the public pages as files in this folder too, in six languages.")
  private Optional<Path> site = Optional.empty();

  @Option(names = "--verbose", description = "One line in the log per request.")
  private boolean verbose;

  /** Made by the command line. */
  public RunCommand() {}

  @Override
  public Integer call() {
    long start = System.nanoTime();
    PrintStream out = new PrintStream(System.out, true, StandardCharsets.UTF_8);
    Settings settings =
        new Settings(
            installation.folder(),
            address,
            port,
            production,
            behindTlsProxy,
            reached(),
            mail.map(MailServer::parse),
            site.map(place -> place.toAbsolutePath().normalize()));
    site.ifPresent(StaticSite::check);
    checkPort();
    try (DataFolder folder = DataFolder.open(installation.folder())) {
      checkProduction(folder);
      Institutions.read(folder.path());
      return installation.atDoors(
          folder,
          doors -> {
            checkDoors(doors);
            if (!Files.exists(folder.path().resolve("log/clearinghouse.log"))) {
              System.err.println(
                  "Loading the reference data and opening the pages (first start only)…");
            }
            return ServerRunner.run(settings, doors, verbose, start, out);
          });
    }
  }

  private PublicAddress reached() {
    if (publicAddress.isEmpty()) {
      return new PublicAddress("http://localhost:" + port);
    }
    String given = publicAddress.get().replaceFirst("/$", "");
    if (!given.matches("https?://[A-Za-z0-9.-]+(:\\d{1,5})?")) {
      throw new BadInput(
          "--public-address",
          "The public address is a scheme and a host, such as https://clearinghouse.example.");
    }
    if (production && !given.startsWith("https://")) {
      throw new BadInput(
          "--public-address", "In production the public address begins with https://.");
    }
    return new PublicAddress(given);
  }

  private void checkDoors(DatabaseRoles doors) {
    if (doors.narrow()) {
      return;
    }
    String how =
        "Let an administrator of the server run: create role "
            + DatabaseRoles.ROLE
            + "; grant "
            + DatabaseRoles.ROLE
            + " to the account in the address.";
    if (production) {
      throw new BadInput(
          "--database",
          "The account of the database may not step down to a role that cannot rewrite the journal."
              + " "
              + how);
    }
    System.err.println(
        "The program runs with all rights of the account in the address; the journal is kept by"
            + " triggers alone. "
            + how);
  }

  private void checkPort() {
    if (port < 1 || port > 65535) {
      throw new BadInput("--port", "A port is a number from 1 to 65535; correct --port.");
    }
    try (ServerSocket socket = new ServerSocket()) {
      socket.setReuseAddress(true);
      socket.bind(new InetSocketAddress(address, port));
    } catch (IOException taken) {
      throw new BadInput(
          "--port",
          "Port "
              + port
              + " at "
              + address
              + " is in use or may not be opened; choose another: --port NUMBER.");
    } catch (IllegalArgumentException unresolved) {
      throw new BadInput("--address", "There is no address " + address + " on this machine.");
    }
  }

  private void checkProduction(DataFolder folder) {
    if (!production) {
      return;
    }
    if (!isLoopback() && !behindTlsProxy) {
      throw new BadInput(
          "--address",
          "In production the program listens on loopback behind a proxy that speaks TLS; use"
              + " --address 127.0.0.1, or add --behind-tls-proxy if one is in front of it.");
    }
    if (folder.openToOthers()) {
      throw new BadInput(
          "--data", "In production others may not read the data folder; run: chmod 700 on it.");
    }
    if (Files.exists(folder.path().resolve(DemoAccounts.FILE))) {
      throw new BadInput(
          "--production",
          "There are try-out accounts in this data folder; make an administrator first, which"
              + " closes them: clearinghouse administrator NAME.");
    }
  }

  private boolean isLoopback() {
    try {
      return InetAddress.getByName(address).isLoopbackAddress();
    } catch (java.net.UnknownHostException unknown) {
      return false;
    }
  }
}
