package org.clearinghouse1540.app;

import java.util.List;
import org.clearinghouse1540.app.Addresses.Address;

/** The addresses of writing a need, and the chain of a case. */
final class AskingAddresses {
  static final List<Address> LIST = List.of();

  private AskingAddresses() {}
}
