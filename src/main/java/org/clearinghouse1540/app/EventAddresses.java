package org.clearinghouse1540.app;

import java.util.List;
import org.clearinghouse1540.app.Addresses.Address;

/** The addresses of events before, at and after. */
final class EventAddresses {
  static final List<Address> LIST = List.of();

  private EventAddresses() {}
}
