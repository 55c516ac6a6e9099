package org.clearinghouse1540.kit.web;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.Socket;
import java.net.SocketException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.apache.catalina.connector.Connector;
import org.apache.catalina.startup.Tomcat;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** One network address cannot take all connections: above its limit it gets none, others do. */
class BoundedEndpointTest {
  private static final int LIMIT = 3;
  private static final String VISITOR = "127.0.0.1";
  private static final String ANOTHER = "127.0.0.2";

  @TempDir private Path folder = Path.of("");
  private final Tomcat tomcat = new Tomcat();
  private final BoundedProtocol protocol = new BoundedProtocol();
  private final Connector connector = new Connector(protocol);
  private final List<Socket> open = new ArrayList<>();

  @BeforeEach
  void start() throws Exception {
    tomcat.setBaseDir(folder.toString());
    connector.setPort(0);
    protocol.limitConnectionsByAddress(LIMIT);
    tomcat.setConnector(connector);
    tomcat.addContext("", folder.toString());
    tomcat.start();
  }

  @AfterEach
  void stop() throws Exception {
    for (Socket socket : open) {
      socket.close();
    }
    tomcat.stop();
    tomcat.destroy();
  }

  @Test
  void connectionsAboveTheLimitOfAnAddressAreClosedAndOthersAreServed() throws IOException {
    for (int connection = 1; connection <= LIMIT * 3; connection++) {
      assertThat(isAnswered(VISITOR)).as("connection " + connection).isEqualTo(connection <= LIMIT);
    }
    assertThat(isAnswered(ANOTHER)).as("another address").isTrue();
    open.getFirst().close();
    while (!isAnswered(VISITOR)) {
      Thread.onSpinWait(); // The server learns of the end of a connection a moment later.
    }
  }

  /** A home line has as many addresses of version 6 as it wants, all in one network. */
  @Test
  void addressesOfOneNetworkAreCountedTogether() {
    List<String> connected =
        List.of("2001:db8:0:1::1", "2001:db8:0:1::2", "2001:db8:0:1:ffff::3", "192.0.2.1");
    assertThat(BoundedEndpoint.isBelow(3, "2001:db8:0:1::4", connected.stream())).isFalse();
    assertThat(BoundedEndpoint.isBelow(4, "2001:db8:0:1::4", connected.stream())).isTrue();
    assertThat(BoundedEndpoint.isBelow(3, "2001:db8:0:2::1", connected.stream())).isTrue();
    assertThat(BoundedEndpoint.isBelow(1, "192.0.2.2", connected.stream())).isTrue();
  }

  // The connection stays open, as a browser keeps it.
  private boolean isAnswered(String from) throws IOException {
    Socket socket = new Socket();
    open.add(socket);
    socket.bind(new InetSocketAddress(InetAddress.getByName(from), 0));
    try {
      socket.connect(new InetSocketAddress(VISITOR, connector.getLocalPort()));
      socket
          .getOutputStream()
          .write("GET / HTTP/1.1\r\nHost: x\r\n\r\n".getBytes(StandardCharsets.US_ASCII));
      return socket.getInputStream().read() == 'H';
    } catch (SocketException closed) {
      return false;
    }
  }
}
