package org.clearinghouse1540.outreach;

import java.util.Optional;
import org.springframework.stereotype.Component;

/** Writes what a person accepted of a note, inside the transaction of {@link Events#record}. */
@Component
class EventRecorder {
  private final StoredEvents events;
  private final SourceAccounts accounts;
  private final EventParties parties;
  private final VoicedNeeds needs;
  private final FollowUps followUps;
  private final Contributions contributions;

  EventRecorder(
      StoredEvents events,
      SourceAccounts accounts,
      EventParties parties,
      VoicedNeeds needs,
      FollowUps followUps,
      Contributions contributions) {
    this.events = events;
    this.accounts = accounts;
    this.parties = parties;
    this.needs = needs;
    this.followUps = followUps;
    this.contributions = contributions;
  }

  long record(EventDraft draft) {
    long number = draft.document();
    Optional<Long> document = Optional.of(number);
    long event = draft.sameAs().orElseGet(() -> events.add(draft.facts(), number));
    accounts.add(event, number, false, draft.facts());
    draft.organizers().forEach(organizer -> parties.add(event, organizer, document));
    draft.participants().forEach(participant -> parties.add(event, participant, document));
    draft.needs().forEach(need -> needs.insert(event, need, document));
    draft
        .recommendations()
        .forEach(recommendation -> followUps.insert(event, number, recommendation));
    draft
        .contributions()
        .forEach(
            contribution -> contributions.add(contribution, Contributions.Origin.note(number)));
    for (EventDraft.Earlier earlier : draft.earlier()) {
      long known = earlier.sameAs().orElseGet(() -> events.add(earlier.facts(), number));
      accounts.add(known, number, true, earlier.facts());
    }
    return event;
  }
}
