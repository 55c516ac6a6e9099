package org.clearinghouse1540.counts;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.clearinghouse1540.access.Role;
import org.clearinghouse1540.app.TestProgram;
import org.clearinghouse1540.app.Visitor;
import org.clearinghouse1540.kit.text.Language;
import org.clearinghouse1540.kit.text.Texts;
import org.jsoup.Jsoup;
import org.jsoup.nodes.Document;
import org.jsoup.nodes.Element;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/** The tables of reviews, with their rules, and published figures beside the counts. */
class ReviewPagesTest {
  private final TestProgram program = TestProgram.get();
  private final Visitor expert = program.person(Role.EXPERT, "");

  @ParameterizedTest
  @EnumSource(Language.class)
  void everyTableHasItsNumberNoteAndRuleInEachLanguage(Language language) {
    Document page = page("/counts/review?lang=" + language.code());
    List<String> rules = page.select("ol li code").eachText();
    assertThat(rules).hasSizeGreaterThan(15).allMatch(rule -> rule.contains("small=merged"));
    String csv = expert.get("/counts/review/file/csv?lang=" + language.code()).body();
    assertThat(csv).doesNotContain("[counts.");
    for (int number = 1; number <= rules.size(); number++) {
      String title = page.select("ol li a").get(number - 1).text();
      assertThat(csv)
          .contains(Texts.get(language, "counts.review.table", Integer.toString(number), title))
          .contains(rules.get(number - 1));
    }
  }

  @Test
  void aPublishedFigureAndTheCountOfTheProgramAreBothShown() {
    Element plans =
        page("/counts/review?lang=en")
            .select("tbody tr:contains(Voluntary national action plans):contains(2022-11)")
            .getFirst();
    assertThat(plans.child(2).text()).isNotEmpty();
    assertThat(plans.child(4).text()).isNotEmpty();
    Document count = page(plans.child(3).select("a").attr("href") + "&lang=en");
    assertThat(count.select("dl.facts dd").get(1).text()).isEqualTo(plans.child(3).text());
    Element meetings =
        page("/counts/review?lang=en").select("tbody tr:contains(Formal Committee)").getFirst();
    assertThat(meetings.child(3).text()).isEqualTo("–");
  }

  @Test
  void theFilesOfAllFormatsAreMade() {
    for (String form : List.of("docx", "pdf", "xlsx", "csv", "sdmx-csv")) {
      assertThat(expert.get("/counts/review/file/" + form + "?year=2025").statusCode())
          .as(form)
          .isEqualTo(200);
    }
    assertThat(expert.get("/counts/review/file/exe").statusCode()).isEqualTo(404);
    String comprehensive = expert.get("/counts/review/file/csv?lang=en&scope=comprehensive").body();
    assertThat(comprehensive)
        .containsPattern("form=2017 part=op2 content=(approved|published)")
        .contains(Texts.get(Language.EN, "counts.review.small"));
  }

  @Test
  void noStateIsNamedInATable() {
    String sdmx = expert.get("/counts/review/file/sdmx-csv?scope=comprehensive").body();
    String csv = expert.get("/counts/review/file/csv?scope=comprehensive").body();
    assertThat(sdmx + csv).doesNotContain("Example State");
    assertThat(sdmx).doesNotContain(",USA,");
  }

  @Test
  void kindsThatAMemberMayNotCountAreNamed() {
    Visitor member = program.person(Role.MEMBER, "");
    Document page = Jsoup.parse(member.get("/counts/review?lang=en").body());
    assertThat(page.text())
        .contains(Texts.get(Language.EN, "counts.review.left-out", "Points of contact"));
    assertThat(page.select("ol li code").eachText())
        .noneMatch(rule -> rule.startsWith("count=contacts"));
  }

  @Test
  void aYearThatCannotBeCountedIsRefusedInASentence() {
    for (String year : List.of("1999", "2999", "soon")) {
      var answer = expert.get("/counts/review?lang=en&year=" + year);
      assertThat(answer.statusCode()).isEqualTo(400);
      assertThat(Jsoup.parse(answer.body()).text()).contains("“" + year + "” is not a year from");
    }
    assertThat(Texts.has("counts.refused.year")).isTrue();
    assertThat(expert.get("/counts/review?scope=weekly").statusCode()).isEqualTo(400);
  }

  @Test
  void noFileOfAReviewHasANumberFromOneToFourOrASingleRecord() {
    for (String scope : List.of("annual", "comprehensive")) {
      String sdmx = expert.get("/counts/review/file/sdmx-csv?scope=" + scope).body();
      List<String[]> lines = sdmx.lines().skip(1).map(line -> line.split(",", -1)).toList();
      assertThat(lines).isNotEmpty();
      assertThat(lines)
          .noneMatch(line -> line[12].matches("[1-4]"))
          .noneMatch(line -> line[10].matches("shortest|longest") && !line[12].isEmpty())
          .allMatch(line -> line[12].isEmpty() == line[13].equals("Q"));
      assertThat(sdmx.lines().skip(1).map(RecordCountPagesTest::key).toList())
          .doesNotHaveDuplicates();
      // Of a divided count, the total has only the number of records.
      assertThat(lines)
          .noneMatch(
              line ->
                  line[5].equals("_T")
                      && !line[12].isEmpty()
                      && !line[10].matches("records|persons|cases"));
    }
    assertThat(page("/counts/review").select("tbody td:nth-child(4)").eachText())
        .isNotEmpty()
        .noneMatch(own -> own.matches("[1-4]"));
  }

  private Document page(String address) {
    return Jsoup.parse(expert.get(address).body());
  }
}
