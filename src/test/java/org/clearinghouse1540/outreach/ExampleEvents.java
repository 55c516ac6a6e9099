package org.clearinghouse1540.outreach;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.clearinghouse1540.obligations.SubjectAreas;
import org.clearinghouse1540.states.PartyResolver;
import org.clearinghouse1540.states.States;

/** Invented events with organizers and participants, without a database. */
final class ExampleEvents {
  static final States STATES = new States();
  static final EventRoles ROLES = new EventRoles();
  static final EventTypes TYPES = new EventTypes();
  static final EventTerms TERMS = new EventTerms(STATES, TYPES, ROLES, new SubjectAreas());
  static final EventPartyNames NAMES = new EventPartyNames(STATES, PartyResolver.standalone());

  private ExampleEvents() {}

  /** An event of which a person recorded no details. */
  static Event plain(long id, String title, String start, String end) {
    return new Event(
        id,
        "",
        title,
        start,
        end,
        "",
        false,
        "",
        "",
        "",
        "",
        "",
        "",
        "",
        Optional.empty(),
        EventDetails.NONE);
  }

  /** An event with details. */
  static Event detailed(long id, String start, EventDetails details) {
    return new EventEdit(0, "Example event " + id, start, "", "", false, details, Map.of())
        .event(id);
  }

  static EventDetails details(
      EventStatus status, List<EventDetails.Place> places, String... areas) {
    return new EventDetails(
        Optional.of(status),
        "",
        List.of(),
        "",
        "",
        List.of(),
        places,
        List.of(areas),
        1,
        Optional.empty());
  }

  static Organizer organizer(String name, String role, String address) {
    return new Organizer(name, name, Optional.empty(), Optional.empty(), role, address);
  }

  static Organizer host(String state) {
    return new Organizer(state, state, Optional.of(state), Optional.empty(), EventRoles.HOST, "");
  }

  /** A State that a note lists in a group. */
  static Participant listed(String group, String asReceived, String code) {
    return new Participant(
            group, asReceived, ParticipantKind.STATE, Optional.of(code), Optional.empty())
        .from(77);
  }

  /** A State that a person entered in a role. */
  static Participant entered(String code, String role) {
    return new Participant(
        "",
        code,
        ParticipantKind.STATE,
        Optional.of(code),
        Optional.empty(),
        role,
        0,
        Optional.empty());
  }

  static EventRecord record(
      Event event, List<Organizer> organizers, List<Participant> participants) {
    return EventRecord.withParties(event, organizers, participants);
  }
}
