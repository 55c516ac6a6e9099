package org.clearinghouse1540.outreach;

import java.nio.charset.StandardCharsets;
import java.time.DateTimeException;
import java.time.LocalDate;
import java.time.LocalTime;
import java.time.format.DateTimeFormatter;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.clearinghouse1540.kit.files.FileTables;
import org.clearinghouse1540.kit.files.FileTables.Block;

/**
 * Reads an iCalendar file (RFC 5545) as a table of events. A property that is no field of an event,
 * such as a rule of repetition, is a column with its own name; other lines are text beside it.
 */
final class ICalendarTable {
  private static final Pattern PROPERTY =
      Pattern.compile("([A-Za-z0-9-]+)((?:;[^:\"]*(?:\"[^\"]*\")?)*):(.*)");
  private static final Pattern MOMENT = Pattern.compile("(\\d{8})(?:T(\\d{6})(Z?))?");
  private static final Pattern ZONE = Pattern.compile("(?i);TZID=\"?([^;\"]+)\"?");
  private static final Pattern OWN =
      Pattern.compile("event-(\\d{1,18})(?:-\\d{8})?@clearinghouse1540");
  // Before the name of a property, so that it is no heading of a field.
  private static final String OTHER = "ICS ";
  private static final Set<String> TIMES = Set.of("DTSTART", "DTEND");

  private final List<Block> outside = new ArrayList<>();
  private final List<Map<String, String>> events = new ArrayList<>();

  private ICalendarTable() {}

  /** A date and time in a file. */
  private record Moment(LocalDate day, Optional<LocalTime> time, String zone) {}

  /** The events of a file; empty if it is no calendar. */
  static Optional<FileTables> read(byte[] content) {
    String text = new String(content, StandardCharsets.UTF_8).replace("\uFEFF", "");
    if (!text.stripLeading().toUpperCase(Locale.ROOT).startsWith("BEGIN:VCALENDAR")) {
      return Optional.empty();
    }
    ICalendarTable table = new ICalendarTable();
    table.lines(text.replaceAll("\\r\\n?", "\n").replaceAll("\\n[ \\t]", "").lines().toList());
    return Optional.of(table.tables());
  }

  private void lines(List<String> lines) {
    Map<String, String> event = new LinkedHashMap<>();
    int depth = 0;
    for (String line : lines) {
      String bare = line.strip().toUpperCase(Locale.ROOT);
      boolean begins = bare.equals("BEGIN:VEVENT");
      if (begins || depth > 0 && bare.startsWith("BEGIN:")) {
        depth++;
      }
      if (depth == 1 && !begins && !bare.equals("END:VEVENT")) {
        property(event, line);
      } else if (depth != 1 && !bare.isEmpty() && !bare.matches("(BEGIN|END):VCALENDAR")) {
        outside.add(new Block.Words(line.strip()));
      }
      if (depth > 0 && bare.startsWith("END:") && --depth == 0) {
        events.add(fields(event));
        event = new LinkedHashMap<>();
      }
    }
    if (!event.isEmpty()) {
      outside.add(new Block.Words(String.join(" ", event.values())));
    }
  }

  private void property(Map<String, String> event, String line) {
    Matcher property = PROPERTY.matcher(line);
    String name = property.matches() ? property.group(1).toUpperCase(Locale.ROOT) : "";
    if (name.isEmpty() || event.putIfAbsent(name, line) != null) {
      outside.add(new Block.Words(line.strip()));
    }
  }

  private static Map<String, String> fields(Map<String, String> event) {
    Map<String, String> row = new LinkedHashMap<>();
    times(event, row);
    event.forEach(
        (name, line) -> {
          String value = text(line);
          Matcher own = OWN.matcher(value);
          switch (name) {
            case "SUMMARY" -> row.put("title", value);
            case "LOCATION" -> row.put("venue-0", value);
            case "UID" ->
                row.put(
                    own.matches() ? "number" : OTHER + name, own.matches() ? own.group(1) : value);
            case "STATUS" -> status(row, value);
            default -> {
              if (!TIMES.contains(name)) {
                row.put(OTHER + name, value);
              }
            }
          }
        });
    return row;
  }

  // An event that is confirmed in another calendar need not have been held.
  private static void status(Map<String, String> row, String value) {
    switch (value.toUpperCase(Locale.ROOT)) {
      case "CANCELLED" -> row.put("status", EventStatus.CANCELLED.key());
      case "TENTATIVE" -> row.put("status", EventStatus.PLANNED.key());
      default -> row.put(OTHER + "STATUS", value);
    }
  }

  private static void times(Map<String, String> event, Map<String, String> row) {
    Optional<Moment> start = moment(event.getOrDefault("DTSTART", ""));
    Optional<Moment> end = moment(event.getOrDefault("DTEND", ""));
    if (start.isEmpty() || event.containsKey("DTEND") && end.isEmpty()) {
      TIMES.stream()
          .filter(event::containsKey)
          .forEach(name -> row.put(OTHER + name, text(event.getOrDefault(name, ""))));
      return;
    }
    row.put("start", start.get().day().toString());
    // The end of whole days is the day after the last one.
    end.map(moment -> moment.time().isPresent() ? moment.day() : moment.day().minusDays(1))
        .filter(last -> last.isAfter(start.get().day()))
        .ifPresent(last -> row.put("end", last.toString()));
    Optional<LocalTime> opens = start.get().time();
    Optional<LocalTime> closes = end.flatMap(Moment::time);
    boolean hours =
        opens.isPresent()
            && closes.filter(time -> time.isAfter(opens.get())).isPresent()
            && !start.get().zone().isEmpty();
    if (hours) {
      row.put("opens", opens.get().toString().substring(0, 5));
      row.put("closes", closes.orElseThrow().toString().substring(0, 5));
      row.put("zone-0", start.get().zone());
    } else if (opens.isPresent()) {
      event.forEach(
          (name, line) -> {
            if (TIMES.contains(name)) {
              row.put(OTHER + name, text(line));
            }
          });
    }
  }

  private static Optional<Moment> moment(String line) {
    Matcher found = MOMENT.matcher(text(line));
    if (!found.matches()) {
      return Optional.empty();
    }
    try {
      LocalDate day = LocalDate.parse(found.group(1), DateTimeFormatter.BASIC_ISO_DATE);
      Optional<LocalTime> time =
          Optional.ofNullable(found.group(2))
              .map(digits -> LocalTime.parse(digits, DateTimeFormatter.ofPattern("HHmmss")));
      Matcher zone = ZONE.matcher(line.substring(0, line.indexOf(':')));
      String named = zone.find() ? zone.group(1) : "";
      return Optional.of(new Moment(day, time, "Z".equals(found.group(3)) ? "Etc/UTC" : named));
    } catch (DateTimeException impossible) {
      return Optional.empty();
    }
  }

  private static String text(String line) {
    Matcher property = PROPERTY.matcher(line);
    String value = property.matches() ? property.group(3) : "";
    return value.replaceAll("\\\\[nN]", "\n").replaceAll("\\\\([,;\\\\])", "$1").strip();
  }

  private FileTables tables() {
    Set<String> head = new LinkedHashSet<>(List.of("title", "start"));
    events.forEach(event -> head.addAll(event.keySet()));
    List<List<String>> rows = new ArrayList<>();
    rows.add(List.copyOf(head));
    for (Map<String, String> event : events) {
      rows.add(head.stream().map(name -> event.getOrDefault(name, "")).toList());
    }
    List<Block> blocks = new ArrayList<>();
    blocks.add(new Block.Cells("", rows));
    blocks.addAll(outside);
    return new FileTables("text/calendar", blocks, List.of());
  }
}
