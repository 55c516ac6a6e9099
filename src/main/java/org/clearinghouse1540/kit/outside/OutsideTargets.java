package org.clearinghouse1540.kit.outside;

import java.net.InetAddress;
import java.net.UnknownHostException;
import java.util.List;

/** The network addresses to which the program may connect for an address on the internet. */
public interface OutsideTargets {
  /** Public addresses at the usual ports, by the name service of this machine. */
  OutsideTargets PUBLIC = new PublicTargets();

  /** All network addresses of a host. */
  List<InetAddress> resolve(String host) throws UnknownHostException;

  /** Whether the program may connect to this network address and port. */
  boolean isAllowed(InetAddress address, int port);
}
