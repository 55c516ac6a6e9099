package org.clearinghouse1540.outreach;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Periods, possible duplicates and names of roles, without a database. */
class EventRulesTest {
  private static EventRecord record(
      long id, String title, String start, String end, String city, String... organizers) {
    Event event =
        new EventEdit(
                0,
                title,
                start,
                end,
                "",
                false,
                new EventDetails(
                    Optional.of(EventStatus.PLANNED),
                    "",
                    List.of(),
                    "",
                    "",
                    List.of(),
                    List.of(new EventDetails.Place(city, "Example State 001", city, "", "")),
                    List.of(),
                    0,
                    Optional.empty()),
                java.util.Map.of())
            .event(id);
    return EventRecord.withParties(
        event,
        List.of(organizers).stream()
            .map(
                name ->
                    new Organizer(
                        name, name, Optional.empty(), Optional.empty(), EventRoles.ORGANIZER, ""))
            .toList(),
        List.of());
  }

  @ParameterizedTest
  @CsvSource({
    "2031,'',2031-01-01,2031-12-31",
    "2031-02,'',2031-02-01,2031-02-28",
    "2031-05-03,2031-05-06,2031-05-03,2031-05-06",
    "2031-05,2031-06,2031-05-01,2031-06-30"
  })
  void aPeriodIncludesAllDaysOfItsMonthsAndYears(
      String start, String end, LocalDate first, LocalDate last) {
    assertThat(DateSpan.of(start, end)).contains(new DateSpan(first, last));
  }

  @Test
  void thePeriodOfAnUnknownDateIsEmptyAndDistancesAreInDays() {
    assertThat(DateSpan.of("", "")).isEmpty();
    DateSpan may = DateSpan.of("2031-05", "").orElseThrow();
    DateSpan june = DateSpan.of("2031-06-10", "").orElseThrow();
    assertThat(may.daysTo(june)).isEqualTo(10);
    assertThat(june.daysTo(may)).isEqualTo(10);
    assertThat(may.widened(10).overlaps(june)).isTrue();
    assertThat(may.widened(9).overlaps(june)).isFalse();
  }

  @Test
  void eventsOnTheSameDaysInTheSamePlaceMayBeDuplicates() {
    EventRecord one = record(1, "Example course", "2031-05-03", "", "Example City", "UNODA");
    EventRecord other = record(2, "Press release", "2031-05-03", "", "Example City", "UNODA");
    assertThat(DuplicateEventFinder.reasons(one, other))
        .contains(
            new DuplicateEventFinder.DuplicateReason.Days(true, "2031-05-03", ""),
            new DuplicateEventFinder.DuplicateReason.City("Example City"),
            new DuplicateEventFinder.DuplicateReason.TitlesDiffer());
    assertThat(DuplicateEventFinder.of(one, List.of(one, other), List.of())).hasSize(1);
    assertThat(DuplicateEventFinder.of(one, List.of(one, other), List.of(2L))).isEmpty();
  }

  @Test
  void eventsOnOtherDaysOrWithLittleInCommonAreNoDuplicates() {
    EventRecord one = record(1, "Example course", "2031-05-03", "", "Example City", "UNODA");
    assertThat(
            DuplicateEventFinder.reasons(
                one, record(2, "Example course", "2031-05-04", "", "Example City", "UNODA")))
        .isEmpty();
    assertThat(
            DuplicateEventFinder.reasons(
                one, record(2, "Another visit", "2031-05", "", "Example Town", "OPCW")))
        .isEmpty();
  }

  @Test
  void thePairsAmongAllEventsLeaveOutThoseThatAPersonKeepsSeparate() {
    EventRecord one = record(1, "Example course", "2031-05-03", "", "Example City", "UNODA");
    EventRecord other = record(2, "Example course", "2031-05-03", "", "Example City", "UNODA");
    EventRecord undated = record(3, "Example course", "", "", "Example City", "UNODA");
    List<EventRecord> all = List.of(undated, other, one);
    assertThat(DuplicateEventFinder.among(all, List.of()))
        .extracting(pair -> pair.one().event().id(), pair -> pair.other().event().id())
        .containsExactly(org.assertj.core.groups.Tuple.tuple(1L, 2L));
    assertThat(DuplicateEventFinder.among(all, List.of(List.of(1L, 2L)))).isEmpty();
  }

  @ParameterizedTest
  @CsvSource({"1,1", "52,52", "53,4", "0,4", "soon,4", "'',4"})
  void anUnreadableNumberOfWeeksIsTheUsualOne(String typed, int weeks) {
    assertThat(RelatedEvents.weeks(typed)).isEqualTo(weeks);
  }

  @Test
  void keysOfStatusesKindsAndStatesFindTheirValues() {
    for (EventStatus status : EventStatus.values()) {
      assertThat(EventStatus.find(status.key())).contains(status);
    }
    for (ParticipantKind kind : ParticipantKind.values()) {
      assertThat(ParticipantKind.find(kind.key())).contains(kind);
    }
    for (FigureCategory category : FigureCategory.values()) {
      assertThat(FigureCategory.find(category.key())).contains(category);
    }
    assertThat(FollowUpState.findClosed("open")).isEmpty();
    assertThat(FollowUpState.findClosed("dropped")).contains(FollowUpState.DROPPED);
    assertThat(MergeDecision.find("perhaps")).isEmpty();
  }
}
