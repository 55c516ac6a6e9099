package org.clearinghouse1540.outreach;

import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import java.util.function.Function;
import org.clearinghouse1540.consent.Audience;
import org.clearinghouse1540.consent.PublishableText;
import org.clearinghouse1540.consent.Subject;
import org.clearinghouse1540.consent.TextFormat;
import org.springframework.stereotype.Component;

/**
 * The record of an event that a release covers: that of the event itself, without those merged into
 * it, which are released separately.
 */
@Component
final class EventText implements PublishableText {
  private static final TextFormat<EventRecord> FORMAT = new TextFormat<>(EventRecord.class);
  private final Events events;

  EventText(Events events) {
    this.events = events;
  }

  @Override
  public Subject.Kind kind() {
    return Subject.Kind.EVENT;
  }

  @Override
  public Optional<String> current(Subject subject, Audience audience) {
    return subject.number().flatMap(events::findAlone).map(FORMAT::write);
  }

  /** The record that was released. */
  static EventRecord approved(String text) {
    return FORMAT.read(text);
  }

  /** A released record together with those released of the events merged into it. */
  static EventRecord together(EventRecord kept, List<EventRecord> merged) {
    if (merged.isEmpty()) {
      return kept;
    }
    List<EventRecord> all = new ArrayList<>(List.of(kept));
    all.addAll(merged);
    return new EventRecord(
        kept.event(),
        joined(all, EventRecord::organizers),
        joined(all, EventRecord::participants),
        joined(all, EventRecord::accounts),
        joined(all, EventRecord::contributions),
        joined(all, EventRecord::needs),
        merged.stream().map(EventRecord::event).toList());
  }

  private static <T> List<T> joined(
      List<EventRecord> records, Function<EventRecord, Collection<T>> part) {
    return records.stream().map(part).flatMap(Collection::stream).distinct().toList();
  }
}
