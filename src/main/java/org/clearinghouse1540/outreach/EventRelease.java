package org.clearinghouse1540.outreach;

import java.time.LocalDate;
import java.util.List;
import org.clearinghouse1540.consent.Audience;
import org.clearinghouse1540.consent.ConsentGrant;
import org.clearinghouse1540.consent.ConsentWithdrawal;
import org.clearinghouse1540.consent.Consents;
import org.clearinghouse1540.consent.Gate;
import org.clearinghouse1540.consent.GateDecision;
import org.clearinghouse1540.consent.GateKey;
import org.clearinghouse1540.consent.Subject;
import org.clearinghouse1540.kit.journal.Actor;
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

  /** Asks the gate for an event, with the released events among those merged into it. */
  public GateDecision<EventRecord> ask(EventRecord record) {
    long id = record.event().id();
    EventRecord open = record;
    if (!record.merged().isEmpty()) {
      open = events.find(id, released(events.family(id))).orElse(record);
    }
    return gate.ask(open, Subject.event(id));
  }

  /** The released members of a family. */
  private List<Long> released(List<Long> family) {
    List<Long> open =
        family.stream()
            .filter(id -> gate.ask(id, Subject.event(id)).published().isPresent())
            .toList();
    return open.isEmpty() ? List.of(0L) : open;
  }

  /** The events merged into this one that are not released. */
  List<Event> notCovered(EventRecord record) {
    return record.merged().stream()
        .filter(event -> gate.ask(event, Subject.event(event.id())).published().isEmpty())
        .toList();
  }

  void give(Actor actor, long id, ConsentGrant given, LocalDate today) {
    transaction.executeWithoutResult(
        status -> {
          for (long event : events.family(id)) {
            if (event == id || gate.ask(event, Subject.event(event)).published().isEmpty()) {
              consents.give(actor, Subject.event(event), given, today);
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
