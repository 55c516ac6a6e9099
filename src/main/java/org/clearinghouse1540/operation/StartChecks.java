package org.clearinghouse1540.operation;

import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.NetworkInterface;
import java.net.ServerSocket;
import java.net.SocketException;
import java.nio.file.Files;
import org.clearinghouse1540.access.DemoAccounts;
import org.clearinghouse1540.kit.BadInput;
import org.clearinghouse1540.kit.store.DataFolder;
import org.clearinghouse1540.startup.Settings;

/** The checks before the program starts, so that it either starts completely or not at all. */
final class StartChecks {
  private final Settings settings;

  StartChecks(Settings settings) {
    this.settings = settings;
  }

  /**
   * Checks that the port can be opened.
   *
   * @throws BadInput if it cannot
   */
  void port() {
    if (settings.port() < 1 || settings.port() > 65_535) {
      throw BadInput.of("--port", "operation.refused.port-number");
    }
    InetSocketAddress wanted = new InetSocketAddress(settings.address(), settings.port());
    try (ServerSocket socket = new ServerSocket()) {
      if (wanted.isUnresolved() || !isOfThisMachine(wanted.getAddress())) {
        throw BadInput.of("--address", "operation.refused.address", settings.address());
      }
      socket.setReuseAddress(true);
      socket.bind(wanted);
    } catch (IOException inUse) {
      throw BadInput.of(
          "--port",
          "operation.refused.port-in-use",
          Integer.toString(settings.port()),
          settings.address());
    }
  }

  private static boolean isOfThisMachine(InetAddress address) throws SocketException {
    return address.isAnyLocalAddress()
        || address.isLoopbackAddress()
        || NetworkInterface.getByInetAddress(address) != null;
  }

  /**
   * Checks the address of the proxy; in production TLS is in front of the program.
   *
   * @throws BadInput if the address is wrong, or production has no proxy or no https address
   */
  void proxy() {
    settings.proxy().ifPresent(StartChecks::requireLiteral);
    boolean encrypted = settings.publicAddress().value().startsWith("https://");
    if (settings.production() && !(settings.behindTlsProxy() && encrypted)) {
      throw BadInput.of("--behind-tls-proxy", "operation.refused.address-without-tls");
    }
  }

  private static void requireLiteral(String proxy) {
    try {
      InetAddress.ofLiteral(proxy);
    } catch (IllegalArgumentException name) {
      throw BadInput.of("--behind-tls-proxy", "operation.refused.proxy-address");
    }
  }

  /**
   * Checks that nothing about the data folder is unsafe in production.
   *
   * @throws BadInput if something is
   */
  void production(DataFolder folder) {
    if (!settings.production()) {
      return;
    }
    if (folder.openToOthers()) {
      throw BadInput.of("--data", "operation.refused.folder-open", folder.path());
    }
    if (Files.exists(folder.path().resolve(DemoAccounts.FILE))) {
      throw BadInput.of("--production", "operation.refused.trial-accounts");
    }
  }
}
