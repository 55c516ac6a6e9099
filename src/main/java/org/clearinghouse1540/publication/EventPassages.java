package org.clearinghouse1540.publication;

import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.clearinghouse1540.access.Permission;
import org.clearinghouse1540.access.Viewer;
import org.clearinghouse1540.consent.Published;
import org.clearinghouse1540.kit.retrieval.Passage;
import org.clearinghouse1540.kit.text.Language;
import org.clearinghouse1540.outreach.Event;
import org.clearinghouse1540.outreach.EventRecord;
import org.clearinghouse1540.outreach.EventTerms;
import org.clearinghouse1540.outreach.Events;
import org.clearinghouse1540.outreach.Organizer;
import org.clearinghouse1540.outreach.Participant;
import org.clearinghouse1540.outreach.VoicedNeed;
import org.clearinghouse1540.search.SearchScope;
import org.clearinghouse1540.search.SearchSource;
import org.springframework.stereotype.Component;

/** Events, their participants and the needs that were voiced at them. */
@Component
class EventPassages implements SearchSource {
  private static final String KIND = "event";

  private final Events events;
  private final PublicEvents published;
  private final EventTerms terms;

  EventPassages(Events events, PublicEvents published, EventTerms terms) {
    this.events = events;
    this.published = published;
    this.terms = terms;
  }

  @Override
  public String kind() {
    return KIND;
  }

  @Override
  public List<Passage> all(Viewer reader) {
    return reader.may(Permission.READ_EVENTS)
        ? events.listWithParties().stream()
            .flatMap(record -> passages(record, "/events/").stream())
            .toList()
        : published.list().stream().flatMap(this::published).toList();
  }

  @Override
  public List<Passage> of(Viewer reader, Set<String> records) {
    List<Long> ids = records.stream().map(PassageRecords::number).toList();
    return reader.may(Permission.READ_EVENTS)
        ? ids.stream()
            .flatMap(id -> events.find(id).stream())
            .flatMap(record -> passages(record, "/events/").stream())
            .toList()
        : ids.stream()
            .flatMap(id -> published.findListed(id).stream())
            .flatMap(this::published)
            .toList();
  }

  // Only a released event has more than the facts of its public source.
  private Stream<Passage> published(Published<Event> event) {
    if (event.ground() instanceof Published.Ground.Released) {
      return published.find(event.value().id()).stream()
          .flatMap(record -> passages(record.value(), "/public/events/").stream());
    }
    return Stream.of(facts(EventRecord.of(event.value(), List.of()), "/public/events/"));
  }

  private List<Passage> passages(EventRecord record, String pages) {
    List<Passage> passages = new ArrayList<>(List.of(facts(record, pages)));
    Event event = record.event();
    String address = pages + event.id();
    if (!record.participants().isEmpty()) {
      String names =
          record.participants().stream()
              .map(Participant::asReceived)
              .collect(Collectors.joining("; "));
      passages.add(passage(event, address + "#participants", names));
    }
    for (VoicedNeed need : record.needs()) {
      passages.add(passage(event, address + "#needs", need.words()));
    }
    return passages;
  }

  private Passage facts(EventRecord record, String pages) {
    Event event = record.event();
    String organizers =
        record.organizers().stream().map(Organizer::asReceived).collect(Collectors.joining("; "));
    return passage(
        event,
        pages + event.id(),
        PassageRecords.lines(
            String.join("\n", event.titles().stream().skip(1).toList()),
            terms.place(event.city(), event.country(), Language.EN),
            event.venueAsReceived(),
            organizers,
            event.remark()));
  }

  private static Passage passage(Event event, String address, String text) {
    return Passage.of(KIND + "/" + event.id(), address, event.title(), text)
        .by(event.country())
        .on(event.start());
  }

  @Override
  public SearchScope touchedBy(String subject) {
    return SearchScope.ofKind(KIND, subject)
        .and(SearchScope.allIf(subject, "event-merge", "table", "rows"));
  }
}
