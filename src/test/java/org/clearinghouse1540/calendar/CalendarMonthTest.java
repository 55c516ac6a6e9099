package org.clearinghouse1540.calendar;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.time.YearMonth;
import java.util.List;
import java.util.Map;
import org.clearinghouse1540.outreach.Event;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class CalendarMonthTest {
  private static final YearMonth MAY = YearMonth.of(2031, 5);

  @Test
  void weeksBeginOnMondayAndShowEventsOnTheirDays() {
    Event event = CalendarFileTest.event("2031-05-03", "2031-05-05", "", "", "", "");
    CalendarMonth month = CalendarMonth.of(MAY, List.of(event));
    assertThat(month.weeks()).hasSize(5).allSatisfy(week -> assertThat(week).hasSize(7));
    assertThat(month.weeks().getFirst().getFirst().date()).isEqualTo(LocalDate.of(2031, 4, 28));
    assertThat(month.weeks().stream().flatMap(List::stream).filter(day -> !day.events().isEmpty()))
        .extracting(day -> day.date().getDayOfMonth())
        .containsExactly(3, 4, 5);
    assertThat(month.isEmpty()).isFalse();
    assertThat(CalendarMonth.of(MAY.plusMonths(1), List.of(event)).isEmpty()).isTrue();
  }

  @Test
  void anEventWithoutAKnownDayIsListedBelowTheMonth() {
    Event year = CalendarFileTest.event("2031", "", "", "", "", "");
    assertThat(CalendarMonth.of(MAY, List.of(year)).dayNotKnown()).containsExactly(year);
    assertThat(CalendarMonth.of(YearMonth.of(2032, 5), List.of(year)).isEmpty()).isTrue();
  }

  @ParameterizedTest
  @CsvSource({"2031-05,2031-05", "2031-13,2026-11", "soon,2026-11", "'',2026-11"})
  void anUnreadableMonthIsTheCurrentOne(String typed, String shown) {
    assertThat(CalendarMonth.read(typed, LocalDate.of(2026, 11, 28)))
        .isEqualTo(YearMonth.parse(shown));
  }

  @Test
  void aFilterIsWrittenIntoAnAddressAndReadFromIt() {
    CalendarFilter filter =
        CalendarFilter.of(Map.of("state", "Example State 001", "role", "host", "view", "list"));
    assertThat(filter).isEqualTo(new CalendarFilter("host", "Example State 001", "", ""));
    assertThat(filter.query()).isEqualTo("role=host&state=Example+State+001&kind=&language=");
    assertThat(CalendarFilter.of(Map.of())).isEqualTo(CalendarFilter.ALL);
  }
}
