package org.clearinghouse1540.outreach;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import org.clearinghouse1540.kit.text.Language;

/**
 * The information that a person recorded of an event, checked and ready to be recorded.
 *
 * @param version the version that the person opened
 * @param names the names in each role, by the keys of {@link EventRoles}
 */
public record EventEdit(
    int version,
    String title,
    String start,
    String end,
    String days,
    boolean online,
    EventDetails details,
    Map<String, List<String>> names) {
  public EventEdit {
    names = Map.copyOf(names);
  }

  /** The recorded information of an event. */
  static EventEdit of(EventRecord record) {
    Event event = record.event();
    return new EventEdit(
        event.details().version(),
        event.title(),
        event.start(),
        event.end(),
        event.days(),
        event.online(),
        event.details(),
        names(record));
  }

  // Names from notes and public pages cannot be edited here.
  private static Map<String, List<String>> names(EventRecord record) {
    long event = record.event().id();
    Map<String, List<String>> names = new LinkedHashMap<>();
    record.organizers().stream()
        .filter(organizer -> organizer.entered() && organizer.event() == event)
        .forEach(organizer -> add(names, organizer.role(), organizer.asReceived()));
    record.participants().stream()
        .filter(participant -> participant.document().isEmpty() && participant.event() == event)
        .forEach(participant -> add(names, participant.role(), participant.asReceived()));
    return names;
  }

  private static void add(Map<String, List<String>> names, String role, String name) {
    names.computeIfAbsent(role, key -> new ArrayList<>()).add(name);
  }

  /** The facts with which a new event is recorded; its places are among the details. */
  EventDraft.Facts facts() {
    return new EventDraft.Facts(title, start, end, days, online, "", "", "");
  }

  /** The event with this information. */
  Event event(long id) {
    Optional<EventDetails.Place> place = details.places().stream().findFirst();
    return new Event(
        id,
        "",
        title,
        start,
        end,
        days,
        online,
        place.map(EventDetails.Place::city).orElse(""),
        place.map(EventDetails.Place::country).orElse(""),
        "",
        "",
        "",
        "",
        "",
        Optional.empty(),
        details);
  }

  /** The values by name, as the journal records them. */
  Map<String, Object> values() {
    Map<String, Object> values = new LinkedHashMap<>();
    values.put("title", title);
    values.put("other titles", details.otherTitles());
    values.put("status", details.status().map(EventStatus::key).orElse(""));
    values.put("kind", details.kind());
    values.put("start", start);
    values.put("end", end);
    values.put("days", days);
    values.put("hours", (details.opens() + " " + details.closes()).strip());
    values.put("online", online);
    values.put("languages", details.languages().stream().map(Language::code).toList());
    values.put("places", details.places());
    values.put("areas", details.areas());
    values.put("parties", new TreeMap<>(names));
    return values;
  }
}
