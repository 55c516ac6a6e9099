package org.clearinghouse1540.outreach;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.clearinghouse1540.kit.text.Language;
import org.springframework.stereotype.Component;

/** Finds the events related to an event with the changes of an edit that is not recorded. */
@Component
final class EventPreview {
  private final Events events;
  private final EnteredParties entered;
  private final RelatedViewBuilder related;

  EventPreview(Events events, EnteredParties entered, RelatedViewBuilder related) {
    this.events = events;
    this.entered = entered;
    this.related = related;
  }

  /** The events related to a recorded event. */
  RelatedView relatedTo(EventRecord record, int weeks, Language language) {
    return related.relatedTo(record, weeks, language);
  }

  /** The events related to an event with the changes of an edit. */
  RelatedView relatedTo(long id, EventEdit edit, int weeks, Language language) {
    return related.relatedTo(of(id, edit), weeks, language);
  }

  /**
   * The event with the changes of an edit.
   *
   * @param id the number of the event, or 0 for a new one
   */
  EventRecord of(long id, EventEdit edit) {
    EnteredParties.NamedParties named = entered.of(edit);
    List<Organizer> organizers = new ArrayList<>(named.organizers());
    List<Participant> participants = new ArrayList<>(named.participants());
    Optional<EventRecord> known = id == 0 ? Optional.empty() : events.find(id);
    known.ifPresent(
        record -> {
          record.participants().stream()
              .filter(
                  participant -> participant.document().isPresent() || participant.event() != id)
              .forEach(participants::add);
          record.organizers().stream()
              .filter(organizer -> !organizer.entered())
              .forEach(organizers::add);
        });
    return EventRecord.withParties(edit.event(id), organizers, participants);
  }
}
