package org.clearinghouse1540.publication;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.clearinghouse1540.access.Viewer;
import org.clearinghouse1540.consent.Gate;
import org.clearinghouse1540.consent.Published;
import org.clearinghouse1540.consent.Subject;
import org.clearinghouse1540.kit.Paging;
import org.clearinghouse1540.kit.store.ViewerDataSource;
import org.clearinghouse1540.outreach.Event;
import org.clearinghouse1540.outreach.EventRecord;
import org.clearinghouse1540.outreach.EventRelease;
import org.clearinghouse1540.outreach.Events;
import org.springframework.stereotype.Component;

/** The public events: in full if released, otherwise the facts of their public sources. */
@Component
final class PublicEvents {
  private final Events events;
  private final Gate gate;
  private final EventRelease releasing;

  PublicEvents(Events events, Gate gate, EventRelease releasing) {
    this.events = events;
    this.gate = gate;
    this.releasing = releasing;
  }

  /** All public events. */
  List<Published<Event>> list() {
    return published(events.list());
  }

  /** The number of events that a visitor may see. */
  int count() {
    return ViewerDataSource.as(Viewer.visitor().asker(), events::count);
  }

  /** One page of the public events. */
  List<Published<Event>> list(Paging page) {
    return published(ViewerDataSource.as(Viewer.visitor().asker(), () -> events.list(page)));
  }

  /** A public event as in the list. */
  Optional<Published<Event>> findListed(long id) {
    return published(events.list(List.of(id))).stream().findFirst();
  }

  /**
   * The public content of an event. An event that is not released has only the facts of the
   * reference table.
   */
  Optional<Published<EventRecord>> find(long id) {
    return events
        .find(id)
        .flatMap(record -> releasing.ask(record).published())
        .or(
            () ->
                events
                    .findAtSource(id)
                    .flatMap(
                        record ->
                            record
                                .event()
                                .publicAddress()
                                .flatMap(
                                    address ->
                                        gate.askForReference(
                                                record, Subject.event(record.event().id()), address)
                                            .published())));
  }

  /**
   * The events held in a State, and those whose released list of participants includes it. An
   * unreleased list does not reveal the participation of a State.
   */
  List<Published<Event>> listOfState(String code) {
    List<Published<Event>> shown = new ArrayList<>();
    for (Published<Event> event : published(events.listOfState(code))) {
      boolean inTheState = event.value().country().equals(code);
      if (inTheState || isReleasedWith(event, code)) {
        shown.add(event);
      }
    }
    return shown;
  }

  // The released list counts, not what was added to it since.
  private boolean isReleasedWith(Published<Event> event, String code) {
    return event.ground() instanceof Published.Ground.Released
        && events
            .find(event.value().id())
            .flatMap(record -> releasing.ask(record).published())
            .filter(released -> released.value().names(code))
            .isPresent();
  }

  /** Released events with their released content; others with the content of their public page. */
  private List<Published<Event>> published(List<Event> list) {
    Map<Long, Published<Event>> found = new HashMap<>();
    releasing
        .askAll(events.listAtSource(list.stream().map(Event::id).toList()), Event::publicAddress)
        .forEach(published -> put(found, published));
    releasing.askAll(list, event -> Optional.empty()).forEach(published -> put(found, published));
    return list.stream()
        .filter(event -> found.containsKey(event.id()))
        .map(event -> Optional.ofNullable(found.get(event.id())).orElseThrow())
        .toList();
  }

  private static void put(Map<Long, Published<Event>> found, Published<Event> published) {
    found.put(published.value().id(), published);
  }
}
