package org.clearinghouse1540.intake;

import java.util.LinkedHashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;
import org.clearinghouse1540.kit.text.NumberText;
import org.clearinghouse1540.kit.text.TextFolding;
import org.clearinghouse1540.outreach.Event;
import org.clearinghouse1540.outreach.Events;
import org.springframework.stereotype.Component;

/** Recorded events with which an event of a note can be merged. */
@Component
final class EventMatches {
  private static final int MOST = 20;

  private final Events events;

  EventMatches(Events events) {
    this.events = events;
  }

  /** The events with the same dates and place. */
  List<Event> likely(NoteItem item) {
    return switch (item) {
      case NoteItem.FoundEvent event ->
          events.likelySame(event.start(), event.end(), event.country().orElse(""));
      case NoteItem.FoundEarlierEvent event ->
          events.likelySame(event.start(), event.end(), event.country().orElse(""));
      default -> List.of();
    };
  }

  /** The event with a number, or the events whose titles have all the words; a few of them. */
  List<Event> search(String words) {
    Optional<Event> numbered = NumberText.readWhole(words.strip()).flatMap(this::find);
    if (numbered.isPresent()) {
      return List.of(numbered.get());
    }
    List<String> wanted =
        Stream.of(fold(words).split("\\s+")).filter(word -> !word.isEmpty()).toList();
    return wanted.isEmpty()
        ? List.of()
        : events.list().stream()
            .filter(event -> wanted.stream().allMatch(fold(event.title())::contains))
            .limit(MOST)
            .toList();
  }

  /** The event with a number. */
  Optional<Event> find(long number) {
    return events.list(List.of(number)).stream().findFirst();
  }

  /**
   * The choices for a line.
   *
   * @param words what a person typed to find another event
   */
  Set<Event> choices(ProposalLine line, String words) {
    Set<Event> choices = new LinkedHashSet<>(likely(line.item()));
    line.sameAs().flatMap(this::find).ifPresent(choices::add);
    choices.addAll(search(words));
    return choices;
  }

  private static String fold(String words) {
    return TextFolding.IGNORING_DIACRITICS.fold(words);
  }
}
