package org.clearinghouse1540.profiles;

import java.time.Clock;
import java.time.LocalDate;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import org.clearinghouse1540.access.Permission;
import org.clearinghouse1540.kit.text.DateText;
import org.clearinghouse1540.kit.text.Message;
import org.clearinghouse1540.outreach.Event;
import org.clearinghouse1540.outreach.Events;
import org.springframework.stereotype.Component;

/** The events that take place in a State or name it: those to come, and the latest past ones. */
@Component
final class EventsSection implements SectionSource {
  private final Events events;
  private final Clock clock;

  EventsSection(Events events, Clock clock) {
    this.events = events;
    this.clock = clock;
  }

  @Override
  public StateSection.Kind kind() {
    return StateSection.Kind.EVENTS;
  }

  @Override
  public Optional<StateSection> section(StateReader reader) {
    boolean inside = reader.viewer().may(Permission.READ_EVENTS);
    String folder = inside ? "/events/" : "/public/events/";
    List<Event> found =
        events.listOfState(reader.state()).stream()
            .sorted(Comparator.comparing(Event::start).reversed())
            .toList();
    List<StateSection.Line> lines =
        found.stream().limit(StateSection.MOST).map(event -> line(reader, event, folder)).toList();
    Optional<StateSection.Action> all =
        found.size() > lines.size()
            ? Optional.of(
                StateSection.Action.of(
                    inside ? "/events" : "/public/events",
                    "profiles.section.events.all",
                    found.size()))
            : Optional.empty();
    return Optional.of(
        StateSection.of(
                kind(),
                lines,
                StateSection.Action.of(
                    inside ? "/events" : "/public/events", "profiles.section.events.list"))
            .withAll(all));
  }

  private StateSection.Line line(StateReader reader, Event event, String folder) {
    Message dates =
        event.start().isEmpty()
            ? Message.of("profiles.section.undated")
            : Message.of(
                isToCome(event)
                    ? "profiles.section.events.to-come"
                    : "profiles.section.events.held",
                DateText.of(event.start(), event.end(), reader.language()));
    return new StateSection.Line(event.title(), true, folder + event.id(), List.of(dates));
  }

  private boolean isToCome(Event event) {
    LocalDate today = LocalDate.now(clock);
    return event.span().filter(span -> !span.last().isBefore(today)).isPresent();
  }
}
