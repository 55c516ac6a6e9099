package org.clearinghouse1540.counts;

import static org.assertj.core.api.Assertions.assertThat;

import java.net.URLEncoder;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.clearinghouse1540.access.Role;
import org.clearinghouse1540.app.TestProgram;
import org.clearinghouse1540.app.Visitor;
import org.clearinghouse1540.figures.CountedKind;
import org.clearinghouse1540.kit.text.Language;
import org.clearinghouse1540.kit.text.Texts;
import org.jsoup.Jsoup;
import org.jsoup.nodes.Document;
import org.jsoup.nodes.Element;
import org.junit.jupiter.api.Test;

/** Counts of records: equal to the database, with their rule, and with the records behind. */
class RecordCountPagesTest {
  private static final String LISTED = "select count(*)::int from plans_plan";
  // A plan that was written here is counted while its consent for members holds.
  private static final String HELD =
      "exists (select 1 from consent_record c where c.subject_kind = 'PLAN'"
          + " and c.subject_id = n.id::text and c.withdrawn_on is null)";
  private static final String SUBMITTED =
      "select count(*)::int from plans_national n where " + HELD;

  private static final int MOST_LINKS = 8;

  private final TestProgram program = TestProgram.get();
  private final Visitor expert = program.person(Role.EXPERT, "");

  @Test
  void everyKindIsCountedByEachOfItsDimensionsAndExplained() {
    List<String> wrong = new ArrayList<>();
    for (CountedKind kind : program.bean(CountedKinds.class).list()) {
      List<String> dimensions = RecordRuleParser.dimensions(kind);
      for (String by : dimensions) {
        String rule = "count=" + kind.key() + " by=" + by;
        HttpResponse<String> answer = expert.get("/counts/records?rule=" + encoded(rule));
        String text = Jsoup.parse(answer.body()).text();
        if (answer.statusCode() != 200 || !text.contains(rule) || text.contains("[counts.")) {
          wrong.add(rule + " " + answer.statusCode());
        }
      }
      String both = "count=" + kind.key() + " by=" + dimensions.getLast() + ",year small=merged";
      if (expert.get("/counts/records?rule=" + encoded(both)).statusCode() != 200) {
        wrong.add(both);
      }
    }
    assertThat(wrong).isEmpty();
  }

  @Test
  void theNumbersAreThoseOfTheDatabase() {
    assertThat(numbers("count=requests by=origin", 1))
        .isEqualTo(
            recorded(
                "select origin, count(*)::int from assistance_request group by origin",
                Map.of("reference", "In the published list", "received", "Received here")));
    assertThat(numbers("count=plans", 1).values())
        .containsExactly(program.count("select (" + LISTED + ") + (" + SUBMITTED + ")"));
    assertThat(numbers("count=plans", 2).values())
        .containsExactly(
            program.count(
                "select count(distinct state)::int from (select state from plans_plan union all"
                    + " select state from plans_national n where "
                    + HELD
                    + ") plan"));
    assertThat(numbers("count=events by=year from=2004-01-01", 1).get("2014"))
        .isEqualTo(
            program.count(
                """
                select count(*)::int from outreach_event_now
                where merged_into is null and start_on like '2014%'
                """));
  }

  @Test
  void aNumberLeadsToTheRecordsBehindIt() {
    List<String> wrong = new ArrayList<>();
    for (CountedKind kind : program.bean(CountedKinds.class).list()) {
      for (String by : List.of("", " by=year", " by=" + kind.dimensions().getFirst().name())) {
        Document page = page("count=" + kind.key() + by);
        for (Element link : page.select("tbody td a").stream().limit(MOST_LINKS).toList()) {
          String address = link.attr("href");
          // The events behind a number of persons are fewer than the persons.
          if (!address.contains("number=persons") && !isBehind(address, link.text())) {
            wrong.add(address + " " + link.text());
          }
        }
        for (Element cell : page.select("tbody td:not(:has(a))")) {
          if (cell.text().matches("[1-9][0-9]*") && !isWithoutList(cell)) {
            wrong.add("no list behind " + kind.key() + by + " " + cell);
          }
        }
      }
    }
    assertThat(wrong).isEmpty();
  }

  private boolean isBehind(String address, String number) {
    Document list = Jsoup.parse(expert.get(address + "&lang=en").body());
    int found = Integer.parseInt(number);
    List<String> links = list.select("main ul li a").eachAttr("href");
    return list.text().contains(Texts.get(Language.EN, "counts.behind.found", found))
        && list.select("main ul li").size() == Math.min(found, 100)
        && links.stream().limit(MOST_LINKS).allMatch(link -> expert.get(link).statusCode() == 200);
  }

  // A year, or a number of days of one case.
  private static boolean isWithoutList(Element cell) {
    return List.of("Year", "Shortest", "Median", "Longest").contains(cell.attr("data-label"));
  }

  @Test
  void theRecordsThatAreLeftOutForWantOfADateAreListed() {
    int checked = 0;
    for (CountedKind kind : program.bean(CountedKinds.class).list()) {
      Document page = page("count=" + kind.key() + " to=2020-12-31");
      String address = page.select("a[href*=number=undated]").attr("href");
      String note = page.select("p.soft:contains(no date)").text();
      assertThat(address.isEmpty()).as(kind.key()).isEqualTo(note.isEmpty());
      if (!note.isEmpty()) {
        checked++;
        assertThat(isBehind(address, note.replaceAll("\\D+", ""))).as(note).isTrue();
      }
    }
    assertThat(checked).isPositive();
    for (String wrong : List.of("&number=median", "&number=persons")) {
      String list = "/counts/records/list?rule=" + encoded("count=practices") + wrong;
      assertThat(expert.get(list).statusCode()).as(wrong).isEqualTo(404);
    }
  }

  @Test
  void numbersOfOneDivisionHaveAChartAndItsTable() {
    Document page = page("count=requests by=year");
    assertThat(page.select("svg[role=img]")).hasSize(1);
    Element chart = page.select("svg[role=img]").getFirst();
    assertThat(chart.select("rect")).hasSameSizeAs(page.select("table tbody tr"));
    assertThat(page.select("#" + chart.attr("aria-labelledby").split(" ")[0]).text())
        .contains("Requests for assistance");
    assertThat(page("count=requests by=year,origin").select("svg[role=img]")).isEmpty();
  }

  @Test
  void filesHoldTheRuleTheCutOffDateAndTheSources() {
    String rule = "count=requests by=origin to=2020-12-31";
    String csv = expert.get("/counts/records/file/csv?lang=en&rule=" + encoded(rule)).body();
    assertThat(csv)
        .contains("Rule," + rule)
        .contains("Cut-off date,31 December 2020")
        .contains("Source: the register of requests.");
    String sdmx = expert.get("/counts/records/file/sdmx-csv?rule=" + encoded(rule)).body();
    assertThat(sdmx.lines().toList().getFirst()).startsWith("STRUCTURE,STRUCTURE_ID,ACTION,KIND");
    assertThat(sdmx)
        .contains(
            "dataflow,CLEARINGHOUSE1540:COUNTS(1.0),I,requests,origin,reference,_Z,_Z,_T,_Z,records,"
                + "2020-12-31,");
    assertThat(expert.get("/counts/records/file/exe?rule=" + encoded(rule)).statusCode())
        .isEqualTo(404);
  }

  @Test
  void aNumberForStatisticalProgramsHasEverythingOfItsRuleInItsKey() {
    List<String> keys = new ArrayList<>();
    for (String rule :
        List.of(
            "count=requests to=2020-12-31",
            "count=requests from=2020-01-01 to=2020-12-31",
            "count=requests group=AG to=2020-12-31",
            "count=requests origin=reference to=2020-12-31")) {
      String sdmx = expert.get("/counts/records/file/sdmx-csv?rule=" + encoded(rule)).body();
      keys.add(key(sdmx.lines().toList().get(1)));
    }
    assertThat(keys).doesNotHaveDuplicates();
    assertThat(keys.get(1)).endsWith(",2020-01-01/P366D");
  }

  /** Everything before the value. */
  static String key(String line) {
    return String.join(",", List.of(line.split(",", -1)).subList(3, 12));
  }

  @Test
  void pointsOfContactAreCountedByThoseWhoKeepTheRegister() {
    Visitor member = program.person(Role.MEMBER, "");
    assertThat(expert.get("/counts/records?count=contacts").statusCode()).isEqualTo(200);
    assertThat(member.get("/counts/records?count=contacts").statusCode()).isEqualTo(400);
    assertThat(member.get("/counts/records").body()).doesNotContain("count=contacts");
  }

  @Test
  void aWrongRuleIsRefusedInASentence() {
    refused("count=maps", "counts.refused.value", "maps", kinds());
    refused("count=requests by=state", "counts.refused.value", "state", dimensions("requests"));
    refused("count=requests by=year,year", "counts.refused.by", "year,year");
    refused(
        "count=requests from=2026-02-02 to=2026-01-01",
        "counts.refused.period",
        "2 February 2026",
        "1 January 2026");
    refused("count=requests to=tomorrow", "counts.refused.date", "tomorrow");
    assertThat(expert.get("/counts/records/list?rule=count%3Drequests&value=x").statusCode())
        .isEqualTo(404);
  }

  private void refused(String rule, String key, Object... arguments) {
    HttpResponse<String> answer = expert.get("/counts/records?lang=en&rule=" + encoded(rule));
    assertThat(answer.statusCode()).isEqualTo(400);
    assertThat(Jsoup.parse(answer.body()).text()).contains(Texts.get(Language.EN, key, arguments));
  }

  private String kinds() {
    return String.join(
        ", ", program.bean(CountedKinds.class).list().stream().map(CountedKind::key).toList());
  }

  private String dimensions(String kind) {
    return program.bean(CountedKinds.class).list().stream()
        .filter(found -> found.key().equals(kind))
        .map(found -> String.join(", ", RecordRuleParser.dimensions(found)))
        .findFirst()
        .orElseThrow();
  }

  @Test
  void theLimitsOfATypedRuleStayWhenAnotherPropertyIsChosen() {
    Document page = page("count=contacts origin=note-verbale by=place");
    Element limit = page.select("select[name=limit-origin] option[selected]").getFirst();
    assertThat(limit.attr("value")).isEqualTo("note-verbale");
    Document chosen =
        Jsoup.parse(
            expert
                .get("/counts/records?lang=en&count=contacts&limit-origin=note-verbale&by=function")
                .body());
    assertThat(chosen.select("dl.facts code").text())
        .isEqualTo("count=contacts by=function origin=note-verbale");
  }

  private Document page(String rule) {
    return Jsoup.parse(expert.get("/counts/records?lang=en&rule=" + encoded(rule)).body());
  }

  private Map<String, Integer> numbers(String rule, int column) {
    Map<String, Integer> numbers = new LinkedHashMap<>();
    page(rule)
        .select("table tbody tr")
        .forEach(
            row -> numbers.put(row.child(0).text(), Integer.valueOf(row.child(column).text())));
    return numbers;
  }

  private Map<String, Integer> recorded(String query, Map<String, String> names) {
    Map<String, Integer> numbers = new LinkedHashMap<>();
    names.forEach(
        (value, name) -> {
          int number =
              program.count(
                  "select coalesce((select n from ("
                      + query
                      + ") q (v, n) where v = '"
                      + value
                      + "'), 0)");
          if (number > 0) {
            numbers.put(name, number);
          }
        });
    return numbers;
  }

  private static String encoded(String text) {
    return URLEncoder.encode(text, StandardCharsets.UTF_8);
  }
}
