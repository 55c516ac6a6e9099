package org.clearinghouse1540.briefs;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import org.clearinghouse1540.kit.text.DateText;
import org.clearinghouse1540.kit.text.Language;
import org.clearinghouse1540.outreach.Event;
import org.clearinghouse1540.outreach.EventRecord;
import org.clearinghouse1540.outreach.EventRoles;
import org.clearinghouse1540.outreach.Organizer;
import org.clearinghouse1540.outreach.Participant;

/**
 * The sections of an information note from the record of an event. Missing information is marked
 * and never invented.
 *
 * @param inTheCountry other events on record in the country of the meeting
 */
record NoteDraft(
    EventRecord record, List<Event> inTheCountry, NoteTemplates texts, BriefWording wording) {
  private static final EventRoles ROLES = new EventRoles();
  private static final int MOST_EARLIER = 5;

  NoteDraft {
    inTheCountry = List.copyOf(inTheCountry);
  }

  /** The text of each section, in their order. */
  Map<String, String> sections() {
    Map<String, String> sections = new LinkedHashMap<>();
    sections.put("event", record.event().title());
    sections.put("organizers", organizers());
    sections.put("dates", dates());
    sections.put("participants", participants());
    sections.put("background", background());
    sections.put("highlights", highlights());
    sections.put("summary", fixed("todo"));
    sections.put("comments", fixed("comments"));
    return sections;
  }

  private String fixed(String key) {
    return texts.get(key, wording.language());
  }

  private String separator() {
    return switch (wording.language()) {
      case ZH -> "、";
      case AR -> "، ";
      case EN, FR, RU, ES -> ", ";
    };
  }

  private String organizers() {
    StringBuilder line = new StringBuilder(named(List.of("host", "organizer")));
    for (String role : List.of("in_cooperation", "supporter", "funder")) {
      String names = named(List.of(role));
      if (!names.isEmpty()) {
        // In Chinese each role has a label, on a separate line.
        boolean chinese = wording.language() == Language.ZH;
        line.append(line.isEmpty() ? "" : chinese ? "\n" : " ");
        line.append(fixed(role)).append(chinese ? "" : " ").append(names);
      }
    }
    return line.isEmpty() ? fixed("todo") : line.toString();
  }

  private String named(List<String> roles) {
    return record.organizers().stream()
        .filter(organizer -> roles.contains(organizer.role()))
        .map(Organizer::asReceived)
        .distinct()
        .collect(Collectors.joining(separator()));
  }

  private String dates() {
    Event event = record.event();
    String days =
        event.days().isEmpty()
            ? wording.days(event)
            : java.util.stream.Stream.of(event.days().split("\\s+"))
                .map(day -> DateText.of(day, wording.language()))
                .collect(Collectors.joining(separator()));
    boolean received = wording.language() == Language.EN && !event.venueAsReceived().isEmpty();
    String place = received ? event.venueAsReceived() : wording.place(event);
    return days + (wording.language() == Language.AR ? "، " : ", ") + place;
  }

  // Those that the page counts: in the groups of notes first, then by the roles that were entered.
  private String participants() {
    EventRecord attending = EventRecord.of(record.event(), record.attendees());
    Set<String> named = new HashSet<>();
    List<String> lines = new ArrayList<>();
    attending
        .groups()
        .forEach(
            (group, list) -> {
              String label = texts.find("group." + group, wording.language()).orElse(group);
              lines.add(line(label, list, named));
            });
    attending
        .byRole()
        .forEach(
            (role, list) -> lines.add(line(ROLES.name(role, wording.language()), list, named)));
    lines.removeIf(String::isEmpty);
    return lines.isEmpty() ? fixed("todo") : String.join("\n", lines);
  }

  // Each participant is named once, in the first list that has it.
  private String line(String label, List<Participant> list, Set<String> named) {
    String names =
        list.stream()
            .filter(participant -> named.add(participant.state().orElse(participant.asReceived())))
            .map(this::name)
            .collect(Collectors.joining(separator()));
    return names.isEmpty() ? "" : label + ": " + names;
  }

  // The official name in the language; in English the name stays as it was received.
  private String name(Participant participant) {
    boolean state = participant.kind().isState();
    return state && wording.language() != Language.EN && participant.state().isPresent()
        ? wording.state(participant.state().get())
        : participant.asReceived();
  }

  private String background() {
    List<String> lines = new ArrayList<>();
    lines.add(fixed("todo"));
    List<String> earlier =
        inTheCountry.stream()
            .filter(event -> event.id() != record.event().id() && !event.start().isEmpty())
            .filter(event -> event.start().compareTo(record.event().start()) < 0)
            .limit(MOST_EARLIER)
            .map(
                event ->
                    event.title() + " (" + wording.days(event) + ", " + wording.place(event) + ")")
            .toList();
    if (!earlier.isEmpty()) {
      lines.add(fixed("earlier") + " " + String.join("; ", earlier) + ".");
    }
    record.contributions().stream()
        .map(
            contribution ->
                contribution.words().isEmpty()
                    ? contribution.donor() + " – " + contribution.fund()
                    : contribution.words())
        .forEach(lines::add);
    return String.join("\n", lines);
  }

  private String highlights() {
    List<String> lines = new ArrayList<>(List.of(fixed("todo")));
    if (!record.needs().isEmpty()) {
      lines.add(fixed("voiced"));
      record.needs().forEach(need -> lines.add(need.words()));
    }
    return String.join("\n", lines);
  }
}
