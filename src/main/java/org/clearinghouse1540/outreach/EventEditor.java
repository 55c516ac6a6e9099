package org.clearinghouse1540.outreach;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.clearinghouse1540.kit.BadInput;
import org.clearinghouse1540.kit.journal.Actor;
import org.clearinghouse1540.kit.journal.Change;
import org.clearinghouse1540.kit.journal.Journal;
import org.springframework.stereotype.Component;
import org.springframework.transaction.support.TransactionTemplate;

/** Writes what people plan and correct; what sources told stays as it is. */
@Component
public final class EventEditor {
  private final StoredEvents stored;
  private final EventCorrections corrections;
  private final EventParties recorded;
  private final Events events;
  private final EventRoles roles;
  private final EventPartyNames parties;
  private final Journal journal;
  private final TransactionTemplate transaction;

  EventEditor(
      StoredEvents stored,
      EventCorrections corrections,
      EventParties recorded,
      Events events,
      EventRoles roles,
      EventPartyNames parties,
      Journal journal,
      TransactionTemplate transaction) {
    this.stored = stored;
    this.corrections = corrections;
    this.recorded = recorded;
    this.events = events;
    this.roles = roles;
    this.parties = parties;
    this.journal = journal;
    this.transaction = transaction;
  }

  /** Records a new event. */
  public long plan(Actor actor, EventEdit plan) {
    Long made =
        transaction.execute(
            status -> {
              long event = stored.add(plan);
              write(actor, event, plan);
              journal.write(
                  actor, Change.of("event planned", "event/" + event).after(plan.values()));
              return event;
            });
    return Optional.ofNullable(made).orElseThrow();
  }

  /**
   * Changes an event, unless somebody else did since it was shown.
   *
   * @throws BadInput if it was changed meanwhile
   */
  public void change(Actor actor, long event, EventEdit plan) {
    transaction.executeWithoutResult(
        status -> {
          stored.lock(event);
          EventRecord before = events.find(event).orElseThrow();
          if (before.event().details().version() != plan.version()) {
            throw new BadInput(
                "version",
                "Somebody changed this event since you opened it. Open it again and repeat your"
                    + " change.");
          }
          write(actor, event, plan);
          journal.write(
              actor,
              Change.of("event changed", "event/" + event)
                  .before(values(before))
                  .after(plan.values()));
        });
  }

  /** An event as a plan would have it, without writing it. */
  EventRecord seen(long id, EventEdit plan) {
    List<Organizer> organizers = new ArrayList<>();
    List<Participant> participants = new ArrayList<>();
    for (EventRoles.Role role : roles.list()) {
      for (String name : plan.names().getOrDefault(role.key(), List.of())) {
        EventPartyNames.Party party = party(role, name);
        if (role.side() == EventRoles.Side.ORGANIZER) {
          organizers.add(
              new Organizer(name, party.name(), party.state(), party.body(), role.key(), ""));
        } else {
          participants.add(
              new Participant(
                  "",
                  name,
                  party.kind(),
                  party.state(),
                  party.body(),
                  role.key(),
                  id,
                  Optional.empty()));
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
              .filter(
                  organizer -> organizer.document().isPresent() || !organizer.address().isEmpty())
              .forEach(organizers::add);
        });
    EventDetails.Place place =
        plan.details().places().isEmpty()
            ? new EventDetails.Place("", "", "", "", "")
            : plan.details().places().getFirst();
    Event event =
        new Event(
            id,
            "",
            plan.title(),
            plan.start(),
            plan.end(),
            plan.days(),
            plan.online(),
            place.city(),
            place.country(),
            "",
            "",
            "",
            "",
            "",
            Optional.empty(),
            plan.details());
    return new EventRecord(
        event, organizers, participants, List.of(), List.of(), List.of(), List.of());
  }

  private EventPartyNames.Party party(EventRoles.Role role, String name) {
    return role.matched()
        ? parties.match(name)
        : new EventPartyNames.Party(
            name, role.key(), Optional.empty(), Optional.empty(), name, false);
  }

  private static Map<String, Object> values(EventRecord record) {
    Event event = record.event();
    return new EventEdit(
            0,
            event.title(),
            event.start(),
            event.end(),
            event.days(),
            event.online(),
            event.details(),
            EventForm.names(record))
        .values();
  }

  private void write(Actor actor, long event, EventEdit plan) {
    corrections.set(actor, event, plan);
    recorded.deleteRecorded(event);
    for (EventRoles.Role role : roles.list()) {
      for (String name : plan.names().getOrDefault(role.key(), List.of())) {
        add(event, role, name);
      }
    }
  }

  private void add(long event, EventRoles.Role role, String name) {
    EventPartyNames.Party party = party(role, name);
    if (role.side() == EventRoles.Side.ORGANIZER) {
      recorded.add(
          event,
          new Organizer(name, party.name(), party.state(), party.body(), role.key(), ""),
          Optional.empty());
    } else {
      recorded.add(
          event,
          new Participant(
              "",
              name,
              party.kind(),
              party.state(),
              party.body(),
              role.key(),
              event,
              Optional.empty()),
          Optional.empty());
    }
  }
}
