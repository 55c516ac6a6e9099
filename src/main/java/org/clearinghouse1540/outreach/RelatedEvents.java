package org.clearinghouse1540.outreach;

import java.util.ArrayList;
import java.util.Collections;
import java.util.Comparator;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import org.clearinghouse1540.kit.text.NumberText;
import org.clearinghouse1540.obligations.SubjectArea;
import org.clearinghouse1540.obligations.SubjectAreas;
import org.springframework.stereotype.Component;

/**
 * Finds the events that involve the same States or the same subject within some weeks of an event,
 * whoever organizes them. The result is for information only.
 */
@Component
public final class RelatedEvents {
  /** The number of weeks before and after an event if the user does not choose another. */
  public static final int WEEKS = 4;

  /** The most weeks that can be chosen. */
  static final int MOST_WEEKS = 52;

  private final Events events;
  private final SubjectAreas areas;

  /**
   * A related event.
   *
   * @param days the number of days between the two events; 0 if they overlap
   * @param states codes of the States that both events involve
   * @param areas keys of the subject areas of both events
   */
  public record Related(EventRecord other, long days, Set<String> states, Set<String> areas) {
    public Related {
      states = Collections.unmodifiableSet(new LinkedHashSet<>(states));
      areas = Collections.unmodifiableSet(new LinkedHashSet<>(areas));
    }
  }

  RelatedEvents(Events events, SubjectAreas areas) {
    this.events = events;
    this.areas = areas;
  }

  /** A number of weeks as a reader wrote it; the usual number for any other text. */
  static int weeks(String text) {
    return NumberText.readWhole(text)
        .filter(weeks -> weeks >= 1 && weeks <= MOST_WEEKS)
        .map(Long::intValue)
        .orElse(WEEKS);
  }

  /** The events related to an event that may not be recorded yet. */
  List<Related> of(EventRecord record, int weeks) {
    return record
        .event()
        .span()
        .map(span -> of(record, weeks, events.listWithParties(span.widened(7L * weeks))))
        .orElse(List.of());
  }

  /** The related events among these. */
  public List<Related> of(EventRecord record, int weeks, List<EventRecord> candidates) {
    Optional<DateSpan> span = record.event().span();
    if (span.isEmpty() || record.event().details().cancelled()) {
      return List.of();
    }
    Set<String> asked = states(record);
    Set<String> subjects = subjects(record.event());
    List<Related> related = new ArrayList<>();
    for (EventRecord other : candidates) {
      Optional<DateSpan> days = other.event().span();
      if (other.event().id() == record.event().id()
          || days.isEmpty()
          || other.event().details().cancelled()
          || span.get().daysTo(days.get()) > 7L * weeks) {
        continue;
      }
      Set<String> both = new TreeSet<>(asked);
      both.retainAll(states(other));
      Set<String> same = new TreeSet<>(subjects);
      same.retainAll(subjects(other.event()));
      if (!both.isEmpty() || !same.isEmpty()) {
        related.add(new Related(other, span.get().daysTo(days.get()), both, same));
      }
    }
    related.sort(
        Comparator.comparingLong(Related::days).thenComparing(found -> -found.states().size()));
    return related;
  }

  /** The States that an event involves: invited and participating States, and the host. */
  private static Set<String> states(EventRecord record) {
    Set<String> states = new TreeSet<>();
    record.participants().forEach(participant -> participant.state().ifPresent(states::add));
    record.organizers().stream()
        .filter(organizer -> organizer.role().equals(EventRoles.HOST))
        .forEach(organizer -> organizer.state().ifPresent(states::add));
    return states;
  }

  /** The subject areas that a person chose, or else those that the titles name. */
  Set<String> subjects(Event event) {
    Set<String> keys = new TreeSet<>(event.details().areas());
    if (keys.isEmpty()) {
      areas.in(String.join("\n", event.titles())).stream()
          .map(SubjectAreas.Found::area)
          .filter(area -> !area.help())
          .map(SubjectArea::key)
          .forEach(keys::add);
    }
    return keys;
  }
}
