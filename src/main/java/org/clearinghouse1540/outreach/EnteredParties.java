package org.clearinghouse1540.outreach;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.springframework.stereotype.Component;

/** Turns the names that a user entered for an event into organizers and participants. */
@Component
final class EnteredParties {
  private final EventRoles roles;
  private final EventPartyNames names;

  /** The parties of an event in the order of their roles. */
  record NamedParties(List<Organizer> organizers, List<Participant> participants) {
    NamedParties {
      organizers = List.copyOf(organizers);
      participants = List.copyOf(participants);
    }
  }

  EnteredParties(EventRoles roles, EventPartyNames names) {
    this.roles = roles;
    this.names = names;
  }

  NamedParties of(EventEdit edit) {
    List<Organizer> organizers = new ArrayList<>();
    List<Participant> participants = new ArrayList<>();
    for (EventRoles.EventRole role : roles.list()) {
      for (String name : edit.names().getOrDefault(role.key(), List.of())) {
        if (role.side() == EventRoles.Side.ORGANIZER) {
          organizers.add(organizer(role, name));
        } else {
          participants.add(participant(role, name));
        }
      }
    }
    return new NamedParties(organizers, participants);
  }

  private Organizer organizer(EventRoles.EventRole role, String name) {
    EventPartyNames.Party party = party(role, name);
    return new Organizer(name, party.name(), party.state(), party.body(), role.key(), "");
  }

  private Participant participant(EventRoles.EventRole role, String name) {
    EventPartyNames.Party party = party(role, name);
    return new Participant(
        "", name, party.kind(), party.state(), party.body(), role.key(), 0, Optional.empty());
  }

  private EventPartyNames.Party party(EventRoles.EventRole role, String name) {
    return role.matched() ? names.match(name) : EventPartyNames.Party.person(role, name);
  }
}
