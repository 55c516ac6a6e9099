package org.clearinghouse1540.calendar;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayInputStream;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.time.temporal.Temporal;
import java.util.List;
import java.util.Optional;
import net.fortuna.ical4j.data.CalendarBuilder;
import net.fortuna.ical4j.model.Calendar;
import net.fortuna.ical4j.model.component.VEvent;
import org.clearinghouse1540.outreach.Event;
import org.clearinghouse1540.outreach.EventDetails;
import org.clearinghouse1540.outreach.EventStatus;
import org.junit.jupiter.api.Test;

/** Calendar files, read back by a library that is not ours. */
class CalendarFileTest {

  static List<VEvent> read(byte[] file) throws Exception {
    Calendar calendar = new CalendarBuilder().build(new ByteArrayInputStream(file));
    return calendar.getComponents("VEVENT");
  }

  private static byte[] file(Event... events) {
    return new ICalendarWriter(
            "Example; calendar, of all", event -> "https://x.example/e/" + event.id(), e -> "")
        .write(List.of(events));
  }

  static Event event(
      String start, String end, String days, String opens, String closes, String zone) {
    return new Event(
        7,
        "",
        "Example workshop, \u0645\u062b\u0627\u0644; with a long title that has to be folded,"
            + " \u4f8b, over two lines",
        start,
        end,
        days,
        false,
        "Example City",
        "",
        "",
        "",
        "",
        "",
        "",
        Optional.empty(),
        new EventDetails(
            Optional.of(EventStatus.PLANNED),
            "",
            List.of(),
            opens,
            closes,
            List.of(),
            zone.isEmpty()
                ? List.of()
                : List.of(
                    new EventDetails.Place(
                        "Example City", "", "Example State 600", "Example Hall", zone)),
            List.of(),
            2,
            Optional.of(Instant.parse("2026-01-02T03:04:05Z"))));
  }

  private static Instant start(VEvent event) {
    Temporal at = event.getDateTimeStart().getDate();
    return Instant.from(at);
  }

  @Test
  void daysWithoutHoursAreWholeDaysAndTheLastOneIsInside() throws Exception {
    List<VEvent> events = read(file(event("2026-02-27", "2026-03-02", "", "", "", "")));
    assertThat(events).hasSize(1);
    Temporal first = events.getFirst().getDateTimeStart().getDate();
    Temporal after = events.getFirst().getDateTimeEnd().getDate();
    assertThat(first).isEqualTo(LocalDate.of(2026, 2, 27));
    assertThat(after).isEqualTo(LocalDate.of(2026, 3, 3));
    assertThat(events.getFirst().getSummary().getValue())
        .isEqualTo(event("", "", "", "", "", "").title());
  }

  @Test
  void daysThatAreNotOneRunAreEntriesOfTheirOwn() throws Exception {
    List<VEvent> events =
        read(
            file(
                event("2026-12-30", "2027-01-15", "2026-12-30 2026-12-31 2027-01-15", "", "", "")));
    assertThat(events)
        .extracting(vEvent -> (Object) vEvent.getDateTimeStart().getDate())
        .containsExactly(LocalDate.of(2026, 12, 30), LocalDate.of(2027, 1, 15));
    assertThat(events)
        .extracting(vEvent -> vEvent.getUid().orElseThrow().getValue())
        .doesNotHaveDuplicates();
  }

  @Test
  void hoursAreThoseOfTheVenueAcrossAChangeOfItsClock() throws Exception {
    for (String zone :
        List.of(
            "Europe/Vienna",
            "America/New_York",
            "Africa/Lome",
            "Asia/Kathmandu",
            "Pacific/Chatham",
            "Africa/Casablanca")) {
      // The clocks of Vienna change in the night to 29 March 2026, those of New York on 8 March.
      Event event =
          event(
              "2026-03-06",
              "2026-03-30",
              "2026-03-06 2026-03-09 2026-03-28 2026-03-30",
              "09:30",
              "17:00",
              zone);
      byte[] file = file(event);
      List<VEvent> events = read(file);
      assertThat(events).hasSize(4);
      assertThat(events)
          .extracting(CalendarFileTest::start)
          .containsExactly(
              event.heldOn().stream()
                  .map(day -> day.atTime(9, 30).atZone(ZoneId.of(zone)).toInstant())
                  .toArray(Instant[]::new));
      // No yearly rule describes the clocks of Casablanca, which follow the moon.
      assertThat(new String(file, StandardCharsets.UTF_8))
          .contains(zone.equals("Africa/Casablanca") ? "Z" : "TZID:" + zone);
    }
  }

  @Test
  void aMonthOrAYearIsNoEntry() throws Exception {
    assertThat(read(file(event("2026-03", "", "", "", "", ""), event("2026", "", "", "", "", ""))))
        .isEmpty();
  }

  @Test
  void linesAreNoLongerThan75Octets() {
    String text = new String(file(event("2026-02-27", "", "", "", "", "")), StandardCharsets.UTF_8);
    for (String line : text.split("\r\n")) {
      assertThat(line.getBytes(StandardCharsets.UTF_8).length).isLessThanOrEqualTo(75);
    }
  }
}
