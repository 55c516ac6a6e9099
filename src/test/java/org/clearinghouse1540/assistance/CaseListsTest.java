package org.clearinghouse1540.assistance;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.time.Year;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.clearinghouse1540.access.Role;
import org.clearinghouse1540.app.Visitor;
import org.clearinghouse1540.kit.calendar.Holiday;
import org.clearinghouse1540.kit.calendar.Holidays;
import org.clearinghouse1540.kit.journal.Actor;
import org.clearinghouse1540.kit.store.ViewerDataSource;
import org.clearinghouse1540.kit.text.Language;
import org.junit.jupiter.api.Test;

/** The statuses that lists of cases are filtered by follow every change of a case. */
class CaseListsTest {
  private static final String STATE = "Example State 657";
  private final CaseLists lists = RecordedCase.PROGRAM.bean(CaseLists.class);
  private final Cases cases = RecordedCase.PROGRAM.bean(Cases.class);
  private final CaseStatuses statuses = RecordedCase.PROGRAM.bean(CaseStatuses.class);

  private static CaseSearch at(String key) {
    return new CaseSearch(key, Optional.empty(), "", Set.of());
  }

  // The list finds the case at the status that its records give, and at no other.
  private String keptStatus(RecordedCase one) {
    return ViewerDataSource.as(
        "program",
        () -> {
          String key = CaseStatus.of(cases.find(one.id()).orElseThrow(), cases.today()).key();
          List<String> found =
              lists.counts(Language.EN).keySet().stream()
                  .map(option -> option.value())
                  .filter(
                      status ->
                          lists.find(at(status), 0, Integer.MAX_VALUE).stream()
                              .anyMatch(line -> line.assistanceCase().id() == one.id()))
                  .toList();
          assertThat(found).containsExactly(key);
          return key;
        });
  }

  @Test
  void theListFollowsEachChangeOfACase() {
    Visitor clerk = RecordedCase.PROGRAM.person(Role.SECRETARIAT, "");
    Visitor member = RecordedCase.PROGRAM.person(Role.MEMBER, "Example State 653");
    RecordedCase one = RecordedCase.of(STATE, "Laws");
    assertThat(keptStatus(one)).isEqualTo("authenticate");
    one.steps(clerk, "authenticate");
    String next = keptStatus(one);
    assertThat(next).isNotEqualTo("authenticate");
    one.post(member, "hold", "why", "To consult the capital");
    assertThat(keptStatus(one)).isEqualTo("hold");
    assertThat(ViewerDataSource.as("program", lists::withNews))
        .anyMatch(line -> line.assistanceCase().id() == one.id());
  }

  @Test
  void aConsentOfTheStateChangesWhatItsCaseWaitsFor() {
    Visitor clerk = RecordedCase.PROGRAM.person(Role.SECRETARIAT, "");
    Visitor state = RecordedCase.PROGRAM.person(Role.MISSION, STATE);
    RecordedCase one = RecordedCase.of(STATE, "Sites");
    one.steps(clerk, "authenticate", "acknowledge");
    String before = keptStatus(one);
    one.post(state, "consent", "use", "PROVIDERS", "document", "NV/1");
    assertThat(keptStatus(one)).as("after " + before).isNotEmpty();
  }

  @Test
  void aStatusComputedBeforeAChangeIsNotKept() {
    Visitor clerk = RecordedCase.PROGRAM.person(Role.SECRETARIAT, "");
    RecordedCase one = RecordedCase.of(STATE, "Ports");
    CaseStatuses.Computed old =
        ViewerDataSource.as(
            "program",
            () -> {
              CaseStatuses.Obsolete of =
                  statuses.obsolete(one.id() - 1, cases.today(), 1).getFirst();
              return new CaseStatuses.Computed(
                  of,
                  CaseStatus.of(cases.find(one.id()).orElseThrow(), cases.today()),
                  LocalDate.MAX,
                  false,
                  List.of());
            });
    one.steps(clerk, "authenticate");
    ViewerDataSource.asProgram(() -> statuses.write(List.of(old)));
    assertThat(keptStatus(one)).isNotEqualTo("authenticate");
  }

  @Test
  void aRecordedHolidayMakesAllStatusesObsolete() {
    RecordedCase one = RecordedCase.of(STATE, "Rivers");
    keptStatus(one);
    Holiday holiday = new Holiday(LocalDate.of(2071, 1, 1), "New Year", "Circular of the test", "");
    ViewerDataSource.asProgram(
        () ->
            RecordedCase.PROGRAM
                .bean(Holidays.class)
                .record(Actor.program(), Year.of(2071), List.of(holiday)));
    assertThat(
            ViewerDataSource.as("program", () -> statuses.obsolete(one.id() - 1, cases.today(), 1)))
        .anyMatch(obsolete -> obsolete.request() == one.id());
    assertThat(keptStatus(one)).isEqualTo("authenticate");
  }

  @Test
  void onlyTheProgramWritesAStatusAndAStateSeesNone() {
    RecordedCase one = RecordedCase.of(STATE, "Airports");
    keptStatus(one);
    ViewerDataSource.Asker state = new ViewerDataSource.Asker("state", STATE, "x", "mission");
    assertThat(ViewerDataSource.as(state, statuses::counts)).isEmpty();
    ViewerDataSource.Asker expert = new ViewerDataSource.Asker("committee", "", "x", "expert");
    ViewerDataSource.as(
        expert,
        () -> {
          statuses.forget();
          return true;
        });
    assertThat(
            ViewerDataSource.as("program", () -> statuses.obsolete(one.id() - 1, cases.today(), 1)))
        .noneMatch(obsolete -> obsolete.request() == one.id());
  }

  @Test
  void timeAloneChangesTheStatusOnTheDayThatIsKnownBefore() {
    RecordedCase one = RecordedCase.of(STATE, "Rail");
    AssistanceCase found = ViewerDataSource.as("program", () -> cases.find(one.id()).orElseThrow());
    LocalDate day = cases.today();
    for (int years = 0; years < 3; years++) {
      LocalDate renewal = CaseStatus.renewOn(found, day);
      LocalDate last = renewal.equals(LocalDate.MAX) ? day.plusYears(2) : renewal.minusDays(1);
      for (LocalDate later = day; !later.isAfter(last); later = later.plusDays(1)) {
        assertThat(CaseStatus.of(found, later)).isEqualTo(CaseStatus.of(found, day));
      }
      day = last.plusDays(1);
    }
  }
}
