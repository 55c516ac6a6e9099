package org.clearinghouse1540.kit.outside;

import java.net.Inet4Address;
import java.net.InetAddress;
import java.net.UnknownHostException;
import java.util.List;

/**
 * The public network addresses. What the registries of IANA for special purposes (RFC 6890) call
 * private, shared, link-local, loopback, documentation, reserved or multicast is not public; the
 * services of a cloud that describe a machine are link-local or private.
 */
final class PublicTargets implements OutsideTargets {
  private static final List<String> RESERVED =
      List.of(
          "0.0.0.0/8",
          "10.0.0.0/8",
          "100.64.0.0/10",
          "127.0.0.0/8",
          "169.254.0.0/16",
          "172.16.0.0/12",
          "192.0.0.0/24",
          "192.0.2.0/24",
          "192.88.99.0/24",
          "192.168.0.0/16",
          "198.18.0.0/15",
          "198.51.100.0/24",
          "203.0.113.0/24",
          "224.0.0.0/3");

  // Of IPv6 only global unicast (2000::/3), without Teredo and others, documentation and 6to4,
  // which can stand for an address of IPv4.
  private static final List<String> RESERVED_6 =
      List.of("2001::/23", "2001:db8::/32", "2002::/16", "3fff::/20");

  private static final String GLOBAL_6 = "2000::/3";

  @Override
  public List<InetAddress> resolve(String host) throws UnknownHostException {
    return List.of(InetAddress.getAllByName(host));
  }

  @Override
  public boolean isAllowed(InetAddress address, int port) {
    return (port == 80 || port == 443) && isPublic(address);
  }

  static boolean isPublic(InetAddress address) {
    return address instanceof Inet4Address
        ? RESERVED.stream().noneMatch(range -> isIn(address, range))
        : isIn(address, GLOBAL_6) && RESERVED_6.stream().noneMatch(range -> isIn(address, range));
  }

  private static boolean isIn(InetAddress address, String range) {
    String[] parts = range.split("/", -1);
    byte[] network = InetAddress.ofLiteral(parts[0]).getAddress();
    byte[] given = address.getAddress();
    int bits = Integer.parseInt(parts[1]);
    for (int bit = 0; bit < bits; bit++) {
      int mask = 0x80 >> (bit % 8);
      if ((network[bit / 8] & mask) != (given[bit / 8] & mask)) {
        return false;
      }
    }
    return true;
  }
}
