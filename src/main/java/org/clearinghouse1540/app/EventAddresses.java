package org.clearinghouse1540.app;

import static org.clearinghouse1540.access.Role.EXPERT;
import static org.clearinghouse1540.access.Role.SECRETARIAT;
import static org.clearinghouse1540.app.Addresses.COMMITTEE;
import static org.clearinghouse1540.app.Addresses.PUBLIC;

import java.util.EnumSet;
import java.util.List;
import java.util.Set;
import org.clearinghouse1540.access.Role;
import org.clearinghouse1540.app.Addresses.Address;

/** The addresses of events before, at and after. */
final class EventAddresses {
  private static final Set<Role> EDITORS = EnumSet.of(EXPERT, SECRETARIAT);

  static final List<Address> LIST =
      List.of(
          new Address("GET", "/events/new", EDITORS),
          new Address("POST", "/events/new", EDITORS),
          new Address("GET", "/events/{id}/plan", EDITORS),
          new Address("POST", "/events/{id}/plan", EDITORS),
          new Address("GET", "/events/merging", COMMITTEE),
          new Address("POST", "/events/merging", EDITORS),
          new Address("POST", "/events/{id}/parting", EDITORS),
          new Address("POST", "/events/{id}/follow-ups", EDITORS),
          new Address("POST", "/events/{id}/follow-ups/{follow}", EDITORS),
          new Address("POST", "/events/{id}/follow-ups/{follow}/owner", EDITORS),
          new Address("POST", "/events/{id}/figures", EDITORS),
          new Address("POST", "/events/{id}/line", EDITORS),
          new Address("POST", "/events/{id}/needs", EDITORS),
          new Address("POST", "/events/{id}/needs/{need}", EDITORS),
          new Address("GET", "/events/calendar", COMMITTEE),
          new Address("GET", "/events/calendar.ics", COMMITTEE),
          new Address("POST", "/events/calendar/address", COMMITTEE),
          new Address("POST", "/events/calendar/address/{id}/end", COMMITTEE),
          new Address("GET", "/events/{id}/event.ics", COMMITTEE),
          // A calendar program cannot sign in: the address itself is the secret.
          new Address("GET", "/calendar/{secret}/events.ics", PUBLIC),
          new Address("GET", "/public/events/{id}/event.ics", PUBLIC));

  private EventAddresses() {}
}
