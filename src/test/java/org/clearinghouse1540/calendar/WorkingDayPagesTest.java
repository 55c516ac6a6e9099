package org.clearinghouse1540.calendar;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.util.Map;
import org.clearinghouse1540.access.Role;
import org.clearinghouse1540.app.TestProgram;
import org.clearinghouse1540.app.Visitor;
import org.clearinghouse1540.consent.Audience;
import org.clearinghouse1540.consent.ConsentRecord;
import org.clearinghouse1540.consent.Consents;
import org.clearinghouse1540.consent.SeenText;
import org.clearinghouse1540.consent.SilenceProcedures;
import org.clearinghouse1540.consent.SilenceWait;
import org.clearinghouse1540.consent.Subject;
import org.clearinghouse1540.kit.journal.Actor;
import org.clearinghouse1540.kit.store.ViewerDataSource;
import org.clearinghouse1540.kit.text.Language;
import org.clearinghouse1540.kit.text.Message;
import org.clearinghouse1540.kit.text.Texts;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/**
 * Official holidays by year, and a period that reaches into a year without them. The years are
 * invented; 20 November 2037 is a Friday, as in 2026.
 */
class WorkingDayPagesTest {
  private static final TestProgram PROGRAM = TestProgram.get();
  private static final LocalDate BEGUN = LocalDate.of(2037, 11, 20);
  private final Visitor secretariat = PROGRAM.person(Role.SECRETARIAT, "");
  private final SilenceProcedures silences = PROGRAM.bean(SilenceProcedures.class);

  @Test
  void aPeriodIntoAYearWithoutHolidaysEndsWhenAPersonConfirmsIt() {
    String document = "Letter " + System.nanoTime() + " (invented)";
    Subject subject = begin(document);
    ConsentRecord procedure = only(subject);
    assertThat(procedure.waitsFor()).contains(SilenceWait.HOLIDAYS);
    assertThat(procedure.holds(BEGUN.plusYears(1))).as("it does not end by itself").isFalse();
    assertThat(procedure.isPending(BEGUN.plusYears(1))).as("an objection still counts").isTrue();
    assertThat(secretariat.get("/desk").body())
        .contains(document)
        .contains("/working-days#period-" + procedure.id());
    assertThat(secretariat.get("/working-days").body())
        .contains(document)
        .contains("value=\"2037-11-27\"");

    assertThat(record("2037", "2037-11-26 Example holiday").statusCode()).isEqualTo(302);
    assertThat(secretariat.get("/working-days").body())
        .as("the holiday moves the last day")
        .contains("value=\"2037-11-30\"");
    String end = "/working-days/" + procedure.id() + "/end";
    assertThat(confirm(end, "2037-11-27").body())
        .contains(
            Message.of("consent.refused.last-day", LocalDate.of(2037, 11, 30)).in(Language.EN));
    assertThat(only(subject).waitsFor()).contains(SilenceWait.HOLIDAYS);
    assertThat(confirm(end, "2037-11-30").statusCode()).isEqualTo(302);
    ConsentRecord confirmed = only(subject);
    assertThat(confirmed.holds(LocalDate.of(2037, 11, 30))).isFalse();
    assertThat(confirmed.holds(LocalDate.of(2037, 12, 1))).isTrue();
    assertThat(secretariat.get("/desk").body()).doesNotContain(document);
    assertThat(journal("silence period confirmed", subject.journalName())).isEqualTo(1);
    assertThat(journal("holidays recorded", "holidays/2037")).isPositive();
  }

  private java.net.http.HttpResponse<String> confirm(String end, String day) {
    return secretariat.post(end, Map.of("last-day", day, "source", "Circular 37 (invented)"));
  }

  private Subject begin(String document) {
    Subject subject = new Subject(Subject.Kind.MATRIX, "period-" + System.nanoTime());
    ViewerDataSource.asProgram(
        () ->
            silences.start(
                Actor.program(),
                subject,
                SilenceProcedures.Start.ofState(
                    Audience.PROVIDERS, "Example State 972", document, BEGUN, 5),
                SeenText.none(),
                BEGUN));
    return subject;
  }

  private static ConsentRecord only(Subject subject) {
    return ViewerDataSource.as("program", () -> PROGRAM.bean(Consents.class).list(subject))
        .getFirst();
  }

  private static int journal(String act, String subject) {
    return PROGRAM.count(
        "select count(*)::int from kit_journal where act = '%s' and subject = '%s'"
            .formatted(act, subject));
  }

  private java.net.http.HttpResponse<String> record(String year, String days) {
    return secretariat.post(
        "/working-days",
        Map.of(
            "year",
            year,
            "source",
            "Circular 37 (invented)",
            "address",
            "https://example.org/circular",
            "days",
            days));
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "2038-02-30 No such day",
        "2039-01-01 Another year",
        "2038-01-01",
        "1 January New Year",
        "2038-01-01 One\n2038-01-01 Twice"
      })
  void aLineThatCannotBeReadIsRefusedAndStaysInTheForm(String lines) {
    var answer = record("2038", lines);
    assertThat(answer.statusCode()).isEqualTo(400);
    String line = lines.lines().reduce((first, second) -> second).orElseThrow();
    assertThat(answer.body())
        .contains(Texts.get(Language.EN, "calendar.refused.line", line))
        .contains("Circular 37 (invented)");
  }

  @Test
  void aYearIsRecordedAgainInPlaceOfTheFormerList() {
    record("2040", "2040-01-02 First (invented)\n2040-12-25 Second (invented)");
    assertThat(record("2040", "2040-12-24 Third (invented)").statusCode()).isEqualTo(302);
    assertThat(secretariat.get("/working-days").body())
        .contains("Third (invented)")
        .doesNotContain("First (invented)");
    assertThat(PROGRAM.person(Role.EXPERT, "").get("/working-days").statusCode()).isEqualTo(403);
  }

  @Test
  void aHolidayThatIsRecordedWhileAPeriodRunsMovesItsLastDayAndNoneBringsItForward() {
    record("2041", "2041-12-25 Example holiday");
    LocalDate monday = LocalDate.of(2041, 11, 18);
    String document = "Letter " + System.nanoTime() + " (invented)";
    Subject subject = new Subject(Subject.Kind.REQUEST, "period-" + System.nanoTime());
    ViewerDataSource.asProgram(
        () ->
            silences.start(
                Actor.program(),
                subject,
                SilenceProcedures.Start.ofState(
                    Audience.PROVIDERS, "Example State 343", document, monday, 4),
                SeenText.none(),
                monday));
    assertThat(only(subject).holdsFrom()).isEqualTo(LocalDate.of(2041, 11, 23));
    record("2041", "2041-11-21 Added (invented)\n2041-12-25 Example holiday");
    assertThat(only(subject).holdsFrom())
        .as("Thursday is no working day any more")
        .isEqualTo(LocalDate.of(2041, 11, 26));
    assertThat(journal("silence period recounted", subject.journalName())).isEqualTo(1);
    record("2041", "2041-12-25 Example holiday");
    assertThat(only(subject).holdsFrom())
        .as("never earlier than the State was told")
        .isEqualTo(LocalDate.of(2041, 11, 26));
  }
}
