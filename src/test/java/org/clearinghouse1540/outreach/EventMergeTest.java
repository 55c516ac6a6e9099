package org.clearinghouse1540.outreach;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.clearinghouse1540.app.Visitor;
import org.clearinghouse1540.kit.store.ViewerDataSource;
import org.junit.jupiter.api.Test;

/** Events that turn out to be one, and what of them may leave. */
class EventMergeTest extends EventVisits {
  private final EventMerges merges = program.bean(EventMerges.class);

  @Test
  void anEventKnownFromThreePublicationsBecomesOneAndCanBePartedAgain() {
    long announced =
        told(
            "Example course on rules 605",
            "2031-05-06",
            "2031-05-08",
            "Example Organization",
            "Example State 605");
    long reported =
        told(
            "Example seminar held in May",
            "2031-05-06",
            "2031-05-08",
            "Example Organization",
            "Example State 605",
            "Example State 606");
    long noted =
        told(
            "Note on an example meeting", "2031-05-06", "2031-05-08", "EXORG", "Example State 607");
    String page = expert.get("/events/merging").body();
    assertThat(page)
        .contains(
            "pair-" + announced + "-" + reported,
            "pair-" + reported + "-" + noted,
            "The titles differ.");

    Map<String, String> merge =
        form(
            "one",
            "" + announced,
            "other",
            "" + reported,
            "decision",
            "merge",
            "why",
            "one course");
    assertThat(location(expert.post("/events/merging", merge))).isEqualTo("/events/" + announced);
    merge.put("other", "" + noted);
    expert.post("/events/merging", merge);
    EventRecord one = record(announced);
    assertThat(one.merged()).extracting(Event::id).containsExactly(reported, noted);
    assertThat(one.accounts()).hasSize(3);
    assertThat(one.memberStates()).as("each State once").isEqualTo(3);
    assertThat(one.named(ParticipantKind.STATE).get("Example State 605"))
        .extracting(Participant::document)
        .doesNotHaveDuplicates()
        .hasSize(2);
    assertThat(location(expert.get("/events/" + noted))).isEqualTo("/events/" + announced);
    assertThat(expert.get("/events/" + announced).body())
        .contains(
            "Member States listed: 3", "Example seminar held in May", "Note on an example meeting");
    assertThat(expert.get("/events?q=605").body()).doesNotContain("Example seminar held in May");
    assertThat(expert.post("/events/merging", merge).body()).contains("that have not been merged");

    long last = asProgram(() -> merges.list(announced)).getLast().id();
    expert.post("/events/" + announced + "/parting", form("merge", "" + last));
    assertThat(record(noted).event().id()).isEqualTo(noted);
    assertThat(record(announced).memberStates()).isEqualTo(2);
    expert.post(
        "/events/merging",
        form("one", "" + announced, "other", "" + noted, "decision", "not-same", "why", "two"));
    assertThat(expert.get("/events/merging").body())
        .doesNotContain("pair-" + announced + "-" + noted);
    assertThat(
            program.count(
                "select count(*) from kit_journal where subject = 'event/"
                    + noted
                    + "' and act = 'merge undone'"))
        .isEqualTo(1);
    for (String[] bad :
        new String[][] {{"x", "1", "merge"}, {"1", "1", "merge"}, {"1", "2", "perhaps"}}) {
      assertThat(
              expert
                  .post("/events/merging", form("one", bad[0], "other", bad[1], "decision", bad[2]))
                  .statusCode())
          .isEqualTo(400);
    }
  }

  @Test
  void whatIsCountedOfTwoEventsIsCountedOfTheOneThatTheyAre() {
    long one =
        told("Example page 377", "2031-08-01", "", "Example Organization", "Example State 377");
    long other =
        told(
            "Example list 377",
            "2031-08-01",
            "",
            "Example Organization",
            "Example State 377",
            "Example State 378");
    ParticipationFigures figures = program.bean(ParticipationFigures.class);
    for (String[] figure : new String[][] {{"participants", "30"}, {"women", "12"}}) {
      ViewerDataSource.asProgram(
          () ->
              figures.add(
                  CLERK,
                  other,
                  new ParticipationFigures.Figure(
                      FigureCategory.find(figure[0]).orElseThrow(),
                      figure[1],
                      "Example list (invented)",
                      "",
                      Optional.empty(),
                      "")));
    }
    String of = " where address in ('/events/" + one + "', '/events/" + other + "')";
    String named = "select count(*)::int from outreach_participation_counted" + of;
    String persons = "select coalesce(sum(amount), 0)::int from outreach_person_counted" + of;
    assertThat(program.count(named)).isEqualTo(3);
    assertThat(program.count(persons)).isEqualTo(30);
    expert.post("/events/merging", form("one", "" + one, "other", "" + other, "decision", "merge"));
    assertThat(record(one).memberStates()).isEqualTo(2);
    assertThat(program.count(named)).as("each State once").isEqualTo(2);
    assertThat(program.count(persons)).isEqualTo(30);
    assertThat(program.count(persons + " and sex = 'women'")).isEqualTo(12);
    assertThat(
            program.count(
                persons.replace("coalesce(sum(amount), 0)", "count(*)") + " and sex = 'no-number'"))
        .isZero();
  }

  @Test
  void twoReportsOfOneEventInTheReferenceTableAreProposed() {
    List<EventRecord> reference =
        asProgram(events::listWithParties).stream()
            .filter(eventRecord -> !eventRecord.event().referenceId().isEmpty())
            .toList();
    List<DuplicateEventFinder.Pair> pairs = DuplicateEventFinder.among(reference, List.of());
    assertThat(pairs)
        .extracting(
            pair -> pair.one().event().referenceId() + " " + pair.other().event().referenceId())
        .contains("EV024 EV025");
    DuplicateEventFinder.Pair pair =
        pairs.stream()
            .filter(item -> item.one().event().referenceId().equals("EV024"))
            .findFirst()
            .orElseThrow();
    assertThat(pair.reasons())
        .extracting(reason -> (Object) reason.getClass())
        .contains(
            DuplicateEventFinder.DuplicateReason.Days.class,
            DuplicateEventFinder.DuplicateReason.City.class,
            DuplicateEventFinder.DuplicateReason.Organizers.class,
            DuplicateEventFinder.DuplicateReason.TitlesDiffer.class);
    System.out.println(
        "pairs proposed among "
            + reference.size()
            + " events of the reference table: "
            + pairs.stream()
                .map(
                    item ->
                        item.one().event().referenceId() + "+" + item.other().event().referenceId())
                .toList());
  }

  @Test
  void aReleaseCoversWhatWasMergedBeforeItAndNothingLater() {
    long one =
        told("Example release 608", "2031-07-01", "", "Example Organization", "Example State 608");
    long other =
        told("Example secret 609", "2031-07-01", "", "Example Organization", "Example State 609");
    Map<String, String> release =
        form("given-by", "Example Committee", "document", "letter 1", "given-on", "2020-01-02");
    clerk.post("/events/" + one + "/approval", release);
    assertThat(visitor.get("/public/events/" + one).body()).contains("Example State 608");
    expert.post("/events/merging", form("one", "" + one, "other", "" + other, "decision", "merge"));
    for (Visitor item : List.of(visitor, expert)) {
      assertThat(item.get("/public/events/" + one).body())
          .contains("Example State 608")
          .doesNotContain("Example State 609");
    }
    assertThat(clerk.get("/events/" + one).body())
        .contains("The release does not cover", "Example secret 609");
    assertThat(expert.get("/events/" + one + "/plan").statusCode())
        .as("a released event is the secretariat's")
        .isEqualTo(404);
    clerk.post("/events/" + one + "/approval", release);
    assertThat(visitor.get("/public/events/" + one).body())
        .contains("Example State 608", "Example State 609");
    clerk.post("/events/" + one + "/withdrawal", form("document", "letter 2"));
    assertThat(visitor.get("/public/events/" + one).statusCode()).isEqualTo(404);
    assertThat(visitor.get("/public/events/" + other).statusCode()).isEqualTo(404);
  }

  @Test
  void whatIsRecordedOverAPublicPageStaysInside() {
    long id =
        asProgram(events::list).stream()
            .filter(e -> e.referenceId().equals("EV003"))
            .findFirst()
            .orElseThrow()
            .id();
    String title = record(id).event().title();
    expert.post(
        "/events/" + id + "/plan",
        form(
            "title",
            "Inside title 610",
            "status",
            "held",
            "version",
            "0",
            "start",
            "2007-11-27",
            "role-participating",
            "Example State 610"));
    assertThat(expert.get("/events/" + id).body()).contains("Inside title 610");
    for (Visitor item : List.of(visitor, expert)) {
      for (String path :
          List.of(
              "/public/events/" + id,
              "/public/events",
              "/public/events.ics",
              "/public/events/" + id + "/event.ics",
              "/api/events")) {
        assertThat(item.get(path).body())
            .as(path)
            .doesNotContain("Inside title 610")
            .doesNotContain("Example State 610");
      }
      assertThat(item.get("/public/events/" + id).body()).contains(title.substring(0, 20));
    }
  }
}
