package org.clearinghouse1540.app;

import java.util.List;
import org.clearinghouse1540.app.Addresses.Address;

/** The addresses of providers, their offers, and practices. */
final class ProviderAddresses {
  static final List<Address> LIST = List.of();

  private ProviderAddresses() {}
}
