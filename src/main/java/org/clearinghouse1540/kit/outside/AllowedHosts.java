package org.clearinghouse1540.kit.outside;

import java.net.IDN;
import java.util.List;
import java.util.Locale;
import org.clearinghouse1540.kit.BadInput;

/**
 * The hosts at which the program may ask whether an address answers. Without any, which is the
 * default, it asks nowhere.
 *
 * @param hosts names in lower case, such as {@code laws.example}; {@code *.laws.example} stands for
 *     all hosts below that name
 * @param addresses the largest number of addresses that are asked in a day
 */
public record AllowedHosts(List<String> hosts, int addresses) {
  /** No host. */
  public static final AllowedHosts NONE = new AllowedHosts(List.of(), 0);

  private static final String HOST = "(\\*\\.)?([a-z0-9]([a-z0-9-]*[a-z0-9])?\\.)+[a-z][a-z0-9-]+";
  private static final String ALL_BELOW = "*.";

  public AllowedHosts {
    hosts = List.copyOf(hosts);
  }

  /**
   * The hosts that an operator lists, separated by commas.
   *
   * @param option the name of the option
   * @throws BadInput if one is no name of a host; a network address is not one
   */
  public static AllowedHosts read(String option, String listed, int addresses) {
    List<String> hosts =
        List.of(listed.split(",")).stream()
            .map(host -> host.strip().toLowerCase(Locale.ROOT))
            .toList();
    for (String host : hosts) {
      if (host.length() > 253 || !host.matches(HOST)) {
        throw BadInput.of(option, "kit.refused.host", host);
      }
    }
    return new AllowedHosts(hosts, addresses);
  }

  public boolean isEmpty() {
    return hosts.isEmpty();
  }

  /** Whether this host is on the list. */
  public boolean allows(String host) {
    String name = ascii(host);
    return hosts.stream()
        .anyMatch(
            listed ->
                listed.startsWith(ALL_BELOW)
                    ? name.endsWith(listed.substring(1))
                    : name.equals(listed));
  }

  private static String ascii(String host) {
    try {
      return IDN.toASCII(host).toLowerCase(Locale.ROOT);
    } catch (IllegalArgumentException noName) {
      return "";
    }
  }
}
