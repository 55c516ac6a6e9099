package org.clearinghouse1540.outreach;

import java.time.DateTimeException;
import java.time.LocalDate;
import java.time.LocalTime;
import java.time.YearMonth;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeSet;
import java.util.stream.Stream;
import org.clearinghouse1540.kit.text.Language;

/** A form of an event: what was typed, kept whatever it is, and what is wrong with it. */
final class EventForm {
  static final List<String> STATUSES = List.of("planned", "held", "cancelled");
  static final int PLACES = 3;
  private static final int LONGEST_DAYS = 60;

  private final Map<String, String> typed;
  private final Map<String, String> problems = new LinkedHashMap<>();

  EventForm(Map<String, String> typed) {
    this.typed = Map.copyOf(typed);
  }

  /** A form that shows an event as it stands. */
  static EventForm of(EventRecord record) {
    Event event = record.event();
    Map<String, String> typed = new LinkedHashMap<>();
    typed.put("version", Integer.toString(event.details().version()));
    typed.put("title", event.title());
    typed.put("other-titles", String.join("\n", event.details().otherTitles()));
    typed.put("status", event.details().status());
    typed.put("kind", event.details().kind());
    typed.put("start", event.start());
    typed.put("end", event.end());
    typed.put("days", event.days());
    typed.put("opens", event.details().opens());
    typed.put("closes", event.details().closes());
    typed.put("online", event.online() ? "yes" : "");
    event.details().languages().forEach(language -> typed.put("language-" + language, "yes"));
    event.details().areas().forEach(area -> typed.put("area-" + area, "yes"));
    List<EventDetails.Place> places =
        event.details().version() > 0
            ? event.details().places()
            : List.of(
                new EventDetails.Place(event.city(), event.country(), event.country(), "", ""));
    for (int i = 0; i < places.size(); i++) {
      typed.put("city-" + i, places.get(i).city());
      typed.put("country-" + i, places.get(i).countryAsReceived());
      typed.put("venue-" + i, places.get(i).venue());
      typed.put("zone-" + i, places.get(i).zone());
    }
    names(record).forEach((role, names) -> typed.put("role-" + role, String.join("\n", names)));
    return new EventForm(typed);
  }

  /** Who a person recorded in which role; those of notes and public pages stay with these. */
  static Map<String, List<String>> names(EventRecord record) {
    Map<String, List<String>> names = new LinkedHashMap<>();
    record.organizers().stream()
        .filter(organizer -> organizer.document().isEmpty() && organizer.address().isEmpty())
        .filter(organizer -> organizer.event() == record.event().id())
        .forEach(organizer -> add(names, organizer.role(), organizer.asReceived()));
    record.participants().stream()
        .filter(
            participant ->
                participant.document().isEmpty() && participant.event() == record.event().id())
        .forEach(participant -> add(names, participant.role(), participant.asReceived()));
    return names;
  }

  private static void add(Map<String, List<String>> names, String role, String name) {
    names.computeIfAbsent(role, key -> new ArrayList<>()).add(name);
  }

  /** What was typed in a field. */
  String get(String field) {
    return typed.getOrDefault(field, "");
  }

  boolean has(String field) {
    return !get(field).isEmpty();
  }

  /** What is wrong with a field, or nothing. */
  Optional<String> problem(String field) {
    return Optional.ofNullable(problems.get(field));
  }

  Map<String, String> problems() {
    return problems;
  }

  void wrong(String field, String sentence) {
    problems.putIfAbsent(field, sentence);
  }

  /** The event of this form; empty where something is wrong, which is then told per field. */
  Optional<EventEdit> read(
      EventTypes kinds, EventRoles roles, EventPartyNames parties, List<String> areas) {
    String title = line("title", 500);
    if (title.isEmpty()) {
      wrong("title", "Give the event a title.");
    }
    if (has("kind") && kinds.find(get("kind")).isEmpty()) {
      wrong("kind", "Choose a kind from the list.");
    }
    if (has("status") && !STATUSES.contains(get("status"))) {
      wrong("status", "Choose planned, held or cancelled.");
    }
    String days = days();
    String start = days.isEmpty() ? date("start") : days.split(" ")[0];
    String end = days.isEmpty() ? date("end") : days.substring(days.lastIndexOf(' ') + 1);
    order(start, end);
    List<EventDetails.Place> places = places(parties);
    hours(places, start);
    Map<String, List<String>> names = new LinkedHashMap<>();
    for (EventRoles.Role role : roles.list()) {
      List<String> lines = lines("role-" + role.key());
      if (!lines.isEmpty()) {
        names.put(role.key(), lines);
      }
    }
    if (!problems.isEmpty()) {
      return Optional.empty();
    }
    EventDetails details =
        new EventDetails(
            get("status").isEmpty() ? "planned" : get("status"),
            get("kind"),
            lines("other-titles"),
            get("opens").strip(),
            get("closes").strip(),
            Stream.of(Language.values())
                .map(Language::code)
                .filter(c -> has("language-" + c))
                .toList(),
            places,
            areas.stream().filter(area -> has("area-" + area)).toList(),
            0,
            Optional.empty());
    return Optional.of(
        new EventEdit(version(), title, start, end, days, has("online"), details, names));
  }

  private int version() {
    return get("version").matches("\\d{1,9}") ? Integer.parseInt(get("version")) : 0;
  }

  private String line(String field, int longest) {
    String text = get(field).strip().replaceAll("\\s+", " ");
    if (text.length() > longest) {
      wrong(field, "At most " + longest + " characters fit here.");
    }
    return text;
  }

  private List<String> lines(String field) {
    List<String> lines =
        get(field).lines().map(String::strip).filter(l -> !l.isEmpty()).distinct().toList();
    if (lines.stream().anyMatch(line -> line.length() > 500) || lines.size() > 400) {
      wrong(field, "At most 400 lines of 500 characters each fit here.");
    }
    return lines;
  }

  private String date(String field) {
    String text = get(field).strip();
    try {
      switch (text.length()) {
        case 0, 4 -> {
          if (!text.matches("|[12]\\d{3}")) {
            throw new DateTimeException(text);
          }
        }
        case 7 -> YearMonth.parse(text);
        default -> LocalDate.parse(text);
      }
      return text;
    } catch (DateTimeException unreadable) {
      wrong(field, "Give a day, a month or a year: 2026-03-11, 2026-03 or 2026.");
      return "";
    }
  }

  private String days() {
    TreeSet<LocalDate> days = new TreeSet<>();
    for (String text : get("days").strip().split("[\\s,;]+")) {
      try {
        if (!text.isEmpty()) {
          days.add(LocalDate.parse(text));
        }
      } catch (DateTimeException unreadable) {
        wrong("days", "This is no day: " + text + ". Give each day as 2026-03-11.");
      }
    }
    if (days.size() > LONGEST_DAYS) {
      wrong("days", "At most " + LONGEST_DAYS + " single days fit here.");
    }
    return String.join(" ", days.stream().map(LocalDate::toString).toList());
  }

  private void order(String start, String end) {
    if (start.isEmpty() && !end.isEmpty()) {
      wrong("start", "Give the first day too.");
    } else if (!start.isEmpty() && !end.isEmpty()) {
      int common = Math.min(start.length(), end.length());
      if (end.substring(0, common).compareTo(start.substring(0, common)) < 0) {
        wrong("end", "The last day is before the first.");
      }
    }
  }

  private List<EventDetails.Place> places(EventPartyNames parties) {
    List<EventDetails.Place> places = new ArrayList<>();
    for (int i = 0; i < PLACES; i++) {
      String city = line("city-" + i, 200);
      String country = line("country-" + i, 200);
      String venue = line("venue-" + i, 300);
      String zone = get("zone-" + i).strip();
      if (!zone.isEmpty() && !ZoneId.getAvailableZoneIds().contains(zone)) {
        wrong("zone-" + i, "This is no time zone: " + zone + ". Write it as in Africa/Lome.");
      }
      if (!(city + country + venue + zone).isEmpty()) {
        places.add(
            new EventDetails.Place(city, parties.state(country).orElse(""), country, venue, zone));
      }
    }
    return places;
  }

  private void hours(List<EventDetails.Place> places, String start) {
    time("opens");
    time("closes");
    String opens = get("opens").strip();
    String closes = get("closes").strip();
    if (opens.isEmpty() != closes.isEmpty()) {
      wrong(opens.isEmpty() ? "opens" : "closes", "Give both hours, or none.");
    } else if (!opens.isEmpty()
        && !problems.containsKey("opens")
        && !problems.containsKey("closes")) {
      if (closes.compareTo(opens) <= 0) {
        wrong("closes", "It closes after it opens.");
      } else if (start.length() != 10) {
        wrong("opens", "Hours need a first day.");
      } else if (places.stream().allMatch(place -> place.zone().isEmpty())) {
        wrong("zone-0", "Hours need the time zone of the venue.");
      }
    }
  }

  private void time(String field) {
    String text = get(field).strip();
    try {
      if (!text.isEmpty() && !text.equals(LocalTime.parse(text).toString())) {
        throw new DateTimeException(text);
      }
    } catch (DateTimeException unreadable) {
      wrong(field, "Give the hour as 09:30.");
    }
  }
}
