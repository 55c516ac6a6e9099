package org.clearinghouse1540.outreach;

import org.clearinghouse1540.kit.journal.Actor;
import org.springframework.stereotype.Component;

/** Writes the details and the entered parties of an event; those from sources stay unchanged. */
@Component
final class EventEditWriter {
  private final EventDetailsTable details;
  private final EventParties parties;
  private final EnteredParties entered;

  EventEditWriter(EventDetailsTable details, EventParties parties, EnteredParties entered) {
    this.details = details;
    this.parties = parties;
    this.entered = entered;
  }

  void write(Actor actor, long event, EventEdit edit) {
    details.put(actor.name(), event, edit);
    parties.removeEntered(event);
    EnteredParties.NamedParties named = entered.of(edit);
    named.organizers().forEach(organizer -> parties.add(event, organizer));
    named.participants().forEach(participant -> parties.add(event, participant));
  }
}
