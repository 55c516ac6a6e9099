package org.clearinghouse1540.outreach;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.clearinghouse1540.app.TestProgram;
import org.clearinghouse1540.kit.text.Language;
import org.clearinghouse1540.kit.text.Texts;
import org.clearinghouse1540.kit.web.SubmittedForm;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.EnumSource;

/** Related events and possible duplicates among given events, and the reasons shown for them. */
class RelatedEventsTest {
  private static final EventDetails PLANNED = ExampleEvents.details(EventStatus.PLANNED, List.of());
  private final RelatedEvents related = TestProgram.get().bean(RelatedEvents.class);
  private final RelatedViewBuilder views = TestProgram.get().bean(RelatedViewBuilder.class);

  private static EventRecord record(long id, String start, EventDetails details, String... states) {
    return ExampleEvents.record(
        ExampleEvents.detailed(id, start, details),
        List.of(),
        List.of(states).stream()
            .map(state -> ExampleEvents.entered(state, EventRoles.INVITED))
            .toList());
  }

  private static EventRecord titled(long id, String title, String city, String country) {
    EventDetails details =
        ExampleEvents.details(
            EventStatus.PLANNED, List.of(new EventDetails.Place(city, country, country, "", "")));
    return ExampleEvents.record(
        new EventEdit(0, title, "2031-05-03", "2031-05-05", "", false, details, java.util.Map.of())
            .event(id),
        List.of(ExampleEvents.organizer("Example Institute (EXIN)", EventRoles.ORGANIZER, "")),
        List.of());
  }

  @ParameterizedTest
  @CsvSource({
    "2031-05-10,1,1,7",
    "2031-05-11,1,0,",
    "2031-04-26,1,1,7",
    "2031-04-25,1,0,",
    "2031-05,1,1,0",
    "2031-05-03,1,1,0",
    "'',1,0,"
  })
  void eventsWithinSomeWeeksBeforeAndAfterAreRelated(
      String start, int weeks, int found, Long days) {
    EventRecord event = record(1, "2031-05-03", PLANNED, "Example State 001");
    EventRecord other = record(2, start, PLANNED, "Example State 001", "Example State 002");
    List<RelatedEvents.Related> result = related.of(event, weeks, List.of(event, other));
    assertThat(result).hasSize(found);
    assertThat(result).allMatch(item -> item.days() == days);
    assertThat(result).allMatch(item -> item.states().equals(Set.of("Example State 001")));
  }

  @Test
  void cancelledEventsAndEventsWithNothingInCommonAreNotRelated() {
    EventDetails cancelled = ExampleEvents.details(EventStatus.CANCELLED, List.of());
    EventRecord event = record(1, "2031-05-03", PLANNED, "Example State 001");
    EventRecord off = record(2, "2031-05-03", cancelled, "Example State 001");
    assertThat(related.of(event, 4, List.of(off))).isEmpty();
    assertThat(related.of(off, 4, List.of(event))).isEmpty();
    assertThat(related.of(event, 4, List.of(record(3, "2031-05-03", PLANNED, "Example State 002"))))
        .isEmpty();
  }

  @Test
  void theHostCountsAsAnInvolvedStateButAnotherOrganizerDoesNot() {
    EventRecord event = record(1, "2031-05-03", PLANNED, "Example State 001");
    Event other = ExampleEvents.detailed(2, "2031-05-04", PLANNED);
    EventRecord hosted =
        ExampleEvents.record(other, List.of(ExampleEvents.host("Example State 001")), List.of());
    EventRecord funded =
        ExampleEvents.record(
            other,
            List.of(
                new Organizer(
                    "Example State 001",
                    "Example State 001",
                    Optional.of("Example State 001"),
                    Optional.empty(),
                    EventRoles.FUNDER,
                    "")),
            List.of());
    assertThat(related.of(event, 1, List.of(hosted))).hasSize(1);
    assertThat(related.of(event, 1, List.of(funded))).isEmpty();
  }

  @Test
  void chosenAreasAreComparedAndElseThoseThatTheTitlesName() {
    EventDetails border = ExampleEvents.details(EventStatus.PLANNED, List.of(), "border-control");
    EventRecord event = record(1, "2031-05-03", border);
    assertThat(related.of(event, 1, List.of(record(2, "2031-05-04", border))))
        .extracting(RelatedEvents.Related::areas)
        .containsExactly(Set.of("border-control"));
    Event named = ExampleEvents.plain(3, "Seminar on border control", "2031-05-04", "");
    assertThat(related.subjects(named)).contains("border-control");
    assertThat(related.subjects(ExampleEvents.detailed(4, "2031", border)))
        .containsExactly("border-control");
    assertThat(related.subjects(ExampleEvents.plain(5, "Seminar", "", ""))).isEmpty();
  }

  @Test
  void theNearestEventsAreFirst() {
    EventRecord event = record(1, "2031-05-03", PLANNED, "Example State 001");
    assertThat(
            related.of(
                event,
                4,
                List.of(
                    record(2, "2031-05-20", PLANNED, "Example State 001"),
                    record(3, "2031-05-04", PLANNED, "Example State 001"),
                    record(4, "2031-04-20", PLANNED, "Example State 001"))))
        .extracting(found -> found.other().event().id())
        .containsExactly(3L, 4L, 2L);
  }

  @Test
  void eventsInDifferentStatesAreNotDuplicatesAndDifferentCitiesNeedMore() {
    EventRecord one = titled(1, "Course on licensing rules", "Example City", "KEN");
    assertThat(
            DuplicateEventFinder.reasons(
                one, titled(2, "Course on licensing rules", "Example City", "DEU")))
        .isEmpty();
    assertThat(
            DuplicateEventFinder.reasons(
                one, titled(2, "Course on licensing rules", "Example Town", "KEN")))
        .contains(new DuplicateEventFinder.DuplicateReason.Country("KEN"));
    assertThat(
            DuplicateEventFinder.reasons(
                one, titled(2, "Course on licensing rules", "EXAMPLE CITY", "")))
        .contains(new DuplicateEventFinder.DuplicateReason.City("Example City"))
        .doesNotContain(new DuplicateEventFinder.DuplicateReason.TitlesDiffer());
  }

  @Test
  void commonWordsOfTitlesAreNoReason() {
    List<DuplicateEventFinder.DuplicateReason> reasons =
        DuplicateEventFinder.reasons(
            titled(1, "Regional workshop on resolution 1540", "", "KEN"),
            titled(2, "National workshop on resolution 1540", "", "KEN"));
    assertThat(reasons)
        .noneMatch(reason -> reason instanceof DuplicateEventFinder.DuplicateReason.Words);
  }

  @ParameterizedTest
  @EnumSource(Language.class)
  void theReasonsAreShownInTheLanguageOfTheReader(Language language) {
    EventRecord one = titled(1, "Course on licensing rules", "", "KEN");
    EventRecord other = titled(2, "Second course on licensing rules", "", "KEN");
    DuplicateView view =
        views.duplicate(
            new DuplicateEventFinder.Pair(one, other, DuplicateEventFinder.reasons(one, other)),
            SubmittedForm.none(),
            language);
    assertThat(view.reasons())
        .contains(
            new DuplicateView.ReasonLine(
                "outreach.same.country", ExampleEvents.STATES.get("KEN").name(language)),
            new DuplicateView.ReasonLine("outreach.same.titles-differ", ""));
    assertThat(view.reasons())
        .allSatisfy(reason -> assertThat(Texts.get(language, reason.text())).doesNotStartWith("["));
    assertThat(view.form().value("one")).isEqualTo("1");
    assertThat(view.form().value("other")).isEqualTo("2");
  }
}
