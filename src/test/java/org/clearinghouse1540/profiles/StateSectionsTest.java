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
    for (String kind : List.of("matrix", "reports", "requests", "offers", "plan", "events")) {
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
