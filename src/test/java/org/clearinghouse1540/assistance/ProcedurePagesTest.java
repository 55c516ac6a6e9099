package org.clearinghouse1540.assistance;

import static org.assertj.core.api.Assertions.assertThat;

import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.Map;
import org.clearinghouse1540.access.Role;
import org.clearinghouse1540.app.SentForm;
import org.clearinghouse1540.app.TestProgram;
import org.clearinghouse1540.app.Visitor;
import org.clearinghouse1540.kit.text.DateText;
import org.clearinghouse1540.kit.text.Isolated;
import org.clearinghouse1540.kit.text.Language;
import org.clearinghouse1540.kit.text.Texts;
import org.jsoup.Jsoup;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/**
 * The secretariat corrects the procedure on a page. The program is its own: a version is in force
 * for all requests that come after it.
 */
class ProcedurePagesTest {
  private static final LocalDate TODAY = LocalDate.now(DateText.HEADQUARTERS);

  private static final String WORDS =
      "step,name,waiting\nauthenticate,Удостоверить просьбу,ожидает удостоверения\n";

  @Test
  void aCorrectedVersionAppliesToNewCasesAndNoRunningOne(@TempDir Path folder) throws Exception {
    try (TestProgram program = TestProgram.start(folder, TestProgram.freePort())) {
      Visitor clerk = program.person(Role.SECRETARIAT, "");
      String running = receive(clerk, TODAY.minusDays(2));
      String packaged = steps(clerk, "2022");
      refused(clerk, packaged);
      String corrected =
          packaged
              .replace("\nacknowledge,3,Chair,chair; secretariat,", "\nacknowledge,3,Chair,expert,")
              .replace(",1,years,date of request,", ",2,months,date of request,");
      HttpResponse<String> check = check(clerk, corrected);
      assertThat(Jsoup.parse(check.body()).text())
          .contains("asked to act: “Chair of the Committee; Secretariat” becomes “Expert”")
          .contains("time limit: “1 year; counted from the date of the request” becomes “2 months;")
          .contains("Cases that run now keep the version of 2022.");
      assertThat(program.count("select count(*)::int from assistance_procedure")).isZero();
      HttpResponse<String> receipt = clerk.confirm(check);
      assertThat(receipt.statusCode()).isEqualTo(302);
      assertThat(receipt.headers().firstValue("Location").orElse("")).contains("/receipts/");
      String year = Integer.toString(TODAY.getYear());
      String started = receive(clerk, TODAY);
      assertThat(page(clerk, started)).contains("Procedure (version of " + year + ")", "2 months");
      assertThat(page(clerk, running))
          .contains("Procedure (version of 2022)", "1 year")
          .doesNotContain("2 months");
      walked(program, clerk, started, running);
      assertThat(page(clerk, "/procedures")).contains("Committee's decision (invented)");
      assertThat(steps(clerk, year)).isEqualTo(corrected);
      assertThat(clerk.get("/procedures/" + year + "/words_ru.csv").body()).endsWith(WORDS);
      assertThat(
              program.count(
                  "select count(*)::int from kit_journal where subject = 'procedure/"
                      + year
                      + "' and act = 'procedure recorded'"))
          .isEqualTo(1);
    }
  }

  // Both files are sent once; the confirmed act has both.
  private static HttpResponse<String> check(Visitor clerk, String steps) {
    return clerk.checkUpload(
        "/procedures?lang=en&why=Committee%27s+decision+(invented)&from=" + TODAY,
        "steps.csv",
        SentForm.and(
            steps.getBytes(StandardCharsets.UTF_8),
            "words_ru.csv",
            WORDS.getBytes(StandardCharsets.UTF_8)));
  }

  // Each case waits for the roles of the version that it began with.
  private static void walked(TestProgram program, Visitor clerk, String started, String running) {
    Visitor expert = program.person(Role.EXPERT, "");
    for (String page : new String[] {started, running}) {
      assertThat(clerk.post(page + "/step", Map.of("step", "authenticate")).statusCode())
          .isEqualTo(302);
    }
    assertThat(expert.get("/desk").body()).contains(started + "#").doesNotContain(running + "#");
    assertThat(clerk.get("/desk").body()).contains(running + "#").doesNotContain(started + "#");
    assertThat(expert.post(started + "/step", Map.of("step", "acknowledge")).statusCode())
        .isEqualTo(302);
  }

  // Everything is said at once, in the language of the reader, and nothing is recorded.
  private static void refused(Visitor clerk, String steps) {
    String wrong =
        steps
            .replace("\nacknowledge,3,Chair,chair; secretariat,", "\nacknowledge,4,Chair,nobody,")
            .replace("express,post,", "none,post,")
            .replace(",1,years,date of request,", ",1,years,offer received,")
            .replace("circulate-offers,circulate-offers,", "circulate-offers,no-such-letter,");
    for (Language language : Language.values()) {
      String told = upload(clerk, language, "steps.csv", wrong, TODAY);
      assertThat(told)
          .contains(Texts.get(language, "assistance.refused.step-order", 3))
          .contains(Texts.get(language, "assistance.refused.step-no-role"))
          .contains(Texts.get(language, "assistance.refused.step-needs-consent"))
          .contains(Texts.get(language, "assistance.refused.step-never-due"))
          .contains(
              Isolated.sentence(language, "assistance.refused.step-no-letter", "no-such-letter"));
      assertThat(upload(clerk, language, "steps.csv", steps, TODAY))
          .contains(Texts.get(language, "assistance.refused.procedure-same", "2022"));
      assertThat(upload(clerk, language, "steps.csv", steps.split("\n")[0] + "\n", TODAY))
          .contains(Texts.get(language, "assistance.refused.procedure-empty"));
      assertThat(upload(clerk, language, "other.csv", steps, TODAY))
          .contains(Isolated.sentence(language, "assistance.refused.procedure-file", "other.csv"));
      assertThat(upload(clerk, language, "steps.csv", steps, LocalDate.of(2023, 1, 2)))
          .contains(
              Texts.get(language, "assistance.refused.procedure-from", "")
                  .split("\\{0}")[0]
                  .substring(0, 8));
    }
  }

  private static String upload(
      Visitor clerk, Language language, String file, String text, LocalDate from) {
    HttpResponse<String> answer =
        clerk.upload(
            "/procedures?lang=" + language.code() + "&from=" + from + "&why=Decision",
            file,
            text.getBytes(StandardCharsets.UTF_8));
    assertThat(answer.statusCode()).as(answer.body()).isEqualTo(400);
    return Jsoup.parse(answer.body()).text();
  }

  private static String steps(Visitor clerk, String version) {
    return clerk.get("/procedures/" + version + "/steps.csv").body().replaceFirst("^\uFEFF", "");
  }

  private static String page(Visitor clerk, String address) {
    return Jsoup.parse(clerk.get(address + "?lang=en").body()).text();
  }

  private static String receive(Visitor clerk, LocalDate day) {
    return clerk
        .post(
            "/arrivals",
            Map.of(
                "channel", "note-verbale",
                "requester", "Example State 327",
                "requestedOn", day.toString(),
                "receivedOn", day.toString(),
                "language", "en",
                "words0", "A need"))
        .headers()
        .firstValue("Location")
        .orElseThrow()
        .replaceFirst("https?://[^/]+", "");
  }
}
