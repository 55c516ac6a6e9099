package org.clearinghouse1540.outreach;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.clearinghouse1540.kit.BadInput;
import org.clearinghouse1540.kit.journal.Actor;
import org.clearinghouse1540.kit.journal.Change;
import org.clearinghouse1540.kit.journal.Journal;
import org.springframework.stereotype.Component;
import org.springframework.transaction.support.TransactionTemplate;

/** Records events that people plan and edit; information from sources stays unchanged. */
@Component
public final class EventEditor {
  private final EventTable table;
  private final EventDetailsTable details;
  private final EventParties parties;
  private final Events events;
  private final EventRoles roles;
  private final EventPartyNames names;
  private final Journal journal;
  private final TransactionTemplate transaction;

  EventEditor(
      EventTable table,
      EventDetailsTable details,
      EventParties parties,
      Events events,
      EventRoles roles,
      EventPartyNames names,
      Journal journal,
      TransactionTemplate transaction) {
    this.table = table;
    this.details = details;
    this.parties = parties;
    this.events = events;
    this.roles = roles;
    this.names = names;
    this.journal = journal;
    this.transaction = transaction;
  }

  /** Records a new event. */
  public long plan(Actor actor, EventEdit edit) {
    Long made =
        transaction.execute(
            status -> {
              long event = table.add(edit.facts(), Optional.empty());
              write(actor, event, edit);
              journal.write(
                  actor, Change.of("event planned", "event/" + event).after(edit.values()));
              return event;
            });
    return Optional.ofNullable(made).orElseThrow();
  }

  /**
   * Changes an event.
   *
   * @throws BadInput if another user changed it after it was opened
   */
  public void change(Actor actor, long event, EventEdit edit) {
    transaction.executeWithoutResult(
        status -> {
          table.lock(List.of(event));
          EventRecord before = events.find(event).orElseThrow();
          if (before.event().details().version() != edit.version()) {
            throw BadInput.of("", "outreach.refused.changed-meanwhile");
          }
          write(actor, event, edit);
          journal.write(
              actor,
              Change.of("event changed", "event/" + event)
                  .before(EventEdit.of(before).values())
                  .after(edit.values()));
        });
  }

  /** The event with the changes of an edit, which are not recorded. */
  EventRecord preview(long id, EventEdit edit) {
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
    Optional<EventRecord> known = id == 0 ? Optional.empty() : events.find(id);
    known.ifPresent(
        record -> {
          record.participants().stream()
              .filter(
                  participant -> participant.document().isPresent() || participant.event() != id)
              .forEach(participants::add);
          record.organizers().stream()
              .filter(organizer -> !organizer.entered())
              .forEach(organizers::add);
        });
    return EventRecord.withParties(edit.event(id), organizers, participants);
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

  private void write(Actor actor, long event, EventEdit edit) {
    details.put(actor.name(), event, edit);
    parties.removeEntered(event);
    for (EventRoles.EventRole role : roles.list()) {
      for (String name : edit.names().getOrDefault(role.key(), List.of())) {
        if (role.side() == EventRoles.Side.ORGANIZER) {
          parties.add(event, organizer(role, name));
        } else {
          parties.add(event, participant(role, name));
        }
      }
    }
  }
}
