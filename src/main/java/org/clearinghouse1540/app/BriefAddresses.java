package org.clearinghouse1540.app;

import static org.clearinghouse1540.access.Role.EXPERT;
import static org.clearinghouse1540.app.Addresses.COMMITTEE;
import static org.clearinghouse1540.app.Addresses.PUBLIC;

import java.util.EnumSet;
import java.util.List;
import org.clearinghouse1540.app.Addresses.Address;

/** The addresses of briefs, notes and lists of events. */
final class BriefAddresses {
  static final List<Address> LIST =
      List.of(
          new Address("GET", "/events/{id}/brief", COMMITTEE),
          new Address("POST", "/events/{id}/brief", COMMITTEE),
          new Address("GET", "/events/{id}/brief/{job}", COMMITTEE),
          new Address("GET", "/events/{id}/brief/{job}/file", COMMITTEE),
          new Address("GET", "/events/{id}/note", COMMITTEE),
          new Address("POST", "/events/{id}/note", EnumSet.of(EXPERT)),
          new Address("POST", "/events/{id}/note/section", EnumSet.of(EXPERT)),
          new Address("POST", "/events/{id}/note/issue", EnumSet.of(EXPERT)),
          new Address("GET", "/events/{id}/note/file/{form}", COMMITTEE),
          new Address("GET", "/events/{id}/note/issue/{number}/file/{form}", COMMITTEE),
          new Address("POST", "/events/{id}/note/reading", EnumSet.of(EXPERT)),
          new Address("GET", "/events/{id}/note/reading/{reading}", EnumSet.of(EXPERT)),
          new Address("POST", "/events/{id}/note/reading/{reading}", EnumSet.of(EXPERT)),
          new Address("GET", "/events/{id}/chair-summary", COMMITTEE),
          new Address("GET", "/events/{id}/chair-summary/file/{form}", COMMITTEE),
          new Address("GET", "/events/list/{year}", COMMITTEE),
          new Address("GET", "/events/list/{year}/file/{form}", COMMITTEE),
          new Address("GET", "/public/events/list/{year}", PUBLIC),
          new Address("GET", "/public/events/list/{year}/file/{form}", PUBLIC));

  private BriefAddresses() {}
}
