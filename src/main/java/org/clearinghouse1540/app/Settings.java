package org.clearinghouse1540.app;

import java.nio.file.Path;
import java.util.Optional;
import org.clearinghouse1540.kit.mail.MailServer;
import org.clearinghouse1540.kit.web.PublicAddress;

/**
 * How the program was started.
 *
 * @param production whether it runs for real: no try-out accounts, no unsafe settings
 * @param reached the address by which people reach it
 * @param mail the mail server, if one was named; without it messages wait in the outbox
 * @param site the folder in which the public pages are kept as files, if one was named
 */
public record Settings(
    Path dataFolder,
    String address,
    int port,
    boolean production,
    boolean behindTlsProxy,
    PublicAddress reached,
    Optional<MailServer> mail,
    Optional<Path> site) {

  /** As a person starts it who tries it out. */
  static Settings plain(Path dataFolder, int port) {
    return new Settings(
        dataFolder,
        "127.0.0.1",
        port,
        false,
        false,
        new PublicAddress("http://localhost:" + port),
        Optional.empty(),
        Optional.empty());
  }

  /** Where this machine itself reaches the pages. */
  String local() {
    boolean everywhere = address.equals("0.0.0.0") || address.equals("::");
    String host = everywhere || address.equals("127.0.0.1") ? "localhost" : address;
    return "http://" + (host.contains(":") ? "[" + host + "]" : host) + ":" + port;
  }
}
