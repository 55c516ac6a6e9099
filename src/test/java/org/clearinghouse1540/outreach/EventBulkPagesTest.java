package org.clearinghouse1540.outreach;

import static org.assertj.core.api.Assertions.assertThat;

import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Map;
import org.clearinghouse1540.access.Role;
import org.clearinghouse1540.app.TestProgram;
import org.clearinghouse1540.app.Visitor;
import org.clearinghouse1540.kit.text.Language;
import org.clearinghouse1540.kit.text.Texts;
import org.jsoup.Jsoup;
import org.junit.jupiter.api.Test;

/** Events as a file: exported, changed in a spreadsheet, and imported. */
class EventBulkPagesTest {
  private static final TestProgram PROGRAM = TestProgram.get();
  private static final String PAGE = "/events/file";
  private final Visitor expert = PROGRAM.person(Role.EXPERT, "");
  private final Visitor secretariat = PROGRAM.person(Role.SECRETARIAT, "");
  private final String mark = "" + System.nanoTime();

  private static String csv(Visitor user) {
    return new String(user.bytes(PAGE + "/csv?lang=en").body(), StandardCharsets.UTF_8);
  }

  private static HttpResponse<String> upload(Visitor user, String csv) {
    return user.upload(PAGE + "?lang=en", "e.csv", csv.getBytes(StandardCharsets.UTF_8));
  }

  private static String problems(HttpResponse<String> answer) {
    assertThat(answer.statusCode()).isEqualTo(400);
    return Jsoup.parse(answer.body()).select(".problem, .problems, #problems").text();
  }

  private String plan(String title) {
    return expert
        .post(
            "/events/new",
            Map.of(
                "title", title,
                "start", "2031-05-03",
                "status", "planned",
                "version", "0",
                "city-0", "Example City",
                "role-invited", "Example State 961\nExample State 962"))
        .headers()
        .firstValue("Location")
        .orElseThrow()
        .replaceFirst("https?://[^/]+", "");
  }

  @Test
  void allEventsOnRecordAreReadBackUnchanged() {
    plan("Unchanged " + mark);
    for (Visitor user : List.of(expert, secretariat)) {
      assertThat(problems(upload(user, csv(user)))).contains("contains no change");
      byte[] sheet = user.bytes(PAGE + "/xlsx?lang=ar").body();
      assertThat(problems(user.upload(PAGE + "?lang=en", "e.xlsx", sheet)))
          .contains("contains no change");
    }
  }

  @Test
  void aChangedRowChangesItsEventAndANewOnePlansOne() {
    String title = "Seminar " + mark;
    String event = plan(title);
    String changed = csv(expert).replace(title, title + " on borders");
    String added = "Workshop " + mark;
    String file = changed + ",," + added + ",,,,2031-06-07,,,,,,,,Example Town" + "\n";
    HttpResponse<String> answer = upload(secretariat, file);
    assertThat(answer.statusCode()).as(Jsoup.parse(answer.body()).text()).isEqualTo(302);
    assertThat(expert.get(event).body())
        .contains(title + " on borders", "Example City", "Example State 962");
    assertThat(expert.get("/events?q=" + mark).body()).contains(added);
  }

  @Test
  void aCalendarFilePlansItsEventsAndReportsTheRest() {
    String title = "From a calendar " + mark;
    String file =
        "BEGIN:VCALENDAR\r\nVERSION:2.0\r\nBEGIN:VEVENT\r\nUID:1@example.org\r\nSUMMARY:"
            + title
            + "\r\nDTSTART;VALUE=DATE:20310503\r\nSTATUS:TENTATIVE\r\nRRULE:FREQ=DAILY\r\n"
            + "END:VEVENT\r\nEND:VCALENDAR\r\n";
    byte[] content = file.getBytes(StandardCharsets.UTF_8);
    HttpResponse<String> check = expert.checkUpload(PAGE + "?lang=en", "e.ics", content);
    assertThat(Jsoup.parse(check.body()).text()).contains(title, "FREQ=DAILY", "1@example.org");
    expert.confirm(check);
    assertThat(expert.get("/events?q=" + mark).body()).contains(title);
  }

  @Test
  void theProblemsOfAllRowsAreReportedAtOnceAndNothingIsRecorded() {
    String event = plan("Kept " + mark);
    String file =
        csv(expert).replace("Kept " + mark, "Lost " + mark)
            + ",,Bad day "
            + mark
            + ",,,,2031-02-31,,,,,,,,\n,,,,,never,2031,,,,,,,,\n";
    assertThat(problems(upload(expert, file)))
        .contains(Texts.get(Language.EN, "kit.form.date"))
        .contains(Texts.get(Language.EN, "kit.form.choice"))
        .contains(Texts.get(Language.EN, "kit.form.required"));
    assertThat(expert.get(event).body()).contains("Kept " + mark);
    assertThat(expert.get("/events?q=" + mark).body()).doesNotContain("Bad day");
  }

  @Test
  void anEventThatWasChangedMeanwhileIsNotOverwritten() {
    String title = "Meanwhile " + mark;
    String event = plan(title);
    String file = csv(expert).replace(title, title + " by file");
    expert.post(
        event + "/plan",
        Map.of("title", title + " by page", "start", "2031-05-03", "version", "1"));
    assertThat(problems(upload(expert, file)))
        .contains(Texts.get(Language.EN, "bulk.refused.changed"));
  }
}
