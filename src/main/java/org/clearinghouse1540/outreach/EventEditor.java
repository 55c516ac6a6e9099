package org.clearinghouse1540.outreach;

import java.util.List;
import java.util.Optional;
import org.clearinghouse1540.kit.BadInput;
import org.clearinghouse1540.kit.journal.Actor;
import org.clearinghouse1540.kit.journal.Change;
import org.clearinghouse1540.kit.journal.Journal;
import org.springframework.stereotype.Component;
import org.springframework.transaction.support.TransactionTemplate;

/** Records events that people plan and edit; information from sources stays unchanged. */
@Component
public final class EventEditor {
  private final EventTable table;
  private final Events events;
  private final EventEditWriter writer;
  private final Journal journal;
  private final TransactionTemplate transaction;

  EventEditor(
      EventTable table,
      Events events,
      EventEditWriter writer,
      Journal journal,
      TransactionTemplate transaction) {
    this.table = table;
    this.events = events;
    this.writer = writer;
    this.journal = journal;
    this.transaction = transaction;
  }

  /** Records a new event. */
  public long plan(Actor actor, EventEdit edit) {
    Long made =
        transaction.execute(
            status -> {
              long event = table.add(edit.facts(), Optional.empty());
              writer.write(actor, event, edit);
              journal.write(
                  actor, Change.of("event planned", "event/" + event).after(edit.values()));
              return event;
            });
    return Optional.ofNullable(made).orElseThrow();
  }

  /**
   * Changes an event.
   *
   * @throws BadInput if another user changed it after it was opened
   */
  public void change(Actor actor, long event, EventEdit edit) {
    transaction.executeWithoutResult(
        status -> {
          table.lock(List.of(event));
          EventRecord before = events.find(event).orElseThrow();
          if (before.event().details().version() != edit.version()) {
            throw BadInput.of("", "outreach.refused.changed-meanwhile");
          }
          writer.write(actor, event, edit);
          journal.write(
              actor,
              Change.of("event changed", "event/" + event)
                  .before(EventEdit.of(before).values())
                  .after(edit.values()));
        });
  }
}
