package org.clearinghouse1540.outreach;

import static java.util.stream.Collectors.joining;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;
import org.clearinghouse1540.kit.document.RecordFacts;
import org.clearinghouse1540.kit.text.DateText;
import org.clearinghouse1540.kit.text.Language;
import org.clearinghouse1540.kit.text.Message;
import org.clearinghouse1540.kit.text.Texts;
import org.clearinghouse1540.states.State;
import org.clearinghouse1540.states.States;
import org.springframework.stereotype.Component;

/** The sections that the internal and the public page of an event have in common. */
@Component
public final class EventSections {
  /** The key of the participants in a description. */
  static final String PARTICIPANTS = "participants";

  /** The key of the needs in a description. */
  public static final String NEEDS = "needs";

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

  /**
   * The description of an event: its facts, its participants and the needs that were stated. Its
   * pages, its files, the API and the feed are made from it.
   */
  public RecordFacts description(EventRecord record, Language language, Readers readers) {
    RecordFacts.Builder facts = builder(record, language);
    for (ParticipantsView.Group group : participants(record, language, readers).groups()) {
      facts.titled(
          PARTICIPANTS,
          group.heading(),
          group.lines().stream().map(line -> line.text(language)).toList());
    }
    return facts
        .add(
            NEEDS,
            "outreach.needs",
            record.needs().stream().map(VoicedNeed::words).toList(),
            RecordFacts.Origin.RECEIVED)
        .build();
  }

  /** The facts of an event, without its participants and needs. */
  public RecordFacts facts(EventRecord record, Language language) {
    return builder(record, language).build();
  }

  /** The facts of an event of a list, of which the participants are not read. */
  public RecordFacts facts(Event event, Language language) {
    return facts(EventRecord.withParties(event, List.of(), List.of()), language);
  }

  private RecordFacts.Builder builder(EventRecord record, Language language) {
    Event event = record.event();
    EventDetails details = event.details();
    RecordFacts.Builder facts =
        RecordFacts.of(event.title(), language)
            .add(
                "status",
                "outreach.status",
                details.status().map(status -> Texts.get(language, status.text())).orElse(""))
            .add(
                "other-titles",
                "outreach.other-titles",
                details.otherTitles(),
                RecordFacts.Origin.RECEIVED)
            .add("dates", "outreach.dates", dates(event, language), RecordFacts.Origin.PROGRAM)
            .add("places", "outreach.place", places(event, language), RecordFacts.Origin.PROGRAM)
            .add(
                "languages",
                "outreach.languages",
                details.languages().stream().map(Language::ownName).collect(joining(" · ")))
            .add("kind", "outreach.kind", terms.type(event, language).orElse(""))
            .received("kind", "outreach.kind", details.kind().isEmpty() ? event.kind() : "");
    for (Organizer organizer : record.organizersOnce()) {
      facts.titled(
          "organizers", terms.role(organizer.role(), language), List.of(organizer.shownName()));
    }
    return facts
        .received("attendance", "outreach.attendance", event.attendance())
        .received("remark", "outreach.remark", event.remark())
        .add(
            "addresses",
            "outreach.source",
            Stream.concat(Stream.of(event), record.merged().stream())
                .flatMap(source -> source.publicAddress().stream())
                .toList(),
            RecordFacts.Origin.ADDRESS);
  }

  private static List<String> dates(Event event, Language language) {
    List<String> lines = new ArrayList<>();
    lines.add(
        event.start().isEmpty()
            ? Texts.get(language, "outreach.no-date")
            : DateText.of(event.start(), event.end(), language));
    if (!event.days().isBlank()) {
      lines.add(
          Texts.get(language, "outreach.on-days")
              + ": "
              + event.heldOn().stream()
                  .map(day -> DateText.of(day.toString(), language))
                  .collect(joining("; ")));
    }
    EventDetails details = event.details();
    if (!details.opens().isEmpty()) {
      lines.add(
          details.opens() + " – " + details.closes() + " (" + details.zone().orElse("") + ")");
    }
    return lines;
  }

  /** The names of the subject areas of an event as one text; empty if it has none. */
  String areas(EventRecord record, Language language) {
    return terms.areas(record.event().details().areas(), language);
  }

  private List<String> places(Event event, Language language) {
    List<String> places = new ArrayList<>();
    if (event.details().places().isEmpty()) {
      String place = terms.place(event.city(), event.country(), language);
      places.add(place);
      places.add(event.venueAsReceived());
    }
    for (EventDetails.Place place : event.details().places()) {
      String country = place.country().isEmpty() ? place.countryAsReceived() : place.country();
      String town = terms.place(place.city(), country, language);
      places.add(
          place.venue().isEmpty()
              ? town
              : EventTerms.joined(List.of(place.venue(), town), language));
    }
    if (event.online()) {
      places.add(Texts.get(language, "outreach.online"));
    }
    places.removeIf(String::isBlank);
    return places.isEmpty() ? List.of(Texts.get(language, "outreach.no-place")) : places;
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
