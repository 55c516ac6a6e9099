package org.clearinghouse1540.profiles;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import org.clearinghouse1540.access.Role;
import org.clearinghouse1540.app.TestProgram;
import org.clearinghouse1540.app.Visitor;
import org.clearinghouse1540.deliveries.ExampleNeeds;
import org.clearinghouse1540.kit.text.Language;
import org.clearinghouse1540.kit.text.Texts;
import org.jsoup.Jsoup;
import org.jsoup.nodes.Document;
import org.jsoup.nodes.Element;
import org.junit.jupiter.api.Test;

/** The page of a State: for its own users, its agencies, the Committee, and not for others. */
class StateSectionsTest {
  private static final String STATE = "Example State 545";
  private final TestProgram program = TestProgram.get();

  @Test
  void aStateWithoutRecordsReadsWhatCanBeThereAndHowToStart() {
    Visitor contact = program.person(Role.POINT_OF_CONTACT, "Example State 544");
    Document page = Jsoup.parse(contact.get("/desk").body());
    for (String kind :
        List.of("matrix", "reports", "requests", "offers", "plan", "practices", "events")) {
      Element section = page.expectFirst("#" + kind);
      assertThat(section.text()).contains(text("profiles.section." + kind + ".empty"));
      assertThat(section.select(".actions a")).as(kind).isNotEmpty();
    }
    assertThat(page.expectFirst("#consents").text())
        .contains(text("profiles.section.consents.empty"));
    assertThat(page.expectFirst("#people").text()).contains(contact.name());
  }

  @Test
  void everyLinkOfThePageOpens() {
    long request = ExampleNeeds.received(STATE, List.of(), Map.of("Need of 545", "border-control"));
    Visitor contact = program.person(Role.POINT_OF_CONTACT, STATE);
    Visitor expert = program.person(Role.EXPERT, "");
    contact.post("/workspace", Map.of("kind", "gap", "title", "Entry", "words", "Entry"));
    assertThat(request).isPositive();
    for (Visitor reader : List.of(contact, program.person(Role.AGENCY, STATE))) {
      Set<String> links = links(reader.get("/desk").body());
      assertThat(links).isNotEmpty();
      links.forEach(link -> assertThat(reader.get(link).statusCode()).as(link).isIn(200, 302));
    }
    Set<String> links = links(expert.get("/states/KEN").body());
    assertThat(links).anyMatch(link -> link.startsWith("/matrices/KEN/"));
    links.forEach(link -> assertThat(expert.get(link).statusCode()).as(link).isIn(200, 302));
  }

  @Test
  void theConsentToASummaryOfFeedbackIsAmongTheConsentsOfItsState() {
    String title = "Workshop " + System.nanoTime();
    Visitor state = program.person(Role.POINT_OF_CONTACT, "Example State 355");
    Visitor provider = program.person(Role.PROVIDER, "Example Provider 355");
    long id = ExampleNeeds.register(provider, "Provider " + System.nanoTime());
    String delivery =
        provider
            .post(
                "/deliveries",
                Map.of(
                    "provider", Long.toString(id),
                    "title", title,
                    "kind", "workshop",
                    "states", "Example State 355",
                    "areas", "industry",
                    "starts", "2025-05",
                    "status", "done"))
            .headers()
            .firstValue("Location")
            .orElseThrow()
            .replaceFirst("^https?://[^/]+", "");
    state.post(delivery + "/feedback", Map.of("activities", "Two weeks (invented)", "met", "yes"));
    state.post(delivery + "/summary", Map.of("summary", "Two weeks (invented)"));
    assertThat(consents(state)).doesNotContain(title);
    state.post(delivery + "/summary/consent", Map.of("document", "Note 355"));
    assertThat(consents(state)).contains(title, "Note 355");
  }

  private static String consents(Visitor state) {
    return Jsoup.parse(state.get("/desk?lang=en").body()).expectFirst("#consents").text();
  }

  @Test
  void aNeedIsShownWithItsChainToItsStateAndToNoOther() {
    String title = "Chain " + System.nanoTime();
    ExampleNeeds.received(STATE, List.of(), Map.of(title, "border-control"));
    Visitor contact = program.person(Role.POINT_OF_CONTACT, STATE);
    Document page = Jsoup.parse(contact.get("/desk").body());
    assertThat(page.expectFirst("#requests").text())
        .contains(title, text("assistance.status.open"));
    for (Role role : List.of(Role.POINT_OF_CONTACT, Role.MISSION, Role.AGENCY)) {
      String other = program.person(role, "Example State 546").get("/desk").body();
      assertThat(other).doesNotContain(title);
    }
    Document agency = Jsoup.parse(program.person(Role.AGENCY, STATE).get("/desk").body());
    assertThat(agency.text()).doesNotContain(title);
    assertThat(agency.select("#consents, #people, #journal, #matrix, #requests")).isEmpty();
  }

  @Test
  void aPracticeOfTheStateIsOnItsPageAndOnNoOther() {
    String title = "Practice " + System.nanoTime();
    Visitor contact = program.person(Role.POINT_OF_CONTACT, STATE);
    contact.post("/practices/new", Map.of("title", title, "words", "What is done"));
    Element section = Jsoup.parse(contact.get("/desk?lang=en").body()).expectFirst("#practices");
    assertThat(section.text()).contains(title);
    assertThat(section.select("a[href^=/practices/]").eachAttr("href"))
        .anyMatch(link -> link.matches("/practices/\\d+"))
        .contains("/practices/new");
    assertThat(program.person(Role.POINT_OF_CONTACT, "Example State 546").get("/desk").body())
        .doesNotContain(title);
  }

  @Test
  void theListOfStatesLinksMatrixReportsAndRequestsOfTheStatesThatWereFound() {
    Visitor expert = program.person(Role.EXPERT, "");
    Document found = Jsoup.parse(expert.get("/states?q=Kenya&lang=en").body());
    assertThat(found.select("main li a").eachAttr("href"))
        .contains(
            "/states/KEN", "/matrices/KEN/2017", "/states/KEN#reports", "/states/KEN#requests");
  }

  @Test
  void thePageHasNoShareAndNoScore() {
    Visitor contact = program.person(Role.POINT_OF_CONTACT, STATE);
    for (Language language : Language.values()) {
      String page = contact.get("/desk?lang=" + language.code()).body();
      assertThat(Jsoup.parse(page).expectFirst("main").text())
          .doesNotContain("%", "٪", "[profiles.", "[archives.");
    }
  }

  private static Set<String> links(String page) {
    Set<String> links = new TreeSet<>();
    for (Element link : Jsoup.parse(page).select("main a[href^=/]")) {
      links.add(link.attr("href").replaceFirst("#.*", ""));
    }
    return links;
  }

  private static String text(String key) {
    return Texts.get(Language.EN, key);
  }
}
