package org.clearinghouse1540.calendar;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.util.Map;
import org.clearinghouse1540.access.Accounts;
import org.clearinghouse1540.access.Role;
import org.clearinghouse1540.app.Visitor;
import org.clearinghouse1540.kit.journal.Actor;
import org.clearinghouse1540.kit.store.ViewerDataSource;
import org.clearinghouse1540.outreach.EventVisits;
import org.jsoup.Jsoup;
import org.junit.jupiter.api.Test;

/** The calendar page, its files and its private addresses. */
class CalendarPagesTest extends EventVisits {
  @Test
  void aFormThatWasRefusedBecauseOfAnotherTabCanBeSentAgain() {
    Visitor owner = program.person(Role.MEMBER, "Example State 621");
    String address = "/events/calendar/address";
    Map<String, String> form = Map.of("latest", "0");
    assertThat(owner.post(address, form).statusCode()).isEqualTo(200);
    var refused = owner.post(address, form);
    assertThat(refused.statusCode()).isEqualTo(400);
    String latest =
        Jsoup.parse(refused.body())
            .select("form[action$=" + address + "] input[name=latest]")
            .val();
    assertThat(owner.post(address, Map.of("latest", latest)).body())
        .containsPattern("/calendar/[\\w-]{43}/events\\.ics");
  }

  @Test
  void aCalendarProgramReadsWhatItsOwnerMaySeeUntilTheAddressEnds() throws Exception {
    long id =
        plan(
            "title",
            "Example subscribed 620",
            "start",
            "2031-10-24",
            "end",
            "2031-10-27",
            "opens",
            "09:00",
            "closes",
            "12:30",
            "city-0",
            "Vienna",
            "country-0",
            "Austria",
            "zone-0",
            "Europe/Vienna");
    Visitor owner = program.person(Role.MEMBER, "Example State 620");
    String page = owner.post("/events/calendar/address", Map.of()).body();
    String path = page.replaceFirst("(?s).*?(/calendar/[\\w-]{43}/events\\.ics).*", "$1");
    byte[] file = visitor.bytes(path).body();
    var entries =
        CalendarFileTest.read(file).stream()
            .filter(vEvent -> vEvent.getSummary().getValue().equals("Example subscribed 620"))
            .toList();
    assertThat(entries).hasSize(4);
    assertThat(entries)
        .extracting(
            vEvent -> ((java.time.ZonedDateTime) vEvent.getDateTimeStart().getDate()).toInstant())
        .contains(
            LocalDate.of(2031, 10, 27)
                .atTime(9, 0)
                .atZone(java.time.ZoneId.of("Europe/Vienna"))
                .toInstant());
    assertThat(new String(file, StandardCharsets.UTF_8)).contains("CLASS:CONFIDENTIAL", "DRAFT");
    assertThat(CalendarFileTest.read(expert.bytes("/events/" + id + "/event.ics").body()))
        .hasSize(4);
    assertThat(CalendarFileTest.read(expert.bytes("/events/calendar.ics?state=AUT").body()))
        .isNotEmpty();
    assertThat(visitor.get("/calendar/none/events.ics").statusCode()).isEqualTo(404);
    assertThat(visitor.get("/calendar/" + "A".repeat(43) + "/events.ics").statusCode())
        .isEqualTo(404);
    assertThat(
            program.count(
                "select count(*) from calendar_address where digest like '%"
                    + path.substring(10, 30)
                    + "%'"))
        .isZero();

    long address =
        program.count(
            "select max(id) from calendar_address where account = '" + owner.name() + "'");
    assertThat(expert.post("/events/calendar/address/" + address + "/end", Map.of()).statusCode())
        .as("not another's")
        .isEqualTo(404);
    assertThat(visitor.get(path).statusCode()).isEqualTo(200);
    location(owner.post("/events/calendar/address/" + address + "/end", Map.of()));
    assertThat(visitor.get(path).statusCode()).isEqualTo(404);

    String second =
        owner
            .post("/events/calendar/address", Map.of())
            .body()
            .replaceFirst("(?s).*?(/calendar/[\\w-]{43}/events\\.ics).*", "$1");
    assertThat(visitor.get(second).statusCode()).isEqualTo(200);
    ViewerDataSource.asProgram(
        () -> program.bean(Accounts.class).close(Actor.program(), owner.name()));
    assertThat(visitor.get(second).statusCode()).as("its account is closed").isEqualTo(404);
  }
}
