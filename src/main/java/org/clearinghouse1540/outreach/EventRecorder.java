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
  private final EventDraftWriter writer;
  private final Journal journal;
  private final TransactionTemplate transaction;

  EventRecorder(EventDraftWriter writer, Journal journal, TransactionTemplate transaction) {
    this.writer = writer;
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
              long event = writer.write(draft);
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
}
