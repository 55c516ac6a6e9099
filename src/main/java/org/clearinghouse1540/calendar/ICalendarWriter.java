package org.clearinghouse1540.calendar;

import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.LocalTime;
import java.time.ZoneId;
import java.time.ZoneOffset;
import java.time.ZonedDateTime;
import java.time.format.DateTimeFormatter;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.TreeMap;
import java.util.function.Function;
import org.clearinghouse1540.kit.document.PrintableText;
import org.clearinghouse1540.outreach.Event;
import org.clearinghouse1540.outreach.EventStatus;

/**
 * Writes events as an iCalendar file (RFC 5545). Times are in the time zone of the venue, which the
 * file describes, or in UTC if it cannot be described; without times, an entry covers whole days.
 * Days that are not consecutive become several entries.
 */
public final class ICalendarWriter {
  private static final DateTimeFormatter DAY = DateTimeFormatter.BASIC_ISO_DATE;
  private static final DateTimeFormatter MOMENT = DateTimeFormatter.ofPattern("yyyyMMdd'T'HHmmss");

  private final StringBuilder out = new StringBuilder();
  private final Set<String> described = new HashSet<>();
  private final String name;
  private final Function<Event, String> link;
  private final Function<Event, String> draft;

  /**
   * A writer of files.
   *
   * @param name the name of the calendar
   * @param link returns the address of the page of an event
   * @param draft returns the remark on an event that is not released; otherwise an empty text
   */
  public ICalendarWriter(String name, Function<Event, String> link, Function<Event, String> draft) {
    this.name = name;
    this.link = link;
    this.draft = draft;
  }

  /** The file of the events of which the days are known. */
  public byte[] write(List<Event> events) {
    out.setLength(0);
    line("BEGIN:VCALENDAR");
    line("VERSION:2.0");
    line("PRODID:-//Clearinghouse 1540//1540//EN");
    line("CALSCALE:GREGORIAN");
    line("METHOD:PUBLISH");
    line("X-WR-CALNAME:" + escaped(name));
    List<Event> dated = events.stream().filter(event -> !event.heldOn().isEmpty()).toList();
    zones(dated);
    dated.forEach(this::event);
    line("END:VCALENDAR");
    return out.toString().getBytes(StandardCharsets.UTF_8);
  }

  private static boolean hasHours(Event event) {
    return !event.details().opens().isEmpty() && event.details().zone().isPresent();
  }

  private void event(Event event) {
    if (hasHours(event)) {
      ZoneId zone = ZoneId.of(event.details().zone().orElseThrow());
      LocalTime opens = LocalTime.parse(event.details().opens());
      LocalTime closes = LocalTime.parse(event.details().closes());
      for (LocalDate day : event.heldOn()) {
        begin(event, day);
        moment("DTSTART", day.atTime(opens).atZone(zone));
        moment("DTEND", day.atTime(closes).atZone(zone));
        end(event);
      }
      return;
    }
    for (List<LocalDate> run : runs(event.heldOn())) {
      begin(event, run.getFirst());
      line("DTSTART;VALUE=DATE:" + DAY.format(run.getFirst()));
      line("DTEND;VALUE=DATE:" + DAY.format(run.getLast().plusDays(1)));
      end(event);
    }
  }

  /** The consecutive days together. */
  private static List<List<LocalDate>> runs(List<LocalDate> days) {
    List<List<LocalDate>> runs = new ArrayList<>();
    for (LocalDate day : days) {
      if (runs.isEmpty() || !runs.getLast().getLast().plusDays(1).equals(day)) {
        runs.add(new ArrayList<>());
      }
      runs.getLast().add(day);
    }
    return runs;
  }

  private void begin(Event event, LocalDate first) {
    line("BEGIN:VEVENT");
    boolean whole = first.equals(event.heldOn().getFirst());
    line("UID:event-" + event.id() + (whole ? "" : "-" + DAY.format(first)) + "@clearinghouse1540");
    Instant stamp =
        event.details().changed().orElse(first.atStartOfDay(ZoneOffset.UTC).toInstant());
    line("DTSTAMP:" + MOMENT.format(LocalDateTime.ofInstant(stamp, ZoneOffset.UTC)) + "Z");
    if (event.details().version() > 0) {
      line("SEQUENCE:" + (event.details().version() - 1));
    }
  }

  private void end(Event event) {
    line("SUMMARY:" + escaped(event.title()));
    String place = place(event);
    if (!place.isEmpty()) {
      line("LOCATION:" + escaped(place));
    }
    line(
        switch (event.details().status().orElse(EventStatus.HELD)) {
          case PLANNED -> "STATUS:TENTATIVE";
          case CANCELLED -> "STATUS:CANCELLED";
          case HELD -> "STATUS:CONFIRMED";
        });
    String mark = draft.apply(event);
    if (!mark.isEmpty()) {
      line("CLASS:CONFIDENTIAL");
      line("DESCRIPTION:" + escaped(mark));
    }
    line("URL:" + link.apply(event));
    line("END:VEVENT");
  }

  private static String place(Event event) {
    if (event.details().places().isEmpty()) {
      return event.city();
    }
    return String.join(
        "; ",
        event.details().places().stream()
            .map(
                place ->
                    String.join(
                        ", ",
                        java.util.stream.Stream.of(
                                place.venue(), place.city(), place.countryAsReceived())
                            .filter(part -> !part.isEmpty())
                            .toList()))
            .toList());
  }

  // A zone that cannot be described is left out.
  private void zones(List<Event> events) {
    TreeMap<String, List<LocalDate>> days = new TreeMap<>();
    for (Event event : events) {
      if (hasHours(event)) {
        days.computeIfAbsent(event.details().zone().orElseThrow(), zone -> new ArrayList<>())
            .addAll(event.heldOn());
      }
    }
    described.clear();
    days.forEach(
        (zone, all) -> {
          all.sort(null);
          ICalendarTimeZone.lines(ZoneId.of(zone), all.getFirst(), all.getLast())
              .ifPresent(
                  lines -> {
                    described.add(zone);
                    lines.forEach(this::line);
                  });
        });
  }

  private void moment(String property, ZonedDateTime at) {
    line(
        described.contains(at.getZone().getId())
            ? property + ";TZID=" + at.getZone() + ":" + MOMENT.format(at)
            : property + ":" + MOMENT.format(at.withZoneSameInstant(ZoneOffset.UTC)) + "Z");
  }

  private static String escaped(String text) {
    return PrintableText.clean(text)
        .replace("\\", "\\\\")
        .replace(";", "\\;")
        .replace(",", "\\,")
        .replace("\r", "")
        .replace("\n", "\\n");
  }

  // A line has at most 75 octets; a continuation line begins with a space (RFC 5545, 3.1).
  private void line(String text) {
    int octets = 0;
    for (int letter : text.codePoints().toArray()) {
      int size = letter < 0x80 ? 1 : letter < 0x800 ? 2 : letter < 0x10000 ? 3 : 4;
      if (octets + size > 75) {
        out.append("\r\n ");
        octets = 1;
      }
      out.appendCodePoint(letter);
      octets += size;
    }
    out.append("\r\n");
  }
}
