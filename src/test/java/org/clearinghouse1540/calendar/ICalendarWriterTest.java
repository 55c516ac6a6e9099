package org.clearinghouse1540.calendar;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.List;
import java.util.Optional;
import org.clearinghouse1540.outreach.Event;
import org.clearinghouse1540.outreach.EventDetails;
import org.clearinghouse1540.outreach.EventStatus;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** The lines of a calendar file: texts, states, places, marks of drafts and time zones. */
class ICalendarWriterTest {
  private static Event event(String title, Optional<EventStatus> status, int version) {
    EventDetails details =
        new EventDetails(
            status,
            "",
            List.of(),
            "",
            "",
            List.of(),
            List.of(
                new EventDetails.Place("Example City", "", "Example State 001", "Hall; A", ""),
                new EventDetails.Place("Example Town", "", "", "", "")),
            List.of(),
            version,
            version == 0 ? Optional.empty() : Optional.of(Instant.parse("2026-01-02T03:04:05Z")));
    return event(title, "2031-05-03", details);
  }

  private static Event event(String title, String start, EventDetails details) {
    return new Event(
        8,
        "",
        title,
        start,
        "",
        "",
        false,
        "Source City",
        "",
        "",
        "",
        "",
        "",
        "",
        Optional.empty(),
        details);
  }

  private static String file(String draft, Event... events) {
    byte[] written =
        new ICalendarWriter("Example", event -> "https://example.org/" + event.id(), event -> draft)
            .write(List.of(events));
    return new String(written, StandardCharsets.UTF_8).replace("\r\n ", "");
  }

  @Test
  void anEmptyCalendarIsAWholeFile() {
    assertThat(file("").split("\r\n"))
        .containsExactly(
            "BEGIN:VCALENDAR",
            "VERSION:2.0",
            "PRODID:-//Clearinghouse 1540//1540//EN",
            "CALSCALE:GREGORIAN",
            "METHOD:PUBLISH",
            "X-WR-CALNAME:Example",
            "END:VCALENDAR");
  }

  @ParameterizedTest
  @CsvSource({
    "PLANNED,STATUS:TENTATIVE",
    "HELD,STATUS:CONFIRMED",
    "CANCELLED,STATUS:CANCELLED",
    ",STATUS:CONFIRMED"
  })
  void theStateOfAnEventIsThatOfItsEntry(EventStatus status, String line) {
    assertThat(file("", event("x", Optional.ofNullable(status), 1)).split("\r\n")).contains(line);
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "a;b,c\\d | SUMMARY:a\\;b\\,c\\\\d",
        "حلقة عمل، مثال | SUMMARY:حلقة عمل، مثال",
        "例会；北京 | SUMMARY:例会；北京",
        "Plain: title | SUMMARY:Plain: title",
      })
  void signsWithAMeaningInTheFormatAreEscaped(String title, String line) {
    assertThat(file("", event(title, Optional.empty(), 1)).split("\r\n")).contains(line);
  }

  @Test
  void aTitleCannotAddLinesToTheFile() {
    String file =
        file("", event("x\r\nEND:VEVENT\nATTENDEE:mailto:a@example.org", Optional.empty(), 1));
    assertThat(file.split("\r\n"))
        .noneMatch(line -> line.startsWith("ATTENDEE"))
        .filteredOn(line -> line.equals("END:VEVENT"))
        .hasSize(1);
  }

  @Test
  void allRecordedPlacesAreNamedOrElseTheCityOfTheSource() {
    assertThat(file("", event("x", Optional.empty(), 1)))
        .contains("LOCATION:Hall\\; A\\, Example City\\, Example State 001\\; Example Town\r\n");
    EventDetails none =
        new EventDetails(
            Optional.empty(),
            "",
            List.of(),
            "",
            "",
            List.of(),
            List.of(),
            List.of(),
            0,
            Optional.empty());
    assertThat(file("", event("x", "2031-05-03", none))).contains("LOCATION:Source City\r\n");
  }

  @Test
  void aChangedEventHasANewSequenceNumberAndItsTime() {
    assertThat(file("", event("x", Optional.empty(), 3)))
        .contains("SEQUENCE:2\r\n", "DTSTAMP:20260102T030405Z\r\n");
    assertThat(file("", event("x", Optional.empty(), 0)))
        .doesNotContain("SEQUENCE")
        .contains("DTSTAMP:20310503T000000Z\r\n");
  }

  @Test
  void onlyAnEventThatIsNotReleasedIsMarked() {
    assertThat(file("DRAFT: not released", event("x", Optional.empty(), 1)))
        .contains("CLASS:CONFIDENTIAL\r\n", "DESCRIPTION:DRAFT: not released\r\n");
    assertThat(file("", event("x", Optional.empty(), 1)))
        .doesNotContain("CLASS", "DESCRIPTION")
        .contains("URL:https://example.org/8\r\n");
  }

  @Test
  void theSameEventHasTheSameIdentifierInEachFile() {
    String once = file("", event("x", Optional.empty(), 1));
    String again = file("other", event("y", Optional.empty(), 2));
    String identifier = "UID:event-8@clearinghouse1540\r\n";
    assertThat(once).contains(identifier);
    assertThat(again).contains(identifier);
  }

  @Test
  void aWriterMayWriteSeveralFiles() {
    ICalendarWriter writer = new ICalendarWriter("Example", event -> "x", event -> "");
    byte[] first = writer.write(List.of(event("x", Optional.empty(), 1)));
    writer.write(List.of());
    assertThat(writer.write(List.of(event("x", Optional.empty(), 1)))).isEqualTo(first);
  }

  private static List<String> zone(String zone, String first, String last) {
    return ICalendarTimeZone.lines(ZoneId.of(zone), LocalDate.parse(first), LocalDate.parse(last))
        .orElse(List.of());
  }

  @Test
  void aZoneWithoutClockChangesHasOneOffset() {
    assertThat(zone("Africa/Lome", "2031-05-03", "2031-05-04"))
        .containsExactly(
            "BEGIN:VTIMEZONE",
            "TZID:Africa/Lome",
            "BEGIN:STANDARD",
            "DTSTART:19700101T000000",
            "TZOFFSETFROM:+0000",
            "TZOFFSETTO:+0000",
            "END:STANDARD",
            "END:VTIMEZONE");
    assertThat(zone("Asia/Kathmandu", "2031-05-03", "2031-05-04")).contains("TZOFFSETTO:+0545");
  }

  @Test
  void aZoneWithClockChangesHasAYearlyRuleForEach() {
    assertThat(zone("Europe/Vienna", "2031-05-03", "2031-05-04"))
        .contains(
            "BEGIN:DAYLIGHT",
            "RRULE:FREQ=YEARLY;BYMONTH=3;BYMONTHDAY=25,26,27,28,29,30,31;BYDAY=SU",
            "TZOFFSETFROM:+0100",
            "TZOFFSETTO:+0200",
            "BEGIN:STANDARD",
            "RRULE:FREQ=YEARLY;BYMONTH=10;BYMONTHDAY=25,26,27,28,29,30,31;BYDAY=SU");
    assertThat(zone("America/New_York", "2031-05-03", "2031-05-04"))
        .contains(
            "RRULE:FREQ=YEARLY;BYMONTH=3;BYDAY=2SU", "RRULE:FREQ=YEARLY;BYMONTH=11;BYDAY=1SU");
  }

  @ParameterizedTest
  @ValueSource(strings = {"Africa/Casablanca", "Africa/El_Aaiun"})
  void aZoneWhoseClocksFollowTheMoonIsNotDescribed(String zone) {
    assertThat(zone(zone, "2031-01-01", "2031-12-31")).isEmpty();
  }
}
