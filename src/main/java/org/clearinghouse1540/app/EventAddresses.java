package org.clearinghouse1540.app;

import static org.clearinghouse1540.access.Permission.EDIT_EVENTS;
import static org.clearinghouse1540.access.Permission.READ_EVENTS;
import static org.clearinghouse1540.access.Permission.USE_CALENDAR;

import java.util.List;

/** The addresses of events before, at and after. */
final class EventAddresses {

  static final List<Address> LIST =
      List.of(
          new Address("GET", "/events/new", EDIT_EVENTS),
          new Address("POST", "/events/new", EDIT_EVENTS),
          new Address("GET", "/events/file", EDIT_EVENTS),
          new Address("GET", "/events/file/{form}", EDIT_EVENTS),
          new Address("POST", "/events/file", EDIT_EVENTS),
          new Address("GET", "/events/{id}/plan", EDIT_EVENTS),
          new Address("POST", "/events/{id}/plan", EDIT_EVENTS),
          new Address("GET", "/events/merging", READ_EVENTS),
          new Address("POST", "/events/merging", EDIT_EVENTS),
          new Address("POST", "/events/{id}/parting", EDIT_EVENTS),
          new Address("POST", "/events/{id}/follow-ups", EDIT_EVENTS),
          new Address("POST", "/events/{id}/follow-ups/{followUp}", EDIT_EVENTS),
          new Address("POST", "/events/{id}/follow-ups/{followUp}/owner", EDIT_EVENTS),
          new Address("POST", "/events/{id}/figures", EDIT_EVENTS),
          new Address("POST", "/events/{id}/line", EDIT_EVENTS),
          new Address("POST", "/events/{id}/needs", EDIT_EVENTS),
          new Address("POST", "/events/{id}/needs/{need}", EDIT_EVENTS),
          new Address("GET", "/events/calendar", USE_CALENDAR),
          new Address("GET", "/events/calendar.ics", USE_CALENDAR),
          new Address("POST", "/events/calendar/address", USE_CALENDAR),
          new Address("POST", "/events/calendar/address/{id}/end", USE_CALENDAR),
          new Address("GET", "/events/{id}/event.ics", USE_CALENDAR),
          // A calendar program cannot sign in: the address itself is the secret.
          Address.open("GET", "/calendar/{secret}/events.ics"),
          Address.open("GET", "/public/events/{id}/event.ics"));

  private EventAddresses() {}
}
