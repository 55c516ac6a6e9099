package org.clearinghouse1540.counts;

import static org.assertj.core.api.Assertions.assertThat;

import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import org.clearinghouse1540.access.Role;
import org.clearinghouse1540.app.TestProgram;
import org.clearinghouse1540.app.Visitor;
import org.clearinghouse1540.kit.files.FileTables;
import org.clearinghouse1540.kit.text.DateText;
import org.clearinghouse1540.kit.text.Language;
import org.clearinghouse1540.kit.text.Texts;
import org.jsoup.Jsoup;
import org.junit.jupiter.api.Test;

/** Yearly reports are drafted from the record and public only after their approval. */
class YearlyReportsTest {
  private final TestProgram program = TestProgram.get();
  private final Visitor expert = program.person(Role.EXPERT, "");
  private final Visitor secretariat = program.person(Role.SECRETARIAT, "");
  private final Visitor visitor = Visitor.signedOut(program.address());

  private String draft(String year) {
    return expert
        .post("/counts/yearly", Map.of("year", year))
        .headers()
        .firstValue("Location")
        .orElseThrow()
        .replaceFirst("^https?://[^/]+", "");
  }

  @Test
  void aReportIsPublicOnlyWhileItsApprovalIsInForce() {
    String report = draft("2024");
    String file = report.replace("/counts", "/public") + "/file/docx";
    assertThat(visitor.get("/public/yearly").body()).doesNotContain(file);
    assertThat(visitor.get(file).statusCode()).isEqualTo(404);
    assertThat(expert.post(report + "/approval", Map.of("document", "x")).statusCode())
        .isEqualTo(403);
    assertThat(
            secretariat
                .post(
                    report + "/approval",
                    Map.of("given-by", "Committee", "document", "Letter", "seen", "other"))
                .body())
        .contains(Texts.get(Language.EN, "consent.refused.text-changed"));
    secretariat.post(
        report + "/approval",
        Map.of("given-by", "Committee (invented)", "document", "Letter (invented)"));
    assertThat(visitor.get("/public/yearly").body()).contains(file);
    for (Language language : Language.values()) {
      byte[] content = visitor.bytes(file + "?in=" + language.code()).body();
      String words = FileTables.read(content, "report.docx").blocks().toString();
      assertThat(words.replaceAll("\\p{Cf}", ""))
          .contains(Texts.get(language, "counts.yearly.small"))
          .contains("count=needs by=answer from=2024-01-01 to=2024-12-31 small=merged")
          .doesNotContain(Texts.get(language, "frame.draft") + " – ");
    }
    secretariat.post(report + "/withdrawal", Map.of("document", "Letter 2 (invented)"));
    assertThat(visitor.get("/public/yearly").body()).doesNotContain(file);
    assertThat(visitor.get(file).statusCode()).isEqualTo(404);
    assertThat(expert.get(report).statusCode()).isEqualTo(200);
  }

  @Test
  void anotherEditionOfAYearTakesThePlaceOfTheOneBefore() {
    String first = draft("2013");
    String second = draft("2013");
    Map<String, String> approval =
        Map.of("given-by", "Committee (invented)", "document", "Letter (invented)");
    secretariat.post(first + "/approval", approval);
    assertThat(visitor.get("/public/yearly").body()).contains(publicly(first));
    assertThat(secretariat.check(second + "/approval", approval).body())
        .contains("The publication of the earlier edition: Requests, offers and matches in 2013");
    secretariat.post(second + "/approval", approval);
    assertThat(visitor.get("/public/yearly").body())
        .contains(publicly(second))
        .doesNotContain(publicly(first));
    assertThat(visitor.get(first.replace("/counts", "/public")).statusCode()).isEqualTo(404);
    secretariat.post(second + "/withdrawal", Map.of("document", "Letter 2 (invented)"));
    assertThat(visitor.get("/public/yearly").body())
        .as("neither comes back")
        .doesNotContain(publicly(first), publicly(second));
  }

  @Test
  void theTitleOfAYearThatHasNotEndedSaysUntilWhen() {
    String year = Integer.toString(LocalDate.now(DateText.HEADQUARTERS).getYear());
    assertThat(Jsoup.parse(expert.get(draft(year) + "?lang=en").body()).select("h1").text())
        .startsWith("Requests, offers and matches in " + year + ", until ");
  }

  private static String publicly(String report) {
    return "href=\"" + report.replace("/counts", "/public") + "\"";
  }

  @Test
  void theLatestDraftOfAYearWaitsOnTheDeskOfTheSecretariatUntilItIsApproved() {
    String first = "href=\"" + draft("2016") + "\"";
    assertThat(secretariat.get("/desk").body()).contains(first);
    assertThat(expert.get("/desk").body()).doesNotContain(first);
    String report = draft("2016");
    String link = "href=\"" + report + "\"";
    for (Language language : Language.values()) {
      assertThat(secretariat.get("/desk?lang=" + language.code()).body())
          .contains(link, Texts.get(language, "counts.waits.yearly"))
          .doesNotContain(first);
    }
    secretariat.post(
        report + "/approval",
        Map.of("given-by", "Committee (invented)", "document", "Letter (invented)"));
    assertThat(secretariat.get("/desk").body()).doesNotContain(link, first);
    secretariat.post(report + "/withdrawal", Map.of("document", "Letter 2 (invented)"));
    assertThat(secretariat.get("/desk").body())
        .as("a decision that was taken is not asked for again")
        .doesNotContain(link, first);
  }

  @Test
  void itsNumbersAreThoseOfThePageOfCounts() {
    int year = 2005;
    List<String> rows = List.of();
    while (rows.isEmpty()) {
      rows = rows(rule(++year));
    }
    String report = draft(Integer.toString(year));
    assertThat(expert.get(report + "/file/csv").body()).contains(rule(year));
    String page = Jsoup.parse(expert.get(report).body()).text();
    assertThat(rows).allSatisfy(row -> assertThat(page).contains(row));
  }

  private static String rule(int year) {
    return "count=requests by=channel from=%d-01-01 to=%d-12-31 small=merged".formatted(year, year);
  }

  // The same numbers from the page of counts.
  private List<String> rows(String rule) {
    return Jsoup.parse(
            expert
                .get("/counts/records?rule=" + URLEncoder.encode(rule, StandardCharsets.UTF_8))
                .body())
        .select("main table tbody tr")
        .eachText();
  }

  @Test
  void aDraftKeepsItsNumbersWhenTheRecordChanges() {
    String report = draft("2022");
    String before = expert.get(report + "/file/csv").body();
    program
        .person(Role.SECRETARIAT, "")
        .post("/reviews", Map.of("title", "Another record (invented)"));
    assertThat(expert.get(report + "/file/csv").body()).isEqualTo(before);
  }

  @Test
  void aYearThatIsNotOverOrNoYearGetsItsSentence() {
    for (String year : List.of("1999", "2999", "soon")) {
      assertThat(expert.post("/counts/yearly", Map.of("year", year)).body())
          .contains("id=\"year\"")
          .contains("aria-invalid=\"true\"");
    }
    assertThat(program.person(Role.MEMBER, "").post("/counts/yearly", Map.of()).statusCode())
        .isEqualTo(403);
  }
}
