package org.clearinghouse1540.outreach;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.Function;
import org.clearinghouse1540.consent.Audience;
import org.clearinghouse1540.consent.ConsentGrant;
import org.clearinghouse1540.consent.ConsentWithdrawal;
import org.clearinghouse1540.consent.Consents;
import org.clearinghouse1540.consent.Gate;
import org.clearinghouse1540.consent.GateDecision;
import org.clearinghouse1540.consent.GateKey;
import org.clearinghouse1540.consent.Published;
import org.clearinghouse1540.consent.SeenText;
import org.clearinghouse1540.consent.Subject;
import org.clearinghouse1540.consent.TextChange;
import org.clearinghouse1540.kit.journal.Actor;
import org.clearinghouse1540.kit.web.FormView;
import org.springframework.stereotype.Component;
import org.springframework.transaction.support.TransactionTemplate;

/**
 * The release of an event with the events merged into it. A release covers the events that were
 * merged when it was given; an event that is merged later needs a separate release.
 */
@Component
public final class EventRelease {
  private final Events events;
  private final Gate gate;
  private final Consents consents;
  private final TransactionTemplate transaction;

  EventRelease(Events events, Gate gate, Consents consents, TransactionTemplate transaction) {
    this.events = events;
    this.gate = gate;
    this.consents = consents;
    this.transaction = transaction;
  }

  /** Asks the gate for the released record of an event, with those of the events merged into it. */
  public GateDecision<EventRecord> ask(EventRecord record) {
    return gate.ask(
        record,
        Subject.event(record.event().id()),
        Audience.EVERYBODY,
        (text, current) -> EventText.together(EventText.approved(text), merged(current)));
  }

  private List<EventRecord> merged(EventRecord record) {
    return record.merged().stream().flatMap(event -> released(event.id()).stream()).toList();
  }

  /** The released record of an event alone. */
  private Optional<EventRecord> released(long id) {
    return gate.ask(
            Optional.<EventRecord>empty(),
            Subject.event(id),
            Audience.EVERYBODY,
            (text, current) -> Optional.of(EventText.approved(text)))
        .published()
        .flatMap(Published::value);
  }

  /**
   * The events of a list as they were released, and the others as they are now where they have a
   * public page.
   */
  public List<Published<Event>> askAll(
      List<Event> list, Function<Event, Optional<String>> address) {
    return gate.askAll(
        list,
        event -> Subject.event(event.id()),
        address,
        (text, current) -> EventText.approved(text).event());
  }

  /** The events, of one State if it is named, as they are now; for the Committee. */
  public List<Event> current(Optional<String> state) {
    return state.map(events::listOfState).orElseGet(events::list);
  }

  /** The same events as they were released, or as their public pages have them. */
  public List<Event> published(Optional<String> state) {
    return askAll(current(state), Event::publicAddress).stream().map(Published::value).toList();
  }

  /** The members of the family of an event that were changed since they were released. */
  List<TextChange> changes(EventRecord record) {
    List<TextChange> found = new ArrayList<>(consents.changes(Subject.event(record.event().id())));
    record.merged().forEach(event -> found.addAll(consents.changes(Subject.event(event.id()))));
    return found;
  }

  /** The events merged into this one that are not released. */
  List<Event> notCovered(EventRecord record) {
    return record.merged().stream().filter(event -> !isReleased(event.id())).toList();
  }

  private boolean isReleased(long id) {
    return gate.isOpen(Subject.event(id), Audience.EVERYBODY);
  }

  /** The form of a release, whose page shows the events of the family. */
  FormView seen(FormView form, long id) {
    FormView named = form;
    for (long event : events.family(id)) {
      named = consents.seen().byOwner(named, Subject.event(event), List.of(Audience.Use.FULL));
    }
    return named;
  }

  void give(Actor actor, long id, ConsentGrant given, SeenText seen, LocalDate today) {
    transaction.executeWithoutResult(
        status -> {
          for (long event : events.family(id)) {
            if (event == id
                || !isReleased(event)
                || !consents.changes(Subject.event(event)).isEmpty()) {
              consents.give(actor, Subject.event(event), given, seen, today);
            }
          }
        });
  }

  void withdraw(Actor actor, long id, String document, LocalDate today) {
    transaction.executeWithoutResult(
        status -> {
          for (long event : events.family(id)) {
            boolean holds =
                consents.list(Subject.event(event)).stream()
                    .anyMatch(record -> record.key() == GateKey.APPROVAL && record.holds(today));
            if (event == id || holds) {
              consents.withdraw(
                  actor,
                  Subject.event(event),
                  new ConsentWithdrawal(GateKey.APPROVAL, Audience.EVERYBODY, document),
                  today);
            }
          }
        });
  }
}
