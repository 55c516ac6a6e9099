package org.clearinghouse1540.outreach;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import org.clearinghouse1540.access.Accounts;
import org.clearinghouse1540.access.Role;
import org.clearinghouse1540.app.Visitor;
import org.clearinghouse1540.kit.journal.Actor;
import org.clearinghouse1540.kit.store.ViewerDataSource;
import org.junit.jupiter.api.Test;

/** What is written down at an event and after it, and the calendar it stands in. */
class AtEventTest extends EventVisits {
  @Test
  void followUpsWaitOnTheDeskOfTheirOwnerUntilTheyAreDone() {
    long id = plan("title", "Example follow-up 614", "start", "2031-01-01");
    String path = "/events/" + id + "/follow-ups";
    Map<String, String> form =
        form(
            "words",
            "Send the example guide 614",
            "source",
            "Chair's summary",
            "paragraph",
            "para. 7",
            "owner-role",
            "secretariat",
            "by",
            "2031-02-01");
    assertThat(location(expert.post(path, form))).endsWith("#follow-ups");
    assertThat(clerk.get("/desk").body()).contains("Send the example guide 614");
    assertThat(expert.get("/desk").body()).doesNotContain("Send the example guide 614");
    form.put("owner-role", "expert");
    form.put("owner-name", "somebody else");
    form.put("words", "Named 614");
    expert.post(path, form);
    assertThat(expert.get("/desk").body()).doesNotContain("Named 614");
    long first = program.count("select min(id) from outreach_follow_up where event_id = " + id);
    assertThat(clerk.post(path + "/" + first, form("state", "done")).body())
        .contains("Say in a few words");
    assertThat(clerk.post(path + "/" + first, form("state", "won", "why", "x")).statusCode())
        .isEqualTo(400);
    String owner = path + "/" + first + "/owner";
    for (Map<String, String> bad :
        List.of(form("owner-role", "king"), form("owner-role", "chair", "by", "soon"))) {
      assertThat(expert.post(owner, bad).statusCode()).isEqualTo(400);
    }
    location(expert.post(owner, form("owner-role", "expert", "by", "2031-03-01")));
    assertThat(clerk.get("/desk").body()).doesNotContain("Send the example guide 614");
    assertThat(expert.get("/desk").body()).contains("Send the example guide 614", "1 March 2031");
    location(clerk.post(owner, form("owner-role", "secretariat")));
    location(clerk.post(path + "/" + first, form("state", "done", "why", "sent")));
    assertThat(clerk.post(owner, form("owner-role", "chair")).statusCode())
        .as("it is done")
        .isEqualTo(400);
    assertThat(clerk.get("/desk").body()).doesNotContain("Send the example guide 614");
    assertThat(clerk.post(path + "/" + first, form("state", "done", "why", "again")).statusCode())
        .isEqualTo(400);
    for (Map<String, String> bad :
        List.of(
            form("words", ""),
            form("words", "x", "owner-role", "king"),
            form("words", "x", "owner-role", "expert", "by", "soon"))) {
      assertThat(expert.post(path, bad).statusCode()).isEqualTo(400);
    }
  }

  @Test
  void theFiguresOfTheSeedStandWithTheirSources() {
    long astana = program.count("select id from outreach_event where reference_id = 'EV020'");
    assertThat(expert.get("/events/" + astana).body())
        .contains("officials from more than 25 countries expected", "Press release DC/3481")
        .contains("28", "UNODA update of 30 March 2014");
  }

  @Test
  void figuresThatDisagreeBothStayAndTheCountSaysItsRule() {
    long id =
        plan(
            "title",
            "Example figures 615",
            "start",
            "2031-01-01",
            "role-participating",
            "Example State 615\nExample State 616\nExample State 615\nState of Palestine");
    String path = "/events/" + id + "/figures";
    Map<String, String> figure =
        form(
            "what",
            "states",
            "value",
            "28",
            "source",
            "Example note",
            "stated",
            "2031-02",
            "language",
            "en");
    expert.post(path, figure);
    figure.put("value", "more than 25");
    figure.put("source", "Example release");
    expert.post(path, figure);
    String page = expert.get("/events/" + id).body();
    assertThat(page)
        .contains(
            "Member States listed: 2; State of Palestine counted separately",
            "more than 25",
            ">28<",
            "Example note",
            "Example release");
    assertThat(expert.post(path, form("what", "states", "value", "1")).body())
        .contains("Name the source");
    assertThat(expert.post(path, form("what", "x", "value", "1", "source", "s")).statusCode())
        .isEqualTo(400);
    assertThat(
            expert
                .post(
                    path,
                    form("what", "states", "value", "1", "source", "s", "address", "javascript:x"))
                .statusCode())
        .isEqualTo(400);
  }

  @Test
  void aNeedIsTiedToParagraphsAreasAndAStateAsAPersonConfirms() {
    long id =
        told("Example needs 617", "2031-08-01", "", "Example Organization", "Example State 617");
    VoicedNeed need = record(id).needs().getFirst();
    assertThat(need.areas()).isEmpty();
    assertThat(expert.get("/events/" + id).body())
        .contains("already filled in were found in the text");
    String path = "/events/" + id + "/needs";
    assertThat(
            expert
                .post(path + "/" + need.id(), form("state", "Nowhere land", "paragraphs", ""))
                .body())
        .contains("This is no single State");
    assertThat(expert.post(path + "/" + need.id(), form("paragraphs", "many")).statusCode())
        .isEqualTo(400);
    assertThat(expert.post(path + "/" + need.id(), form("areas", "magic")).statusCode())
        .isEqualTo(400);
    location(
        expert.post(
            path + "/" + need.id(),
            form("state", "Example State 617", "paragraphs", "3(d)  6", "areas", "control-lists")));
    VoicedNeed tied = record(id).needs().getFirst();
    assertThat(tied.state()).isEqualTo("Example State 617");
    assertThat(tied.paragraphs()).isEqualTo("3(d) 6");
    assertThat(tied.areas()).containsExactly("control-lists");
    location(
        expert.post(
            path,
            form(
                "words",
                "A second need (invented)",
                "who",
                "a delegate",
                "state",
                "Example State 618")));
    assertThat(record(id).needs()).hasSize(2);
    assertThat(expert.post(path + "/999999999", form()).statusCode()).isEqualTo(404);
  }

  @Test
  void theLineOfTheListIsKeptInItsFields() {
    long id = plan("title", "Example line 619", "start", "2031-01-01");
    location(
        expert.post(
            "/events/" + id + "/line",
            form(
                "line-date",
                "1 January 2031",
                "line-title",
                "Example line",
                "line-place",
                "Example City",
                "line-who",
                "one expert")));
    assertThat(expert.get("/events/" + id).body()).contains("1 January 2031", "one expert");
    assertThat(expert.post("/events/" + id + "/line", form("line-date", "1 January 2031")).body())
        .contains("A line has a date");
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
                "select count(*) from outreach_calendar_address where digest like '%"
                    + path.substring(10, 30)
                    + "%'"))
        .isZero();

    long address =
        program.count(
            "select max(id) from outreach_calendar_address where account = '" + owner.name() + "'");
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
