package org.clearinghouse1540.outreach;

import static org.assertj.core.api.Assertions.assertThat;

import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Map;
import org.clearinghouse1540.kit.text.Language;
import org.clearinghouse1540.kit.text.Texts;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.EnumSource;

/** The list of events and its search, the files of an event, and the parts of its page. */
class EventListPagesTest extends EventVisits {
  private String found(String words) {
    return expert.get("/events?q=" + URLEncoder.encode(words, StandardCharsets.UTF_8)).body();
  }

  @Test
  void anEventIsFoundByAnyOfItsTitlesItsCityAndItsDate() {
    long id =
        plan(
            "title",
            "Exámple tïtle 670",
            "other-titles",
            "Another name 670b\nУчебный курс 670",
            "start",
            "2037-11-05",
            "city-0",
            "Example City 670");
    String link = "href=\"/events/" + id + "\"";
    for (String words :
        List.of(
            "example title 670",
            "ANOTHER NAME 670B",
            "учебный курс 670",
            "city 670",
            "2037-11-05",
            "  Exámple tïtle 670  ")) {
      assertThat(found(words)).as(words).contains(link);
    }
    assertThat(found("Example town 670")).doesNotContain(link);
  }

  @Test
  void anEventIsFoundWithoutItsAccentsAndInAnyWritingOfItsLetters() {
    long id =
        plan(
            "title",
            "Atelier inventé à Saint-Étienne sur l’œuvre n° 677",
            "other-titles",
            "Ещё один изобретённый курс 677",
            "start",
            "2037-11-06");
    for (String words :
        List.of(
            "Etienne",
            "E\u0301tienne",
            "oeuvre n° 677",
            "l'oeuvre",
            "изобретенный",
            "еще один изобретённый")) {
      assertThat(found(words)).as(words).contains("href=\"/events/" + id + "\"");
    }
  }

  @Test
  void anEventIsFoundByItsTitleInANoteAndByThatOfAMergedEvent() {
    long one = told("Example told 671", "2031-05-06", "", "EXORG", "Example State 671");
    long other = told("Second report 671b", "2031-05-06", "", "EXORG", "Example State 671");
    location(
        expert.post(
            "/events/merging",
            form("one", "" + one, "other", "" + other, "decision", "merge", "why", "same")));
    location(
        expert.post(
            "/events/" + one + "/plan",
            form("title", "Renamed 671", "status", "held", "version", "0")));
    for (String words : List.of("Example told 671", "Second report 671b", "Renamed 671")) {
      assertThat(found(words)).as(words).contains("href=\"/events/" + one + "\"");
    }
    assertThat(found("Second report 671b")).doesNotContain("href=\"/events/" + other + "\"");
  }

  @Test
  void searchWordsAreShownAsTextAndNotAsMarkup() {
    assertThat(found("<script>670</script>")).contains("&lt;script").doesNotContain("<script>670");
  }

  @ParameterizedTest
  @CsvSource({
    "docx,application/vnd.openxmlformats-officedocument.wordprocessingml.document",
    "pdf,application/pdf",
    "xlsx,application/vnd.openxmlformats-officedocument.spreadsheetml.sheet",
    "csv,text/csv;charset=UTF-8",
    "json,application/json"
  })
  void theFileOfAnEventHasItsFormatAndItsName(String format, String type) {
    long id = plan("title", "Example file 672 " + format, "start", "2031-01-01");
    var answer = expert.bytes("/events/" + id + "/file/" + format);
    assertThat(answer.statusCode()).isEqualTo(200);
    assertThat(answer.headers().firstValue("Content-Type").orElseThrow().replace(" ", ""))
        .startsWith(type);
    assertThat(answer.headers().firstValue("Content-Disposition").orElseThrow())
        .contains("event-" + id + "." + format);
    assertThat(answer.body().length).isPositive();
  }

  @ParameterizedTest
  @EnumSource(Language.class)
  void thePageOfAnEventHasItsPartsInEachLanguage(Language language) {
    long id =
        plan(
            "title",
            "Example page 673 " + language.code(),
            "start",
            "2031-01-01",
            "kind",
            "regional-workshop",
            "areas",
            "border-control",
            "role-invited",
            "Example State 673\nSomebody unknown 673");
    String page = expert.get("/events/" + id + "?lang=" + language.code()).body();
    for (String key :
        List.of(
            "outreach.figures",
            "outreach.needs",
            "outreach.unknown-names",
            "outreach.areas",
            "outreach.change",
            "outreach.journal")) {
      assertThat(page).as(key).contains(Texts.get(language, key));
    }
    assertThat(page)
        .contains(ExampleEvents.TYPES.name("regional-workshop", language), "Somebody unknown 673")
        .doesNotContain("[outreach.");
  }

  @Test
  void thePageOfAPastEventHasNoRelatedEventsAndThatOfAFutureOneHas() {
    plan("title", "Example near 674", "start", "2033-06-10", "role-invited", "Example State 674");
    long future =
        plan(
            "title",
            "Example visit 674",
            "start",
            "2033-06-01",
            "role-invited",
            "Example State 674");
    long past =
        plan(
            "title",
            "Example past 674",
            "start",
            "2012-06-01",
            "role-invited",
            "Example State 674");
    assertThat(expert.get("/events/" + future).body()).contains("Example near 674");
    assertThat(expert.get("/events/" + future + "?weeks=1").body())
        .doesNotContain("Example near 674");
    assertThat(expert.get("/events/" + past).body()).doesNotContain("id=\"weeks\"");
  }

  @Test
  void theListEntryIsProposedFromTheEventUntilItIsWritten() {
    long id =
        plan(
            "title",
            "Example entry 675",
            "start",
            "2031-03-11",
            "end",
            "2031-03-12",
            "city-0",
            "Example City",
            "country-0",
            "Kenya",
            "role-expert",
            "Ms. Example 675",
            "role-event-chair",
            "Mr. Nobody 675");
    String proposed = expert.get("/events/" + id).body();
    assertThat(proposed)
        .contains(
            "value=\"Example entry 675\"",
            "value=\"Example City, Kenya\"",
            "value=\"Ms. Example 675\"")
        .doesNotContain("value=\"Mr. Nobody 675\"");
    Map<String, String> line =
        form("line-date", "11 March 2031", "line-title", "Entry 675", "line-place", "Kenya");
    location(expert.post("/events/" + id + "/line", line));
    line.put("line-title", "Entry 675, corrected");
    location(expert.post("/events/" + id + "/line", line));
    assertThat(expert.get("/events/" + id).body())
        .contains("value=\"Entry 675, corrected\"")
        .doesNotContain("value=\"Example entry 675\"");
    assertThat(
            program.count(
                "select count(*) from kit_journal where subject = 'event/"
                    + id
                    + "' and act = 'line of the list written' and before::text like '%Entry 675%'"))
        .isEqualTo(1);
  }

  @Test
  void possibleDuplicatesAreNamedOnThePageOfBothEvents() {
    long one = told("Example twin course 676", "2036-07-19", "", "EXTWIN", "Example State 676");
    long other = told("Second twin course 676", "2036-07-19", "", "EXTWIN", "Example State 676");
    String notice = Texts.get(Language.EN, "outreach.same.as");
    for (long[] pair : new long[][] {{one, other}, {other, one}}) {
      assertThat(expert.get("/events/" + pair[0]).body())
          .contains(notice, "href=\"/events/" + pair[1] + "\"");
    }
    location(
        expert.post(
            "/events/merging",
            form("one", "" + other, "other", "" + one, "decision", "not-same", "why", "two")));
    assertThat(expert.get("/events/" + one).body()).doesNotContain(notice);
    assertThat(expert.get("/events/" + other).body()).doesNotContain(notice);
  }
}
