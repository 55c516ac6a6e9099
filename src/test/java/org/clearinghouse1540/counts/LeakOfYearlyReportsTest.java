package org.clearinghouse1540.counts;

import static org.assertj.core.api.Assertions.assertThat;

import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Random;
import org.clearinghouse1540.access.Role;
import org.clearinghouse1540.app.Outlets;
import org.clearinghouse1540.app.TestProgram;
import org.clearinghouse1540.app.Visitor;
import org.clearinghouse1540.kit.journal.Actor;
import org.clearinghouse1540.kit.store.ViewerDataSource;
import org.clearinghouse1540.kit.text.Language;
import org.jsoup.Jsoup;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** A yearly report in every outlet: nobody outside of the Committee sees it before its approval. */
class LeakOfYearlyReportsTest {
  private static final String STATE = "Example State 366";
  private static final int YEAR = 2019;
  private final TestProgram program = TestProgram.get();
  private final Outlets outlets = new Outlets(new Random(1540));

  @Test
  void aDraftIsSeenByTheCommitteeAloneAndAWithdrawnReportToo(@TempDir Path folder) {
    Visitor secretariat = program.person(Role.SECRETARIAT, "");
    String mark = "LEAK" + System.nanoTime() % 1_000_000_000 + "E3";
    long report = drafted(mark);
    String page = "/counts/yearly/" + report;
    nobodyOutsideSees(report, mark, "a draft");
    assertThat(outlets.marksOfSite(program.address(), folder.resolve("draft")))
        .doesNotContain(mark + "TZ", mark + "NZ");
    assertThat(outlets.marks(program.person(Role.MEMBER, STATE), report, mark, false))
        .contains(mark + "TZ", mark + "NZ");

    secretariat.post(
        page + "/approval",
        Map.of("given-by", "Committee (invented)", "document", "Letter (invented)"));
    assertThat(outlets.marks(Visitor.signedOut(program.address()), report, mark, false))
        .as("the test can fail: a published report is found")
        .contains(mark + "TZ", mark + "NZ");
    assertThat(outlets.marksOfSite(program.address(), folder.resolve("approved")))
        .as("with its tables")
        .contains(mark + "TZ", mark + "NZ");
    for (String outlet : List.of("/public/feed.atom", "/api/yearly", "/public/yearly/file/csv")) {
      assertThat(outlets.in(Visitor.signedOut(program.address()).bytes(outlet).body()))
          .as(outlet)
          .contains(mark + "TZ");
    }
    String search = "/search?lang=en&q=" + mark + "TZ";
    assertThat(Visitor.signedOut(program.address()).get(search).body())
        .contains("href=\"/public/yearly/" + report + "\"");

    secretariat.post(page + "/withdrawal", Map.of("document", "Letter 2 (invented)"));
    nobodyOutsideSees(report, mark, "a withdrawn report");
    assertThat(outlets.marksOfSite(program.address(), folder.resolve("withdrawn")))
        .doesNotContain(mark + "TZ", mark + "NZ");
    System.out.println("leak worlds (yearly reports): " + outlets.counts() + ", leaks: 0");
  }

  @Test
  void aReportThatIsPublicHasNoNumberOfASmallGroup() {
    Visitor expert = program.person(Role.EXPERT, "");
    int year = 2005;
    while (!hasSmallGroup(expert, ++year)) {
      assertThat(year).as("a year of the record with a small group").isLessThan(2026);
    }
    String report =
        expert
            .post("/counts/yearly", Map.of("year", Integer.toString(year)))
            .headers()
            .firstValue("Location")
            .orElseThrow()
            .replaceFirst("^https?://[^/]+", "");
    program
        .person(Role.SECRETARIAT, "")
        .post(
            report + "/approval",
            Map.of("given-by", "Committee (invented)", "document", "Letter (invented)"));
    String published =
        Visitor.signedOut(program.address())
            .get(report.replace("/counts", "/public") + "/file/csv?in=en")
            .body();
    assertThat(published)
        .contains("count=requests by=channel")
        .doesNotContainPattern("(?m)(^|,)\"?[1-4]\"?(,|\\R|$)");
  }

  // The same table for experts, whose groups are not merged.
  private static boolean hasSmallGroup(Visitor expert, int year) {
    String rule = "count=requests by=channel from=%1$d-01-01 to=%1$d-12-31".formatted(year);
    return Jsoup.parse(
            expert
                .get("/counts/records?rule=" + URLEncoder.encode(rule, StandardCharsets.UTF_8))
                .body())
        .select("main table tbody td")
        .eachText()
        .stream()
        .anyMatch(cell -> cell.matches("[1-4]"));
  }

  private void nobodyOutsideSees(long report, String mark, String what) {
    Map<String, Visitor> audiences = new LinkedHashMap<>();
    audiences.put("visitor", Visitor.signedOut(program.address()));
    audiences.put("State", program.person(Role.POINT_OF_CONTACT, STATE));
    audiences.put("mission", program.person(Role.MISSION, STATE));
    audiences.put("agency", program.person(Role.AGENCY, STATE));
    audiences.put("administrator", program.person(Role.ADMINISTRATOR, ""));
    audiences.put("provider", program.person(Role.PROVIDER, "Example Provider"));
    audiences.put("region", program.person(Role.REGIONAL_COORDINATOR, "Example Organization"));
    audiences.forEach(
        (name, visitor) ->
            assertThat(outlets.marks(visitor, report, mark)).as(what + ": " + name).isEmpty());
  }

  // The tables of the report have a mark in their title and in a cell.
  private long drafted(String mark) {
    Map<String, YearlyText> texts = new LinkedHashMap<>();
    for (Language language : Language.values()) {
      texts.put(
          language.code(),
          new YearlyText(
              mark + "TZ",
              "Lead (invented)",
              "Note (invented)",
              List.of(
                  new YearlyText.YearlyTable(
                      "Table 1",
                      List.of("Group", "Number"),
                      List.of(List.of(mark + "NZ", "15")),
                      "",
                      List.of(new YearlyText.YearlyFact("Rule", "count=requests"))))));
    }
    return ViewerDataSource.as(
        "committee",
        () ->
            program
                .bean(YearlyReports.class)
                .add(
                    new Actor("expert", "expert"),
                    new YearlyReport.YearlyContent(YEAR, texts),
                    LocalDate.of(2020, 2, 1)));
  }
}
