package org.clearinghouse1540.app;

import static org.clearinghouse1540.access.Role.CHAIR;
import static org.clearinghouse1540.access.Role.COORDINATOR;
import static org.clearinghouse1540.access.Role.EXPERT;
import static org.clearinghouse1540.access.Role.MEMBER;
import static org.clearinghouse1540.access.Role.MISSION;
import static org.clearinghouse1540.access.Role.POINT_OF_CONTACT;
import static org.clearinghouse1540.access.Role.PROVIDER;
import static org.clearinghouse1540.access.Role.REGIONAL_COORDINATOR;
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

  private static final Set<Role> SIDES = EnumSet.of(PROVIDER, POINT_OF_CONTACT, MISSION);
  private static final Set<Role> READERS =
      EnumSet.of(
          EXPERT,
          MEMBER,
          CHAIR,
          COORDINATOR,
          SECRETARIAT,
          PROVIDER,
          POINT_OF_CONTACT,
          MISSION,
          REGIONAL_COORDINATOR);

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
          new Address("POST", "/subscriptions/{id}/end", EnumSet.of(PROVIDER)),
          new Address("GET", "/open-needs", EnumSet.of(PROVIDER)),
          new Address("GET", "/open-needs/{id}", EnumSet.of(PROVIDER)),
          new Address("POST", "/open-needs/{id}/answer", EnumSet.of(PROVIDER)),
          new Address("GET", "/who-does-what", READERS),
          new Address("GET", "/deliveries", OFFERS),
          new Address("GET", "/deliveries/new", OWNERS),
          new Address("POST", "/deliveries", OWNERS),
          new Address("GET", "/deliveries/{id}", OFFERS),
          new Address("GET", "/deliveries/{id}/change", OWNERS),
          new Address("POST", "/deliveries/{id}", OWNERS),
          new Address("POST", "/deliveries/{id}/cost", OWNERS),
          new Address("POST", "/deliveries/{id}/met", EnumSet.of(SECRETARIAT)),
          new Address("POST", "/deliveries/{id}/feedback", SIDES),
          new Address("POST", "/deliveries/{id}/summary", SIDES),
          new Address("POST", "/deliveries/{id}/summary/consent", SIDES),
          new Address("POST", "/deliveries/{id}/summary/withdrawal", SIDES),
          new Address("GET", "/public/results", Addresses.PUBLIC),
          new Address("GET", "/practices", READERS),
          new Address("POST", "/practices", EnumSet.of(EXPERT, SECRETARIAT)),
          new Address("GET", "/practices/{id}", READERS),
          new Address("POST", "/practices/{id}/consent", EnumSet.of(SECRETARIAT)),
          new Address("POST", "/practices/{id}/withdrawal", EnumSet.of(SECRETARIAT)),
          new Address("GET", "/public/practices", Addresses.PUBLIC));

  private ProviderAddresses() {}
}
