package org.clearinghouse1540.kit.web;

import java.io.IOException;
import java.net.InetSocketAddress;
import java.nio.channels.SocketChannel;
import org.apache.tomcat.util.net.NioEndpoint;
import org.apache.tomcat.util.net.SocketWrapperBase;

/** Accepts a limited number of connections from one network address, so that others can connect. */
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
      String address = client.getAddress().getHostAddress();
      return getConnections().stream()
              .map(SocketWrapperBase::getRemoteAddr)
              .filter(address::equals)
              .limit(most)
              .count()
          < most;
    } catch (IOException alreadyClosed) {
      return false;
    }
  }
}
