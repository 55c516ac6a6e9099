package org.clearinghouse1540.app;

import static org.clearinghouse1540.access.Role.CHAIR;
import static org.clearinghouse1540.access.Role.COORDINATOR;
import static org.clearinghouse1540.access.Role.EXPERT;
import static org.clearinghouse1540.access.Role.MEMBER;
import static org.clearinghouse1540.access.Role.MISSION;
import static org.clearinghouse1540.access.Role.POINT_OF_CONTACT;
import static org.clearinghouse1540.access.Role.PROVIDER;
import static org.clearinghouse1540.access.Role.SECRETARIAT;

import java.util.EnumSet;
import java.util.List;
import java.util.Set;
import org.clearinghouse1540.access.Role;
import org.clearinghouse1540.app.Addresses.Address;

/**
 * The addresses of offers, providers, deliveries and effective practices, and who may call them.
 */
final class ProviderAddresses {
  private static final Set<Role> REGISTER =
      EnumSet.of(EXPERT, MEMBER, CHAIR, COORDINATOR, SECRETARIAT, PROVIDER);
  private static final Set<Role> OFFERS =
      EnumSet.of(
          EXPERT, MEMBER, CHAIR, COORDINATOR, SECRETARIAT, PROVIDER, POINT_OF_CONTACT, MISSION);
  private static final Set<Role> OWNERS = EnumSet.of(SECRETARIAT, PROVIDER);

  static final List<Address> LIST =
      List.of(
          new Address("GET", "/offers", OFFERS),
          new Address("GET", "/offers/new", OWNERS),
          new Address("POST", "/offers", OWNERS),
          new Address("POST", "/offers/asking", EnumSet.of(SECRETARIAT)),
          new Address("GET", "/offers/{id}", OFFERS),
          new Address("GET", "/offers/{id}/change", OWNERS),
          new Address("POST", "/offers/{id}", OWNERS),
          new Address("POST", "/offers/{id}/giving", EnumSet.of(PROVIDER)),
          new Address("POST", "/offers/{id}/confirmation", OWNERS),
          new Address("POST", "/offers/{id}/circulation", EnumSet.of(SECRETARIAT)),
          new Address("POST", "/offers/{id}/consent", OWNERS),
          new Address("POST", "/offers/{id}/withdrawal", OWNERS),
          new Address("GET", "/providers", REGISTER),
          new Address("POST", "/providers", OWNERS),
          new Address("GET", "/providers/{id}", REGISTER),
          new Address("POST", "/providers/{id}", OWNERS),
          new Address("GET", "/subscriptions", EnumSet.of(PROVIDER)),
          new Address("POST", "/subscriptions", EnumSet.of(PROVIDER)),
          new Address("POST", "/subscriptions/{id}/end", EnumSet.of(PROVIDER)));

  private ProviderAddresses() {}
}
