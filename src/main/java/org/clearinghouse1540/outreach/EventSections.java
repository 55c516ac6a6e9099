package org.clearinghouse1540.outreach;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.clearinghouse1540.kit.text.Language;
import org.clearinghouse1540.kit.text.Message;
import org.clearinghouse1540.states.State;
import org.clearinghouse1540.states.States;
import org.springframework.stereotype.Component;

/** The sections that the internal and the public page of an event have in common. */
@Component
public final class EventSections {
  private final States states;
  private final EventTerms terms;

  /** Whether a page is public or for the Committee, its experts and the secretariat. */
  public enum Readers {
    PUBLIC("/public/states/"),
    COMMITTEE("/states/");

    private final String states;

    Readers(String states) {
      this.states = states;
    }
  }

  EventSections(States states, EventTerms terms) {
    this.states = states;
    this.terms = terms;
  }

  /** The years of events, the most recent first. */
  public static List<String> years(List<Event> events) {
    return events.stream()
        .flatMap(event -> event.year().stream())
        .distinct()
        .sorted(Comparator.reverseOrder())
        .toList();
  }

  /** The facts of an event. */
  public EventFacts facts(EventRecord record, Language language) {
    Event event = record.event();
    EventDetails details = event.details();
    return new EventFacts(
        details.status(),
        details.otherTitles(),
        event.start(),
        event.end(),
        event.days().isBlank() ? List.of() : event.heldOn(),
        new EventFacts.Hours(details.opens(), details.closes(), details.zone().orElse("")),
        places(event, language),
        event.online(),
        details.languages().stream().map(Language::ownName).collect(Collectors.joining(" · ")),
        terms.type(event, language),
        details.kind().isEmpty() ? event.kind() : "",
        record.organizersOnce().stream()
            .map(
                organizer ->
                    new EventFacts.NamedOrganizer(
                        organizer.asReceived(), terms.role(organizer.role(), language)))
            .toList(),
        event.attendance(),
        event.remark(),
        Stream.concat(Stream.of(event), record.merged().stream())
            .flatMap(source -> source.publicAddress().stream())
            .toList());
  }

  /** The names of the subject areas of an event as one text; empty if it has none. */
  String areas(EventRecord record, Language language) {
    return terms.areas(record.event().details().areas(), language);
  }

  private List<EventFacts.Venue> places(Event event, Language language) {
    if (event.details().places().isEmpty()) {
      String place = terms.place(event.city(), event.country(), language);
      return place.isEmpty() ? List.of() : List.of(new EventFacts.Venue("", place));
    }
    return event.details().places().stream()
        .map(
            place ->
                new EventFacts.Venue(
                    place.venue(),
                    terms.place(
                        place.city(),
                        place.country().isEmpty() ? place.countryAsReceived() : place.country(),
                        language)))
        .toList();
  }

  /** The participants of an event. */
  public ParticipantsView participants(EventRecord record, Language language, Readers readers) {
    List<ParticipantsView.CountedState> counted = new ArrayList<>();
    record
        .named(ParticipantKind.STATE)
        .forEach((code, entries) -> counted.add(counted(code, entries, language, readers)));
    List<ParticipantsView.Group> groups = new ArrayList<>();
    for (Map.Entry<String, List<Participant>> group : record.groups().entrySet()) {
      groups.add(group(group.getKey(), true, lines(group.getValue(), language, readers)));
    }
    for (Map.Entry<String, List<Participant>> role : record.byRole().entrySet()) {
      String heading = terms.role(role.getKey(), language);
      groups.add(group(heading, false, lines(role.getValue(), language, readers)));
    }
    return new ParticipantsView(
        counted,
        record.named(ParticipantKind.OBSERVER_STATE).keySet().stream()
            .map(code -> terms.state(code, language))
            .toList(),
        groups);
  }

  private static ParticipantsView.Group group(
      String heading, boolean received, List<ParticipantsView.Line> lines) {
    return new ParticipantsView.Group(heading, received, lines);
  }

  private ParticipantsView.CountedState counted(
      String code, List<Participant> entries, Language language, Readers readers) {
    List<Long> documents =
        entries.stream().flatMap(entry -> entry.document().stream()).distinct().toList();
    return new ParticipantsView.CountedState(
        terms.state(code, language),
        readers == Readers.COMMITTEE ? documents : List.of(),
        entries.stream().anyMatch(entry -> entry.document().isEmpty()));
  }

  private List<ParticipantsView.Line> lines(
      List<Participant> participants, Language language, Readers readers) {
    return EventRecord.once(participants).stream()
        .map(participant -> line(participant, language, readers))
        .toList();
  }

  private ParticipantsView.Line line(Participant participant, Language language, Readers readers) {
    Optional<State> state =
        participant
            .state()
            .filter(code -> participant.kind() == ParticipantKind.STATE)
            .flatMap(states::find);
    if (state.isEmpty()) {
      return new ParticipantsView.Line(
          participant.asReceived(), Optional.empty(), Optional.empty());
    }
    String name = state.get().name(language);
    String key =
        participant.document().isPresent() ? "outreach.as-received" : "outreach.as-written";
    return new ParticipantsView.Line(
        name,
        Optional.of(readers.states + state.get().code()),
        Optional.of(participant.asReceived())
            .filter(received -> !received.equals(name))
            .map(received -> Message.of(key, received)));
  }
}
