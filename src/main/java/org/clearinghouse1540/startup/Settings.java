package org.clearinghouse1540.startup;

import java.nio.file.Path;
import java.util.Optional;
import org.clearinghouse1540.kit.mail.MailServer;
import org.clearinghouse1540.kit.web.PublicAddress;

/**
 * The options with which the program was started.
 *
 * @param production whether it runs in production: no trial accounts, no unsafe settings
 * @param proxy the network address of the proxy that provides TLS, if there is one
 * @param publicAddress the address under which users open it
 * @param mail the mail server, if one is configured; without it messages stay in the outbox
 * @param site the folder of the exported site, if one was named
 * @param verbose whether each request is logged
 * @param operator the options for the operation of the program
 */
public record Settings(
    Path dataFolder,
    String address,
    int port,
    boolean production,
    Optional<String> proxy,
    PublicAddress publicAddress,
    Optional<MailServer> mail,
    Optional<Path> site,
    boolean verbose,
    OperatorOptions operator) {

  /** The settings of a trial on this machine. */
  public static Settings plain(Path dataFolder, int port) {
    return new Settings(
        dataFolder,
        "127.0.0.1",
        port,
        false,
        Optional.empty(),
        new PublicAddress("http://localhost:" + port),
        Optional.empty(),
        Optional.empty(),
        false,
        OperatorOptions.NONE);
  }

  /** The same settings with other options for the operation. */
  public Settings with(OperatorOptions other) {
    return new Settings(
        dataFolder, address, port, production, proxy, publicAddress, mail, site, verbose, other);
  }

  /** Whether a proxy in front of the program provides TLS. */
  public boolean behindTlsProxy() {
    return proxy.isPresent();
  }

  /** The address under which the pages are reached from this machine. */
  public String local() {
    boolean everywhere = address.equals("0.0.0.0") || address.equals("::");
    String host = everywhere || address.equals("127.0.0.1") ? "localhost" : address;
    return "http://" + (host.contains(":") ? "[" + host + "]" : host) + ":" + port;
  }
}
