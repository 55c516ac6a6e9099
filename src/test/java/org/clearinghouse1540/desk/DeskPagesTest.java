package org.clearinghouse1540.desk;

import static org.assertj.core.api.Assertions.assertThat;

import java.net.http.HttpResponse;
import java.util.Map;
import java.util.regex.Pattern;
import org.clearinghouse1540.access.Role;
import org.clearinghouse1540.app.TestProgram;
import org.clearinghouse1540.app.Visitor;
import org.clearinghouse1540.kit.text.Language;
import org.clearinghouse1540.kit.text.Texts;
import org.jsoup.Jsoup;
import org.jsoup.nodes.Element;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/** The desk of each role. */
class DeskPagesTest {
  private static final String STATE = "Example State 029";
  private final TestProgram program = TestProgram.get();

  @ParameterizedTest
  @EnumSource(Role.class)
  void theDeskSaysWhatARoleDoesAndLinksOnlyToItsSections(Role role) {
    Visitor person = program.person(role, role.actsFor() == Role.ActsFor.NOBODY ? "" : STATE);
    String desk = person.get("/desk").body();
    assertThat(desk).contains(escaped(Texts.get(Language.EN, "desk.role." + role.key())));
    if (role.isOfAState()) {
      // The records of the State link to its sections; StateSectionsTest opens every link.
      assertThat(desk).contains("id=\"events\"").doesNotContain("class=\"doors\"");
      return;
    }
    String sections = desk.substring(desk.indexOf("class=\"doors\""));
    sections = sections.substring(0, sections.indexOf("</ul>"));
    assertThat(sections).contains("<a href=").doesNotContain("href=\"/desk\"");
    Pattern.compile("href=\"(/[^\"]*)\"")
        .matcher(sections)
        .results()
        .map(match -> match.group(1))
        .forEach(address -> assertThat(opens(person.get(address))).as(address).isTrue());
  }

  @ParameterizedTest
  @EnumSource(Language.class)
  void theDeskIsInTheLanguageOfItsReader(Language language) {
    Visitor mission = program.person(Role.MISSION, STATE);
    assertThat(mission.get("/desk?lang=" + language.code()).body())
        .contains(escaped(Texts.get(language, "desk.records")))
        .contains(escaped(Texts.get(language, "desk.role.mission")))
        .contains("lang=\"" + language.code() + "\"");
  }

  @Test
  void anEmptyDeskSaysSoAndOffersNoSearch() {
    // An administrator may have a task: other tests change rows outside the program.
    Visitor agency = program.person(Role.AGENCY, "Example State 668");
    Element main = Jsoup.parse(agency.get("/desk").body()).expectFirst("main");
    assertThat(main.text()).contains(Texts.get(Language.EN, "desk.nothing"));
    assertThat(main.select("[role=search]")).isEmpty();
  }

  @Test
  void aSearchThatFindsNothingCanBeChanged() {
    Visitor administrator = program.person(Role.ADMINISTRATOR, "");
    String page = administrator.get("/desk?q=%3Cb%3Enothing").body();
    assertThat(Jsoup.parse(page).select("main [role=search]")).hasSize(1);
    assertThat(page).contains("value=\"&lt;b>nothing\"").doesNotContain("<b>nothing");
  }

  @Test
  void aQuestionToAnAgencyIsOnItsDeskUntilItIsAnswered() {
    String state = "Example State 030";
    Visitor contact = program.person(Role.POINT_OF_CONTACT, state);
    Visitor agency = program.person(Role.AGENCY, state);
    Visitor other = program.person(Role.AGENCY, state);
    String title = "Entry " + System.nanoTime();
    String entry = entry(contact, title);
    assertThat(agency.get("/desk").body()).doesNotContain(title);
    contact.post(entry + "/question", Map.of("agency", agency.name(), "question", "Q " + title));
    assertThat(agency.get("/desk").body()).contains("Q " + title, "/asked#asked-");
    assertThat(other.get("/desk").body()).doesNotContain("Q " + title);
  }

  private static String entry(Visitor contact, String title) {
    return contact
        .post("/workspace", Map.of("kind", "gap", "title", title, "words", title))
        .headers()
        .firstValue("Location")
        .orElseThrow();
  }

  @Test
  void whatHasToBeDoneStandsBeforeWhatIsOnlyToBeRead() {
    String state = "Example State 236";
    Visitor contact = program.person(Role.POINT_OF_CONTACT, state);
    Visitor agency = program.person(Role.AGENCY, state);
    String title = "Entry " + System.nanoTime();
    String entry = entry(contact, title);
    contact.post(entry + "/question", Map.of("agency", agency.name(), "question", "Q " + title));
    String asked =
        Jsoup.parse(agency.get("/asked").body()).select("form[action^=/asked/]").attr("action");
    assertThat(agency.post(asked, Map.of("answer", "A " + title)).statusCode()).isEqualTo(302);
    String draft = contact.post("/drafts", Map.of()).headers().firstValue("Location").orElseThrow();
    Element desk = Jsoup.parse(contact.get("/desk?lang=en").body()).expectFirst("main");
    assertThat(desk.select("h2").eachText())
        .containsSubsequence(
            Texts.get(Language.EN, "desk.waits"), Texts.get(Language.EN, "desk.notices"));
    assertThat(desk.select("li.task a").eachAttr("href"))
        .containsSubsequence(
            draft.replaceFirst("^https?://[^/]+", "").replaceFirst("[?#].*", ""),
            entry.replaceFirst("^https?://[^/]+", "") + "#question-" + asked.replaceAll("\\D", ""));
  }

  @Test
  void aVisitorHasNoDesk() {
    assertThat(Visitor.signedOut(program.address()).get("/desk").statusCode()).isEqualTo(302);
  }

  // The list of matrices of a State leads on to its one matrix.
  private static boolean opens(HttpResponse<String> answer) {
    String location = answer.headers().firstValue("Location").orElse("");
    return answer.statusCode() == 200
        || answer.statusCode() == 302 && location.contains("/matrices/");
  }

  private static String escaped(String text) {
    return text.replace("&", "&amp;").replace("<", "&lt;");
  }
}
