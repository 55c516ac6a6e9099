package org.clearinghouse1540.outreach;

import java.util.Map;
import java.util.Optional;
import org.clearinghouse1540.kit.journal.Actor;
import org.clearinghouse1540.kit.journal.Change;
import org.clearinghouse1540.kit.journal.Journal;
import org.springframework.stereotype.Component;
import org.springframework.transaction.support.TransactionTemplate;

/** Records the accepted content of an information note. */
@Component
public final class EventRecorder {
  private final EventTable events;
  private final SourceAccounts accounts;
  private final EventParties parties;
  private final VoicedNeeds needs;
  private final FollowUps followUps;
  private final Contributions contributions;
  private final Journal journal;
  private final TransactionTemplate transaction;

  EventRecorder(
      EventTable events,
      SourceAccounts accounts,
      EventParties parties,
      VoicedNeeds needs,
      FollowUps followUps,
      Contributions contributions,
      Journal journal,
      TransactionTemplate transaction) {
    this.events = events;
    this.accounts = accounts;
    this.parties = parties;
    this.needs = needs;
    this.followUps = followUps;
    this.contributions = contributions;
    this.journal = journal;
    this.transaction = transaction;
  }

  /**
   * Records a draft as a whole, or nothing if an error occurs.
   *
   * @return the number of the event, which is new or already recorded
   */
  public long record(Actor actor, EventDraft draft) {
    Long id =
        transaction.execute(
            status -> {
              long event = write(draft);
              journal.write(
                  actor,
                  Change.of(
                          draft.sameAs().isPresent() ? "note joined to event" : "event recorded",
                          "event/" + event)
                      .after(Map.of("reported by document " + draft.document(), draft))
                      .source("document/" + draft.document()));
              return event;
            });
    return Optional.ofNullable(id).orElseThrow();
  }

  private long write(EventDraft draft) {
    long document = draft.document();
    long event = draft.sameAs().orElseGet(() -> events.add(draft.facts(), Optional.of(document)));
    accounts.add(event, document, false, draft.facts());
    draft.organizers().forEach(organizer -> parties.add(event, organizer.from(document)));
    draft.participants().forEach(participant -> parties.add(event, participant.from(document)));
    draft.needs().forEach(need -> needs.add(event, need, Optional.of(document)));
    draft
        .recommendations()
        .forEach(recommendation -> followUps.add(event, document, recommendation));
    draft.contributions().forEach(contributions::add);
    for (EventDraft.Earlier earlier : draft.earlier()) {
      long known =
          earlier.sameAs().orElseGet(() -> events.add(earlier.facts(), Optional.of(document)));
      accounts.add(known, document, true, earlier.facts());
    }
    return event;
  }
}
