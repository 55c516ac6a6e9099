package org.clearinghouse1540.app;

import static org.clearinghouse1540.access.Permission.MAKE_BRIEFS;
import static org.clearinghouse1540.access.Permission.READ_EVENT_NOTES;
import static org.clearinghouse1540.access.Permission.WRITE_EVENT_NOTES;

import java.util.List;

/** The addresses of briefs, notes and lists of events. */
final class BriefAddresses {
  static final List<Address> LIST =
      List.of(
          new Address("GET", "/events/{id}/brief", MAKE_BRIEFS),
          new Address("POST", "/events/{id}/brief", MAKE_BRIEFS),
          new Address("GET", "/events/{id}/brief/{job}", MAKE_BRIEFS),
          new Address("GET", "/events/{id}/brief/{job}/file", MAKE_BRIEFS),
          new Address("GET", "/events/{id}/note", READ_EVENT_NOTES),
          new Address("POST", "/events/{id}/note", WRITE_EVENT_NOTES),
          new Address("POST", "/events/{id}/note/section", WRITE_EVENT_NOTES),
          new Address("POST", "/events/{id}/note/issue", WRITE_EVENT_NOTES),
          new Address("GET", "/events/{id}/note/file/{form}", READ_EVENT_NOTES),
          new Address("GET", "/events/{id}/note/issue/{number}/file/{form}", READ_EVENT_NOTES),
          new Address("POST", "/events/{id}/note/reading", WRITE_EVENT_NOTES),
          new Address("GET", "/events/{id}/note/reading/{reading}", WRITE_EVENT_NOTES),
          new Address("POST", "/events/{id}/note/reading/{reading}", WRITE_EVENT_NOTES),
          new Address("GET", "/events/{id}/chair-summary", READ_EVENT_NOTES),
          new Address("GET", "/events/{id}/chair-summary/file/{form}", READ_EVENT_NOTES),
          new Address("GET", "/events/list/{year}", READ_EVENT_NOTES),
          new Address("GET", "/events/list/{year}/file/{form}", READ_EVENT_NOTES),
          Address.open("GET", "/public/events/list/{year}"),
          Address.open("GET", "/public/events/list/{year}/file/{form}"));

  private BriefAddresses() {}
}
