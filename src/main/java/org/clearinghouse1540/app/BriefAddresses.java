package org.clearinghouse1540.app;

import static org.clearinghouse1540.app.Addresses.COMMITTEE;

import java.util.List;
import org.clearinghouse1540.app.Addresses.Address;

/** The addresses of briefs, notes and lists of events. */
final class BriefAddresses {
  static final List<Address> LIST =
      List.of(
          new Address("GET", "/events/{id}/brief", COMMITTEE),
          new Address("POST", "/events/{id}/brief", COMMITTEE),
          new Address("GET", "/events/{id}/brief/{job}", COMMITTEE),
          new Address("GET", "/events/{id}/brief/{job}/file", COMMITTEE));

  private BriefAddresses() {}
}
