package org.clearinghouse1540.app;

import java.util.EnumSet;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.clearinghouse1540.access.Role;
import org.clearinghouse1540.app.Addresses.Address;

/** The addresses of writing a need, and the chain of a case. */
final class AskingAddresses {
  private static final Set<Role> CHAIN =
      Stream.of(Addresses.SHARED_WITH, Addresses.STATE)
          .flatMap(Set::stream)
          .collect(Collectors.toSet());
  static final List<Address> LIST =
      List.of(
          new Address("GET", "/asking", Addresses.STATE),
          new Address("POST", "/asking", Addresses.STATE),
          new Address("GET", "/asking/note-verbale", Addresses.STATE),
          new Address("GET", "/asking/sending", Addresses.STATE),
          new Address("POST", "/asking/sending", Addresses.STATE),
          new Address("POST", "/asking/from-event/{need}", EnumSet.of(Role.EXPERT)),
          new Address("GET", "/chain/{need}", CHAIN),
          new Address("POST", "/chain/{need}/change", Addresses.STATE),
          new Address("POST", "/asking/proposed/{id}", Addresses.STATE),
          new Address("GET", "/asking/{id}", Addresses.STATE),
          new Address("POST", "/asking/{id}", Addresses.STATE),
          new Address("POST", "/asking/{id}/removal", Addresses.STATE),
          new Address("GET", "/asking/{id}/template/{form}", Addresses.STATE));

  private AskingAddresses() {}
}
