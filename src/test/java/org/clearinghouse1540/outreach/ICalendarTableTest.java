package org.clearinghouse1540.outreach;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Random;
import org.clearinghouse1540.kit.files.FileTables;
import org.clearinghouse1540.kit.files.FileTables.Block;
import org.junit.jupiter.api.Test;

/** Calendar files as tables of events: each line is a cell or stays as text. */
class ICalendarTableTest {
  private static final int RUNS = Integer.getInteger("account.runs", 200);

  private static FileTables read(String... lines) {
    String file =
        "BEGIN:VCALENDAR\r\nVERSION:2.0\r\nBEGIN:VEVENT\r\n"
            + String.join("\r\n", lines)
            + "\r\nEND:VEVENT\r\nEND:VCALENDAR\r\n";
    return ICalendarTable.read(file.getBytes(StandardCharsets.UTF_8)).orElseThrow();
  }

  private static List<List<String>> rows(FileTables tables) {
    return ((Block.Cells) tables.blocks().getFirst()).rows();
  }

  @Test
  void wholeDaysEndOnTheDayBeforeTheEnd() {
    FileTables tables =
        read(
            "SUMMARY:Example seminar\\, part 1",
            "DTSTART;VALUE=DATE:20310503",
            "DTEND;VALUE=DATE:20310506",
            "STATUS:CANCELLED",
            "LOCATION:Example H",
            " all");
    assertThat(rows(tables))
        .containsExactly(
            List.of("title", "start", "end", "status", "venue-0"),
            List.of(
                "Example seminar, part 1",
                "2031-05-03",
                "2031-05-05",
                "cancelled",
                "Example Hall"));
    assertThat(tables.blocks()).contains(new Block.Words("VERSION:2.0"));
  }

  @Test
  void timesNeedAZoneAndOtherwiseStayAsTheyAreWritten() {
    assertThat(
            rows(
                read(
                    "SUMMARY:A",
                    "DTSTART;TZID=Africa/Lome:20310503T090000",
                    "DTEND;TZID=Africa/Lome:20310503T170000")))
        .contains(List.of("A", "2031-05-03", "09:00", "17:00", "Africa/Lome"));
    assertThat(rows(read("SUMMARY:A", "DTSTART:20310503T220000", "DTEND:20310504T020000")))
        .contains(
            List.of("title", "start", "end", "ICS DTSTART", "ICS DTEND"),
            List.of("A", "2031-05-03", "2031-05-04", "20310503T220000", "20310504T020000"));
    assertThat(rows(read("SUMMARY:A", "DTSTART:20310231")))
        .contains(List.of("title", "start", "ICS DTSTART"), List.of("A", "", "20310231"));
  }

  @Test
  void anEventOfThisCalendarHasItsNumberAndOtherPropertiesHaveTheirNames() {
    assertThat(
            rows(
                read(
                    "UID:event-12@clearinghouse1540",
                    "SUMMARY:A",
                    "DTSTART;VALUE=DATE:20310503",
                    "RRULE:FREQ=DAILY",
                    "STATUS:CONFIRMED")))
        .containsExactly(
            List.of("title", "start", "number", "ICS RRULE", "ICS STATUS"),
            List.of("A", "2031-05-03", "12", "FREQ=DAILY", "CONFIRMED"));
    assertThat(ICalendarTable.read("title,start\n".getBytes(StandardCharsets.UTF_8))).isEmpty();
  }

  @Test
  void noLineIsLost() {
    String[] lines = {
      "SUMMARY:mark", "SUMMARY:mark", "X-OTHER;A=B:mark", "BEGIN:VALARM", "END:VALARM", "mark",
      "DTSTART:mark", "DTEND:mark", "LOCATION:mark", "UID:mark", "COMMENT:mark", "STATUS:mark",
      "ATTENDEE;CN=\"a:b\":mark", "DTSTART;TZID=X:20310503T090000"
    };
    int marks = 0;
    for (int seed = 1; seed <= RUNS; seed++) {
      Random random = new Random(seed);
      String[] chosen = new String[1 + random.nextInt(8)];
      for (int i = 0; i < chosen.length; i++) {
        String line = lines[random.nextInt(lines.length)];
        chosen[i] = line.replace("mark", "mark" + i + "x");
      }
      String all = read(chosen).blocks().toString();
      for (int i = 0; i < chosen.length; i++) {
        if (chosen[i].contains("mark")) {
          assertThat(all).as(seed + " " + String.join("\n", chosen)).contains("mark" + i + "x");
          marks++;
        }
      }
    }
    System.out.println("lines of calendar files: " + RUNS + " runs, " + marks + " lines");
  }
}
