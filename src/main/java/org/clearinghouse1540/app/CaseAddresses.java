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

/** The addresses of requests as cases, their letters and clocks. */
final class CaseAddresses {
  // Each sees what consent and the procedure let them see; the database holds back the rest.
  private static final Set<Role> READERS =
      EnumSet.of(
          EXPERT,
          MEMBER,
          CHAIR,
          COORDINATOR,
          SECRETARIAT,
          POINT_OF_CONTACT,
          MISSION,
          PROVIDER,
          REGIONAL_COORDINATOR);
  private static final Set<Role> HANDLE = EnumSet.of(EXPERT, SECRETARIAT, CHAIR);
  private static final Set<Role> HOLD = EnumSet.of(MEMBER, CHAIR, COORDINATOR);
  private static final Set<Role> ARRIVE =
      EnumSet.of(EXPERT, SECRETARIAT, POINT_OF_CONTACT, MISSION);
  private static final Set<Role> CONSENT = EnumSet.of(SECRETARIAT, POINT_OF_CONTACT, MISSION);

  static final List<Address> LIST =
      List.of(
          new Address("GET", "/requests", READERS),
          new Address("GET", "/requests/{id}", READERS),
          new Address("GET", "/arrivals", ARRIVE),
          new Address("POST", "/arrivals", ARRIVE),
          new Address("GET", "/cases", Addresses.COMMITTEE),
          new Address("POST", "/requests/{id}/step", HANDLE),
          new Address("POST", "/requests/{id}/silence", HANDLE),
          new Address("POST", "/requests/{id}/objection", CONSENT),
          new Address("POST", "/requests/{id}/consent", CONSENT),
          new Address("POST", "/requests/{id}/withdrawal", CONSENT),
          new Address("POST", "/requests/{id}/keeping", CONSENT),
          new Address("POST", "/requests/{id}/hold", HOLD),
          new Address("POST", "/requests/{id}/lift", HOLD),
          new Address("POST", "/requests/{id}/summary", EnumSet.of(EXPERT, SECRETARIAT)),
          new Address("POST", "/requests/{id}/letter", HANDLE),
          new Address("GET", "/letters/{id}", READERS),
          new Address("GET", "/letters/{id}/file/{form}", READERS),
          new Address("POST", "/letters/{id}", HANDLE),
          new Address("POST", "/letters/{id}/dispatch", EnumSet.of(SECRETARIAT, CHAIR)),
          new Address("POST", "/letters/{id}/receipt", EnumSet.of(SECRETARIAT, CHAIR)),
          new Address("GET", "/committee-brief", Addresses.COMMITTEE),
          new Address("GET", "/committee-brief/file/{form}", Addresses.COMMITTEE),
          new Address("POST", "/committee-brief", HANDLE));

  private CaseAddresses() {}
}
