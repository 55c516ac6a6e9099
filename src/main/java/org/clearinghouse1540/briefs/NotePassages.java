package org.clearinghouse1540.briefs;

import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.clearinghouse1540.access.Permission;
import org.clearinghouse1540.access.Viewer;
import org.clearinghouse1540.kit.retrieval.Passage;
import org.clearinghouse1540.kit.text.Language;
import org.clearinghouse1540.outreach.Event;
import org.clearinghouse1540.outreach.EventRecord;
import org.clearinghouse1540.outreach.Events;
import org.clearinghouse1540.search.SearchScope;
import org.clearinghouse1540.search.SearchSource;
import org.springframework.stereotype.Component;

/** The information notes of events, section by section, for the Committee. */
@Component
class NotePassages implements SearchSource {
  private static final String KIND = "note";
  private static final String EVENT = "event/";

  private final DraftedNotes notes;
  private final Events events;

  NotePassages(DraftedNotes notes, Events events) {
    this.notes = notes;
    this.events = events;
  }

  @Override
  public String kind() {
    return KIND;
  }

  @Override
  public List<Passage> all(Viewer reader) {
    return reader.may(Permission.READ_EVENT_NOTES)
        ? notes.list().stream()
            .flatMap(note -> passages(note.event(), Language.find(note.language())))
            .toList()
        : List.of();
  }

  @Override
  public List<Passage> of(Viewer reader, Set<String> records) {
    return reader.may(Permission.READ_EVENT_NOTES)
        ? records.stream()
            .map(record -> record.split("/", -1))
            .filter(parts -> parts.length == 3 && parts[1].matches("\\d{1,18}"))
            .flatMap(parts -> passages(Long.parseLong(parts[1]), Language.find(parts[2])))
            .toList()
        : List.of();
  }

  private Stream<Passage> passages(long id, Optional<Language> written) {
    Optional<Event> event = events.find(id).map(EventRecord::event);
    return event.stream()
        .flatMap(
            about ->
                written.stream()
                    .flatMap(
                        language ->
                            notes.find(id, language).stream()
                                .flatMap(note -> note.sections().values().stream())
                                .filter(section -> !section.words().isBlank())
                                .map(section -> passage(id, about, language, section))));
  }

  private static Passage passage(
      long id, Event event, Language language, DraftedNotes.Section section) {
    return Passage.of(
            record(id, language),
            NoteAddress.of(id, language) + "#" + section.key(),
            event.title(),
            section.words())
        .in(language)
        .by(event.country())
        .on(event.start());
  }

  private static String record(long event, Language language) {
    return KIND + "/" + event + "/" + language.code();
  }

  @Override
  public SearchScope touchedBy(String subject) {
    String number = subject.startsWith(EVENT) ? subject.substring(EVENT.length()) : "";
    return number.matches("\\d{1,18}")
        ? new SearchScope(
            Optional.of(
                Arrays.stream(Language.values())
                    .map(language -> record(Long.parseLong(number), language))
                    .collect(Collectors.toSet())))
        : SearchScope.allIf(subject, "event-merge");
  }
}
