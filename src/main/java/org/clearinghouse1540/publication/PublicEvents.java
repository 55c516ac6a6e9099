package org.clearinghouse1540.publication;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.clearinghouse1540.consent.Gate;
import org.clearinghouse1540.consent.Published;
import org.clearinghouse1540.consent.Subject;
import org.clearinghouse1540.outreach.Event;
import org.clearinghouse1540.outreach.EventRecord;
import org.clearinghouse1540.outreach.Events;
import org.springframework.stereotype.Component;

/** The events as the public may see them: in full where released, else what is public already. */
@Component
final class PublicEvents {
  private final Events events;
  private final Gate gate;

  PublicEvents(Events events, Gate gate) {
    this.events = events;
    this.gate = gate;
  }

  List<Published<Event>> list() {
    return published(events.list());
  }

  /**
   * An event with what may be shown of it. Where the note about it is not released, only the facts
   * of the reference table are in it.
   */
  Optional<Published<EventRecord>> find(long id) {
    Subject subject = Subject.event(id);
    return events
        .find(id)
        .flatMap(
            record ->
                gate.ask(record, subject)
                    .published()
                    .or(
                        () ->
                            record
                                .event()
                                .publicAddress()
                                .flatMap(
                                    address ->
                                        gate.askForReference(record.onlyPublic(), subject, address)
                                            .published())));
  }

  /**
   * The events of a State: those in it, and those whose released list of participants names it. An
   * unreleased list tells nobody that the State was there.
   */
  List<Published<Event>> listOfState(String code) {
    List<Published<Event>> shown = new ArrayList<>();
    for (Published<Event> event : published(events.listOfState(code))) {
      boolean inTheState = event.value().country().equals(code);
      if (inTheState || event.ground() instanceof Published.Ground.Released) {
        shown.add(event);
      }
    }
    return shown;
  }

  private List<Published<Event>> published(List<Event> list) {
    return gate.askAll(
        list, Subject.Kind.EVENT, event -> Long.toString(event.id()), Event::publicAddress);
  }
}
