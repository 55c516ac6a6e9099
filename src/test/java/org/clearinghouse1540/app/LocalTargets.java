package org.clearinghouse1540.app;

import java.net.InetAddress;
import java.util.List;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import org.clearinghouse1540.kit.outside.OutsideTargets;

/** The servers that tests start on this machine, by their ports; nothing else is called. */
public final class LocalTargets implements OutsideTargets {
  private static final Set<Integer> PORTS = ConcurrentHashMap.newKeySet();

  /** Allows a server of a test. */
  public static void allow(int port) {
    PORTS.add(port);
  }

  @Override
  public List<InetAddress> resolve(String host) {
    return List.of(InetAddress.getLoopbackAddress());
  }

  @Override
  public boolean isAllowed(InetAddress address, int port) {
    return address.isLoopbackAddress() && PORTS.contains(port);
  }
}
