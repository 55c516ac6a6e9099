package org.clearinghouse1540.app;

import java.util.List;
import org.clearinghouse1540.app.Addresses.Address;

/** The addresses of requests as cases, their letters and clocks. */
final class CaseAddresses {
  static final List<Address> LIST = List.of();

  private CaseAddresses() {}
}
