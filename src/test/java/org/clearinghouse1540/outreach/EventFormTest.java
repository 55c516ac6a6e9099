package org.clearinghouse1540.outreach;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.clearinghouse1540.kit.BadInput;
import org.clearinghouse1540.kit.text.Language;
import org.clearinghouse1540.kit.text.Message;
import org.clearinghouse1540.kit.web.Form;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** The values that the form of an event accepts and refuses. */
class EventFormTest {
  static final EventForm FORM =
      new EventForm(
          ExampleEvents.TYPES, ExampleEvents.ROLES, ExampleEvents.TERMS, ExampleEvents.NAMES);

  private static Form form(String... fields) {
    Map<String, List<String>> values = new LinkedHashMap<>();
    values.put("title", List.of("Example event"));
    for (int i = 0; i < fields.length; i += 2) {
      values.put(fields[i], List.of(fields[i + 1]));
    }
    return new Form(values, Map.of());
  }

  static EventEdit read(String... fields) {
    return FORM.read(form(fields));
  }

  @Test
  void anEventThatIsOverIsNotPlannedUnlessSomebodySaysSo() {
    assertThat(read("start", "2021-05-05").details().status()).isEmpty();
    assertThat(read("start", "2021-05-05", "status", "held").details().status())
        .contains(EventStatus.HELD);
    assertThat(read("start", "2999-05-05").details().status()).contains(EventStatus.PLANNED);
  }

  private static List<String> problems(String... fields) {
    try {
      FORM.read(form(fields));
      return List.of();
    } catch (BadInput refused) {
      return refused.problems().stream()
          .map(problem -> problem.field() + " " + problem.message().key())
          .toList();
    }
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "days | 2031-05-03 maybe | days outreach.refused.days",
        "days | 2031-02-29 | days outreach.refused.days",
        "end | 2031-05-03 | start outreach.refused.start",
        "zone-0 | Mars/Base | zone-0 outreach.refused.zone",
        "zone-2 | utc+1 | zone-2 outreach.refused.zone",
        "opens | 09:30 | closes outreach.refused.both-times",
        "closes | 17:00 | opens outreach.refused.both-times",
        "kind | party | kind kit.form.choice",
        "status | won | status kit.form.choice",
        "languages | xx | languages kit.form.choice",
        "areas | magic | areas kit.form.choice",
      })
  void anInvalidValueIsRefusedAtItsField(String field, String value, String problem) {
    assertThat(problems(field, value)).containsExactly(problem);
  }

  @ParameterizedTest
  @CsvSource({
    "2031-05-03,2031-05-02",
    "2031-05,2031-04",
    "2031,2030",
    "2031-05-03,2031-04",
    "2031-05-03,2030"
  })
  void theEndIsNotBeforeTheStartAtAnyPrecision(String start, String end) {
    assertThat(problems("start", start, "end", end)).containsExactly("end outreach.refused.end");
  }

  @ParameterizedTest
  @CsvSource({
    "2031-05-03,2031-05-03",
    "2031-05-03,2031-05",
    "2031-05-03,2031",
    "2031-05,2031-06-01",
    "2031,2031-01-01",
    "2031-12-31,2032-01-01"
  })
  void anEndOnTheSameDayOrInTheSameMonthOrYearIsAccepted(String start, String end) {
    EventEdit edit = read("start", start, "end", end);
    assertThat(edit.start()).isEqualTo(start);
    assertThat(edit.end()).isEqualTo(end);
  }

  @ParameterizedTest
  @ValueSource(strings = {"9:30", "24:00", "09:60", "09:30:15", "9h30", "half past nine"})
  void aTimeHasTwoDigitsForHoursAndMinutes(String time) {
    assertThat(problems("start", "2031-05-03", "opens", time, "closes", "18:00"))
        .containsExactly("opens outreach.refused.time");
  }

  @Test
  void timesNeedAnEndAfterTheStartADayAndATimeZone() {
    String[] hours = {"opens", "09:00", "closes", "17:30", "start", "2031-05-03"};
    assertThat(problems(hours)).containsExactly("zone-0 outreach.refused.times-need-zone");
    assertThat(problems("opens", "09:00", "closes", "17:30", "start", "2031-05"))
        .containsExactly("opens outreach.refused.times-need-day");
    assertThat(problems("opens", "17:30", "closes", "09:00", "start", "2031-05-03"))
        .containsExactly("closes outreach.refused.closes");
    assertThat(problems("opens", "09:00", "closes", "09:00", "start", "2031-05-03"))
        .containsExactly("closes outreach.refused.closes");
    EventDetails details =
        read("opens", "00:00", "closes", "23:59", "start", "2031-05-03", "zone-1", "Asia/Kathmandu")
            .details();
    assertThat(details.opens()).isEqualTo("00:00");
    assertThat(details.zone()).contains("Asia/Kathmandu");
  }

  @Test
  void allProblemsAreReportedAtOnce() {
    assertThat(
            problems(
                "title",
                "",
                "start",
                "soon",
                "days",
                "x",
                "opens",
                "9",
                "zone-0",
                "Nowhere",
                "role-host",
                "x".repeat(501)))
        .contains(
            "title kit.form.required",
            "days outreach.refused.days",
            "opens outreach.refused.time",
            "zone-0 outreach.refused.zone",
            "role-host outreach.refused.lines");
  }

  @Test
  void separateDaysAreSortedOnceAndGiveTheStartAndTheEnd() {
    EventEdit edit =
        read("days", "2031-05-09, 2031-05-03;2031-05-09\n2031-06-01", "start", "2030-01-01");
    assertThat(edit.days()).isEqualTo("2031-05-03 2031-05-09 2031-06-01");
    assertThat(edit.start()).isEqualTo("2031-05-03");
    assertThat(edit.end()).isEqualTo("2031-06-01");
  }

  @Test
  void thereAreAtMostSixtySeparateDays() {
    String sixty =
        IntStream.rangeClosed(0, 59)
            .mapToObj(day -> java.time.LocalDate.of(2031, 1, 1).plusDays(2L * day).toString())
            .collect(Collectors.joining(" "));
    assertThat(read("days", sixty).days().split(" ")).hasSize(60);
    assertThat(problems("days", sixty + " 2031-12-31"))
        .containsExactly("days outreach.refused.many-days");
  }

  @Test
  void namesAreOneOnALineAndAListHasAtMostFourHundred() {
    EventEdit edit =
        read(
            "role-host", " Example State 001 \n\n Example State 001\nExample State 002",
            "role-invited", "\n  \n");
    assertThat(edit.names())
        .containsExactly(Map.entry("host", List.of("Example State 001", "Example State 002")));
    String many =
        IntStream.rangeClosed(1, 401)
            .mapToObj(number -> "Person " + number)
            .collect(Collectors.joining("\n"));
    assertThat(problems("role-expert", many)).containsExactly("role-expert outreach.refused.lines");
    assertThat(read("role-expert", many.substring(0, many.lastIndexOf('\n'))).names())
        .containsKey("expert");
  }

  @Test
  void theRefusalOfALineNamesTheLimitsInTheLanguageOfTheReader() {
    assertThatThrownBy(() -> read("other-titles", "x".repeat(501)))
        .isInstanceOfSatisfying(
            BadInput.class,
            refused -> {
              Message message = refused.problems().getFirst().message();
              for (Language language : Language.values()) {
                assertThat(message.in(language)).contains("400", "500").doesNotContain("{");
              }
            });
  }

  @Test
  void whiteSpaceInTitlesAndPlacesIsOneSpace() {
    EventEdit edit =
        read("title", "  Example \t workshop ", "city-0", "Example   City", "online", "yes");
    assertThat(edit.title()).isEqualTo("Example workshop");
    assertThat(edit.online()).isTrue();
    assertThat(edit.details().places())
        .containsExactly(new EventDetails.Place("Example City", "", "", "", ""));
  }
}
