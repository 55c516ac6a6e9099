package org.clearinghouse1540.outreach;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import org.clearinghouse1540.obligations.SubjectArea;
import org.clearinghouse1540.obligations.SubjectAreas;
import org.springframework.stereotype.Component;

/**
 * What else asks the same States, or treats the same subject, within some weeks; whoever organizes
 * it. It warns and never forbids.
 */
@Component
public final class ScheduleConflicts {
  /** Within how many weeks events are looked at where nobody says otherwise. */
  public static final int WEEKS = 4;

  private final Events events;
  private final SubjectAreas areas;

  /**
   * An event that lies near.
   *
   * @param days how many days lie between the two; 0 where they overlap
   * @param states codes of the States that both ask
   * @param areas keys of the subject areas that both treat
   */
  public record Clash(EventRecord other, long days, Set<String> states, Set<String> areas) {
    public Clash {
      states = new LinkedHashSet<>(states);
      areas = new LinkedHashSet<>(areas);
    }
  }

  ScheduleConflicts(Events events, SubjectAreas areas) {
    this.events = events;
    this.areas = areas;
  }

  /** The clashes of an event that may not be on record yet. */
  public List<Clash> of(EventRecord record, int weeks) {
    return of(record, weeks, events.listWithParties());
  }

  /** The same among events that were read already. */
  List<Clash> of(EventRecord record, int weeks, List<EventRecord> all) {
    Optional<DateSpan> span = record.event().span();
    if (span.isEmpty() || record.event().details().cancelled()) {
      return List.of();
    }
    Set<String> asked = states(record);
    Set<String> subjects = subjects(record.event());
    List<Clash> clashes = new ArrayList<>();
    for (EventRecord other : all) {
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
        clashes.add(new Clash(other, span.get().daysTo(days.get()), both, same));
      }
    }
    clashes.sort(
        Comparator.comparingLong(Clash::days).thenComparing(clash -> -clash.states().size()));
    return clashes;
  }

  /** The States that an event asks: those invited or taking part, and its host. */
  private static Set<String> states(EventRecord record) {
    Set<String> states = new TreeSet<>();
    record.participants().forEach(participant -> participant.state().ifPresent(states::add));
    record.organizers().stream()
        .filter(organizer -> organizer.role().equals("host"))
        .forEach(organizer -> organizer.state().ifPresent(states::add));
    return states;
  }

  /** The subject areas that a person chose, else those that the titles name. */
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
