package org.clearinghouse1540.app;

import java.util.EnumSet;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.clearinghouse1540.access.Role;
import org.clearinghouse1540.app.Addresses.Address;

/** The addresses of writing a need, and the chain of a case. */
final class NeedAddresses {
  private static final Set<Role> CHAIN =
      Stream.of(Addresses.SHARED_WITH, Addresses.STATE)
          .flatMap(Set::stream)
          .collect(Collectors.toSet());
  static final List<Address> LIST =
      List.of(
          new Address("GET", "/drafts", Addresses.STATE),
          new Address("POST", "/drafts", Addresses.STATE),
          new Address("GET", "/drafts/note-verbale", Addresses.STATE),
          new Address("GET", "/drafts/sending", Addresses.STATE),
          new Address("POST", "/drafts/sending", Addresses.STATE),
          new Address("POST", "/drafts/from-event/{need}", EnumSet.of(Role.EXPERT)),
          new Address("GET", "/chain/{need}", CHAIN),
          new Address("POST", "/chain/{need}/change", Addresses.STATE),
          new Address("POST", "/drafts/proposed/{id}", Addresses.STATE),
          new Address("GET", "/drafts/{id}", Addresses.STATE),
          new Address("POST", "/drafts/{id}", Addresses.STATE),
          new Address("POST", "/drafts/{id}/removal", Addresses.STATE),
          new Address("GET", "/drafts/{id}/template/{form}", Addresses.STATE));

  private NeedAddresses() {}
}
