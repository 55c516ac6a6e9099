package org.clearinghouse1540.outreach;

import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import org.clearinghouse1540.kit.text.Language;
import org.springframework.stereotype.Component;

/** Finds the events that are related to an event or may be the same. */
@Component
final class EventRelations {
  private final Events events;
  private final EventMerges merges;
  private final RelatedViewBuilder comparisons;
  private final Clock clock;

  EventRelations(Events events, EventMerges merges, RelatedViewBuilder comparisons, Clock clock) {
    this.events = events;
    this.merges = merges;
    this.comparisons = comparisons;
    this.clock = clock;
  }

  /** The events that may be the same. */
  List<EventView.Duplicate> duplicates(EventRecord record, Language language) {
    List<EventRecord> candidates =
        record.event().span().map(events::listWithParties).orElse(List.of());
    List<Long> separate = merges.separateFrom(record.event().id());
    return DuplicateEventFinder.of(record, candidates, separate).stream()
        .map(
            pair ->
                new EventView.Duplicate(
                    pair.other().event(), comparisons.reasons(pair.reasons(), language)))
        .toList();
  }

  /** The related events; empty for a past event. */
  Optional<RelatedView> relatedTo(EventRecord record, int weeks, Language language) {
    LocalDate today = LocalDate.now(clock);
    return record
        .event()
        .span()
        .filter(span -> !span.last().isBefore(today))
        .map(span -> comparisons.relatedTo(record, weeks, language));
  }
}
