package org.clearinghouse1540.outreach;

import static org.assertj.core.api.Assertions.assertThat;

import java.net.http.HttpResponse;
import java.util.List;
import java.util.Map;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;

/** Events planned and changed, through the pages of the running program. */
class EventPlanTest extends EventVisits {
  @Test
  void anEventIsPlannedAndChangedAndTheJournalHasBothStates() {
    long id =
        plan(
            "title",
            "Example workshop of 601",
            "kind",
            "regional-workshop",
            "days",
            "2031-12-30 2032-01-15 2031-12-31",
            "opens",
            "09:30",
            "closes",
            "17:00",
            "city-0",
            "Example City",
            "country-0",
            "Example State 601",
            "zone-0",
            "Africa/Lome",
            "city-1",
            "Example Town",
            "country-1",
            "Example Kingdom (invented)",
            "languages",
            "fr",
            "areas",
            "border-control",
            "role-host",
            "Example State 601",
            "role-organizer",
            "UNODA\nExample Organization",
            "role-invited",
            "Example State 602\nCzech Republic\nState of Palestine",
            "role-speaker-for-chair",
            "Ms. Example");
    Event event = record(id).event();
    assertThat(event.start()).isEqualTo("2031-12-30");
    assertThat(event.end()).isEqualTo("2032-01-15");
    assertThat(event.heldOn()).hasSize(3);
    assertThat(event.details().places())
        .extracting(EventDetails.Place::country, EventDetails.Place::countryAsReceived)
        .containsExactly(
            org.assertj.core.groups.Tuple.tuple("Example State 601", "Example State 601"),
            org.assertj.core.groups.Tuple.tuple("", "Example Kingdom (invented)"));
    assertThat(record(id).participants())
        .extracting(
            Participant::asReceived,
            Participant::kind,
            participant -> participant.state().orElse(""))
        .containsExactly(
            org.assertj.core.groups.Tuple.tuple(
                "Example State 602", ParticipantKind.STATE, "Example State 602"),
            org.assertj.core.groups.Tuple.tuple("Czech Republic", ParticipantKind.STATE, "CZE"),
            org.assertj.core.groups.Tuple.tuple(
                "State of Palestine", ParticipantKind.OBSERVER_STATE, "PSE"),
            org.assertj.core.groups.Tuple.tuple("Ms. Example", ParticipantKind.PERSON, ""));
    assertThat(record(id).memberStates()).as("an invitation is no participation").isZero();
    String page = expert.get("/events/" + id).body();
    assertThat(page)
        .contains("DRAFT", "Example Kingdom (invented)", "Example Organization", "planned");
    assertThat(expert.get("/events/" + id + "/plan").body())
        .contains("Czech Republic", "Africa/Lome");

    Map<String, String> change =
        form(
            "title",
            "Example workshop of 601, renamed",
            "other-titles",
            "Example gathering",
            "status",
            "held",
            "version",
            "1",
            "start",
            "2031-12",
            "role-participating",
            "Example State 602\nExample State 603");
    assertThat(location(expert.post("/events/" + id + "/plan", change))).isEqualTo("/events/" + id);
    assertThat(record(id).event().titles())
        .containsExactly("Example workshop of 601, renamed", "Example gathering");
    assertThat(record(id).memberStates()).isEqualTo(2);
    assertThat(expert.post("/events/" + id + "/plan", change).body())
        .contains("Another user changed this event after you opened it");
    assertThat(
            program.count(
                "select count(*) from kit_journal where subject = 'event/"
                    + id
                    + "' and act = 'event changed' and before::text like '%workshop of 601%'"
                    + " and after::text like '%renamed%'"))
        .isEqualTo(1);
    assertThat(visitor.get("/public/events/" + id).statusCode()).isEqualTo(404);
    assertThat(visitor.get("/public/events.ics").body()).doesNotContain("workshop of 601");
  }

  @Test
  void badInputStandsBesideItsFieldAndNothingIsLost() {
    int before = program.count("select count(*) from outreach_event");
    List<List<String>> wrong =
        List.of(
            List.of("title", "", "Complete this field."),
            List.of("start", "soon", "Write the date as a year, a month or a day"),
            List.of("end", "2030-02-30", "Write the date as a year, a month or a day"),
            List.of("end", "2029", "The end date is before the start date."),
            List.of("days", "2030-01-01 maybe", "“maybe” is not a day."),
            List.of("kind", "party", "Choose one of the options in the list."),
            List.of("status", "won", "Choose one of the options in the list."),
            List.of("opens", "9", "Enter the time in this form: 09:30."),
            List.of("opens", "09:30", "Enter both the start time and the end time"),
            List.of("zone-0", "Mars/Base", "The time zone “Mars/Base” is not known."));
    for (List<String> item : wrong) {
      Map<String, String> form =
          form(
              "title",
              "Kept title 604",
              "start",
              "2030-01-01",
              "status",
              "planned",
              "role-invited",
              "Example State 604 <b>",
              item.get(0),
              item.get(1));
      HttpResponse<String> answer = expert.post("/events/new", form);
      assertThat(answer.statusCode()).as(item.toString()).isEqualTo(400);
      assertThat(answer.body()).contains(item.get(2)).contains("Example State 604 &lt;b");
      assertThat(answer.body())
          .as("beside its field")
          .containsPattern("-problem\">\\s*<p class=\"problem\">" + Pattern.quote(item.get(2)));
    }
    assertThat(program.count("select count(*) from outreach_event")).isEqualTo(before);
    assertThat(expert.get("/events/abc/plan").statusCode()).isBetween(400, 404);
    assertThat(expert.get("/events/999999999/plan").statusCode()).isEqualTo(404);
  }

  @Test
  void aPlannedEventIsWarnedOfOthersWithTheSameStatesOrSubjectAndNotForbidden() {
    plan(
        "title",
        "Example border seminar 611",
        "start",
        "2032-03-01",
        "areas",
        "border-control",
        "role-organizer",
        "Example Organization",
        "role-invited",
        "Example State 611\nExample State 612");
    Map<String, String> near =
        form(
            "title",
            "Example visit 613",
            "start",
            "2032-03-20",
            "status",
            "planned",
            "act",
            "check",
            "role-organizer",
            "Another Example Organization",
            "role-invited",
            "Example State 612");
    assertThat(expert.post("/events/new", near).body())
        .contains(
            "Related events within",
            "weeks: 1",
            "Example border seminar 611",
            "Same States (1)",
            "Example State 612",
            "Example Organization");
    near.put("weeks", "1");
    assertThat(expert.post("/events/new", near).body())
        .contains("No other event with the same States");
    near.put("role-invited", "");
    near.put("areas", "border-control");
    near.put("weeks", "4");
    assertThat(expert.post("/events/new", near).body()).contains("Same subject");
    near.put("act", "save");
    String path = location(expert.post("/events/new", near));
    assertThat(expert.get(path).body()).contains("Example border seminar 611");
    assertThat(expert.get("/events/calendar?month=2032-03").body()).contains("related events: 1");
  }
}
