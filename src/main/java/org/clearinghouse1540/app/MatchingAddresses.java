package org.clearinghouse1540.app;

import java.util.List;
import org.clearinghouse1540.app.Addresses.Address;

/** The addresses of candidates. */
final class MatchingAddresses {
  static final List<Address> LIST = List.of();

  private MatchingAddresses() {}
}
