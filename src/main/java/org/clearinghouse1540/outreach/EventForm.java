package org.clearinghouse1540.outreach;

import java.time.LocalDate;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeSet;
import org.clearinghouse1540.kit.text.DateText;
import org.clearinghouse1540.kit.text.Language;
import org.clearinghouse1540.kit.web.Form;
import org.clearinghouse1540.kit.web.FormView;
import org.clearinghouse1540.obligations.SubjectArea;
import org.springframework.stereotype.Component;

/** Reads the form of an event and fills it with the recorded information. */
@Component
final class EventForm {
  /** The number of places for which the form has fields. */
  static final int PLACES = 3;

  private static final int MOST_DAYS = 60;
  private static final int MOST_LINES = 400;
  private static final int LONGEST_LINE = 500;

  private final EventTypes types;
  private final EventRoles roles;
  private final EventTerms terms;
  private final EventPartyNames parties;

  private record Dates(String start, String end, String days) {}

  EventForm(EventTypes types, EventRoles roles, EventTerms terms, EventPartyNames parties) {
    this.types = types;
    this.roles = roles;
    this.terms = terms;
    this.parties = parties;
  }

  /** The form with the recorded information of an event. */
  FormView fill(FormView form, EventRecord record) {
    EventEdit edit = EventEdit.of(record);
    EventDetails details = edit.details();
    FormView filled =
        form.with("version", Integer.toString(edit.version()))
            .with("title", edit.title())
            .with("other-titles", String.join("\n", details.otherTitles()))
            .with("status", details.status().map(EventStatus::key))
            .with("kind", details.kind())
            .with("start", edit.start())
            .with("end", edit.end())
            .with("days", edit.days())
            .with("opens", details.opens())
            .with("closes", details.closes())
            .with("online", edit.online() ? "yes" : "")
            .with("languages", details.languages().stream().map(Language::code).toList())
            .with("areas", details.areas());
    List<EventDetails.Place> places = places(record.event());
    for (int i = 0; i < places.size(); i++) {
      filled =
          filled
              .with("city-" + i, places.get(i).city())
              .with("country-" + i, places.get(i).countryAsReceived())
              .with("venue-" + i, places.get(i).venue())
              .with("zone-" + i, places.get(i).zone());
    }
    for (Map.Entry<String, List<String>> names : edit.names().entrySet()) {
      filled = filled.with("role-" + names.getKey(), String.join("\n", names.getValue()));
    }
    return filled;
  }

  // Before the first edit, the form proposes the place from the source.
  private static List<EventDetails.Place> places(Event event) {
    return event.details().version() > 0
        ? event.details().places()
        : List.of(new EventDetails.Place(event.city(), event.country(), event.country(), "", ""));
  }

  // An event that is over is never planned because nobody said what it is.
  private static Optional<EventStatus> status(Form form, Dates dates) {
    Optional<EventStatus> chosen = form.choice("status", EventStatus::find);
    String last = dates.end().isEmpty() ? dates.start() : dates.end();
    boolean over =
        !last.isEmpty() && last.compareTo(LocalDate.now(DateText.HEADQUARTERS).toString()) < 0;
    return over ? chosen : chosen.or(() -> Optional.of(EventStatus.PLANNED));
  }

  /**
   * Reads the form.
   *
   * @throws org.clearinghouse1540.kit.BadInput with all problems of its fields
   */
  EventEdit read(Form form) {
    int version = form.number("version", 0, Integer.MAX_VALUE).map(Long::intValue).orElse(0);
    String title = form.requiredText("title", 500).replaceAll("\\s+", " ");
    Dates dates = dates(form);
    List<EventDetails.Place> places = readPlaces(form);
    EventDetails details =
        new EventDetails(
            status(form, dates),
            form.choice("kind", types::find).map(LocalizedTerm::key).orElse(""),
            lines(form, "other-titles"),
            time(form, "opens"),
            time(form, "closes"),
            form.choices("languages", Language::find),
            places,
            form.choices("areas", terms::findSubject).stream().map(SubjectArea::key).toList(),
            0,
            Optional.empty());
    checkHours(form, details, dates.start());
    Map<String, List<String>> names = new LinkedHashMap<>();
    for (EventRoles.EventRole role : roles.list()) {
      List<String> lines = lines(form, "role-" + role.key());
      if (!lines.isEmpty()) {
        names.put(role.key(), lines);
      }
    }
    weeks(form);
    form.check();
    return new EventEdit(
        version,
        title,
        dates.start(),
        dates.end(),
        dates.days(),
        form.checked("online"),
        details,
        names);
  }

  /** The weeks before and after the event that are searched for related events. */
  static int weeks(Form form) {
    return form.number("weeks", 1, RelatedEvents.MOST_WEEKS)
        .map(Long::intValue)
        .orElse(RelatedEvents.WEEKS);
  }

  private static String line(Form form, String field, int longest) {
    return form.text(field, longest).replaceAll("\\s+", " ");
  }

  private static List<String> lines(Form form, String field) {
    List<String> lines =
        form.longText(field, MOST_LINES * LONGEST_LINE)
            .lines()
            .map(String::strip)
            .filter(line -> !line.isEmpty())
            .distinct()
            .toList();
    if (lines.size() > MOST_LINES
        || lines.stream().anyMatch(line -> line.length() > LONGEST_LINE)) {
      form.problem(field, "outreach.refused.lines", MOST_LINES, LONGEST_LINE);
    }
    return lines;
  }

  private static Dates dates(Form form) {
    TreeSet<LocalDate> days = new TreeSet<>();
    for (String typed : form.text("days", 2_000).split("[\\s,;]+")) {
      Optional<LocalDate> day = DateText.readDay(typed);
      day.ifPresent(days::add);
      if (day.isEmpty() && !typed.isEmpty()) {
        form.problem("days", "outreach.refused.days", typed);
      }
    }
    if (days.size() > MOST_DAYS) {
      form.problem("days", "outreach.refused.many-days", MOST_DAYS);
    }
    if (!days.isEmpty()) {
      return new Dates(
          days.getFirst().toString(),
          days.getLast().toString(),
          String.join(" ", days.stream().map(LocalDate::toString).toList()));
    }
    String start = form.date("start");
    String end = form.date("end");
    checkOrder(form, start, end);
    return new Dates(start, end, "");
  }

  private static void checkOrder(Form form, String start, String end) {
    if (start.isEmpty() && !end.isEmpty() && form.value("start").isEmpty()) {
      form.problem("start", "outreach.refused.start");
    } else if (!start.isEmpty() && !end.isEmpty()) {
      int common = Math.min(start.length(), end.length());
      if (end.substring(0, common).compareTo(start.substring(0, common)) < 0) {
        form.problem("end", "outreach.refused.end");
      }
    }
  }

  private List<EventDetails.Place> readPlaces(Form form) {
    List<EventDetails.Place> places = new ArrayList<>();
    for (int i = 0; i < PLACES; i++) {
      String city = line(form, "city-" + i, 200);
      String country = line(form, "country-" + i, 200);
      String venue = line(form, "venue-" + i, 300);
      String zone = form.text("zone-" + i);
      if (!zone.isEmpty() && !ZoneId.getAvailableZoneIds().contains(zone)) {
        form.problem("zone-" + i, "outreach.refused.zone", zone);
      }
      if (!(city + country + venue + zone).isEmpty()) {
        places.add(
            new EventDetails.Place(city, parties.state(country).orElse(""), country, venue, zone));
      }
    }
    return places;
  }

  // A time that cannot be read has its problem already and is left out here.
  private static void checkHours(Form form, EventDetails details, String start) {
    String opens = details.opens();
    String closes = details.closes();
    if (form.value("opens").isEmpty() != form.value("closes").isEmpty()) {
      form.problem(
          form.value("opens").isEmpty() ? "opens" : "closes", "outreach.refused.both-times");
    } else if (!opens.isEmpty() && !closes.isEmpty()) {
      if (closes.compareTo(opens) <= 0) {
        form.problem("closes", "outreach.refused.closes");
      } else if (start.length() != 10) {
        form.problem("opens", "outreach.refused.times-need-day");
      } else if (details.zone().isEmpty()) {
        form.problem("zone-0", "outreach.refused.times-need-zone");
      }
    }
  }

  private static String time(Form form, String field) {
    String typed = form.text(field);
    if (typed.isEmpty() || typed.matches("([01]\\d|2[0-3]):[0-5]\\d")) {
      return typed;
    }
    form.problem(field, "outreach.refused.time");
    return "";
  }
}
