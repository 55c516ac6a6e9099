package org.clearinghouse1540.kit.web;

import java.io.IOException;
import java.net.InetSocketAddress;
import java.nio.channels.SocketChannel;
import java.util.stream.Stream;
import org.apache.tomcat.util.net.NioEndpoint;
import org.apache.tomcat.util.net.SocketWrapperBase;

/**
 * Accepts a limited number of connections from one client network, so that others can connect; see
 * {@link ClientNetwork}.
 */
final class BoundedEndpoint extends NioEndpoint {
  private volatile int most = Integer.MAX_VALUE;

  void limitByAddress(int allowed) {
    most = allowed;
  }

  @Override
  protected boolean setSocketOptions(SocketChannel socket) {
    if (most == Integer.MAX_VALUE || isBelowLimit(socket)) {
      return super.setSocketOptions(socket);
    }
    destroySocket(socket);
    return false;
  }

  private boolean isBelowLimit(SocketChannel socket) {
    try {
      if (!(socket.getRemoteAddress() instanceof InetSocketAddress client)) {
        return true;
      }
      return isBelow(
          most,
          client.getAddress().getHostAddress(),
          getConnections().stream().map(SocketWrapperBase::getRemoteAddr));
    } catch (IOException alreadyClosed) {
      return false;
    }
  }

  /** Whether another connection from an address is within the limit of its network. */
  static boolean isBelow(int most, String address, Stream<String> connected) {
    String network = ClientNetwork.of(address);
    return connected.filter(other -> network.equals(ClientNetwork.of(other))).limit(most).count()
        < most;
  }
}
