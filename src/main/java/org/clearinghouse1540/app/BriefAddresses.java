package org.clearinghouse1540.app;

import java.util.List;
import org.clearinghouse1540.app.Addresses.Address;

/** The addresses of briefs, notes and lists of events. */
final class BriefAddresses {
  static final List<Address> LIST = List.of();

  private BriefAddresses() {}
}
