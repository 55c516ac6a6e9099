package org.clearinghouse1540.outreach;

import java.util.Optional;
import org.springframework.stereotype.Component;

/** Writes the accepted content of a note: the event, its parties, outcomes and earlier events. */
@Component
final class EventDraftWriter {
  private final EventTable events;
  private final SourceAccounts accounts;
  private final EventParties parties;
  private final EventOutcomes outcomes;

  EventDraftWriter(
      EventTable events, SourceAccounts accounts, EventParties parties, EventOutcomes outcomes) {
    this.events = events;
    this.accounts = accounts;
    this.parties = parties;
    this.outcomes = outcomes;
  }

  /** Writes a draft; returns the number of the event, which is new or already recorded. */
  long write(EventDraft draft) {
    long document = draft.document();
    long event = draft.sameAs().orElseGet(() -> events.add(draft.facts(), Optional.of(document)));
    accounts.add(event, document, false, draft.facts());
    draft.organizers().forEach(organizer -> parties.add(event, organizer.from(document)));
    draft.participants().forEach(participant -> parties.add(event, participant.from(document)));
    outcomes.add(event, draft);
    for (EventDraft.Earlier earlier : draft.earlier()) {
      long known =
          earlier.sameAs().orElseGet(() -> events.add(earlier.facts(), Optional.of(document)));
      accounts.add(known, document, true, earlier.facts());
    }
    return event;
  }
}
