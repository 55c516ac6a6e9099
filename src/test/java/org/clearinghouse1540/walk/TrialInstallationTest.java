package org.clearinghouse1540.walk;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.clearinghouse1540.access.Role;
import org.clearinghouse1540.app.TestProgram;
import org.clearinghouse1540.app.Visitor;
import org.clearinghouse1540.kit.text.Language;
import org.clearinghouse1540.kit.text.Texts;
import org.clearinghouse1540.states.InventedParties;
import org.jsoup.Jsoup;
import org.jsoup.nodes.Document;
import org.jsoup.nodes.Element;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.ValueSource;

/** A new trial installation: every role has a desk to try, and invented States are in each list. */
class TrialInstallationTest {
  private static final TestProgram PROGRAM = TrialProgram.get();
  private static final String STATE = InventedParties.listed(InventedParties.Kind.STATE).getFirst();

  private static Visitor as(Role role) {
    return Visitor.signedIn(PROGRAM.address(), role.key(), PROGRAM.password(role.key()));
  }

  private static Document page(Visitor visitor, String address) {
    return Jsoup.parse(visitor.get(address).body());
  }

  @ParameterizedTest
  @EnumSource(Role.class)
  void eachRoleHasSomethingOnItsDeskThatOpens(Role role) {
    Visitor visitor = as(role);
    Document desk = page(visitor, "/desk?lang=en");
    List<String> links = desk.select("main li.task > a").eachAttr("href");
    assertThat(links).as(desk.select("main").text()).isNotEmpty();
    for (String link : links) {
      assertThat(visitor.get(link.replaceFirst("#.*", "")).statusCode()).as(link).isEqualTo(200);
    }
  }

  @ParameterizedTest
  @CsvSource({
    "EXPERT,/states,main li a",
    "EXPERT,/matrices,main li a",
    "EXPERT,/arrivals,select[name=state] option",
    "SECRETARIAT,/arrivals,select[name=state] option",
    "ADMINISTRATOR,/accounts,datalist#parties option",
    "EXPERT,/intake/notes/{note},datalist#states option"
  })
  void theInventedStatesAreInEachListMarkedAsInvented(Role role, String address, String entries) {
    Visitor visitor = as(role);
    int note = PROGRAM.count("select max(id)::int from intake_proposal");
    for (Language language : Language.values()) {
      Document list =
          page(
              visitor,
              address.replace("{note}", Integer.toString(note)) + "?lang=" + language.code());
      assertThat(list.select(entries).eachText())
          .as(address + " in " + language)
          .contains(Texts.get(language, "states.invented", STATE));
    }
  }

  @Test
  void aListedStateOpens() {
    Visitor expert = as(Role.EXPERT);
    for (String list : List.of("/states", "/matrices")) {
      String link =
          page(expert, list + "?lang=en").select("main a").stream()
              .filter(entry -> entry.text().equals(STATE + " (invented)"))
              .findFirst()
              .orElseThrow()
              .attr("href");
      Document opened = page(expert, link);
      assertThat(opened.select("h1").text()).as(link).contains(STATE);
    }
  }

  @ParameterizedTest
  @ValueSource(strings = {"matrix_round", "workspace_entry", "needs_draft"})
  void recordsOfTheExamplesAreOfInventedStates(String table) {
    assertThat(PROGRAM.count("select count(*)::int from " + table)).isPositive();
    assertThat(
            PROGRAM.count(
                "select count(*)::int from " + table + " where state not like 'Example State %'"))
        .isZero();
  }

  @Test
  void anInstallationForWorkListsNoInventedState() {
    Visitor expert = TestProgram.get().person(Role.EXPERT, "");
    for (String list : List.of("/states", "/matrices", "/arrivals")) {
      // Records of other tests are in tables; the lists are what a person can choose.
      assertThat(Jsoup.parse(expert.get(list + "?lang=en").body()).select("main li, option"))
          .as(list)
          .extracting(Element::text)
          .isNotEmpty()
          .noneMatch(name -> name.contains("(invented)"));
    }
    assertThat(expert.get("/states/" + STATE.replace(" ", "%20")).statusCode()).isEqualTo(404);
  }
}
