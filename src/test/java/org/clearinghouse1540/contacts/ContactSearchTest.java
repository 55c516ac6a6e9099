package org.clearinghouse1540.contacts;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Map;
import org.clearinghouse1540.access.Role;
import org.clearinghouse1540.app.TestProgram;
import org.clearinghouse1540.app.Visitor;
import org.jsoup.Jsoup;
import org.junit.jupiter.api.Test;

/**
 * Points of contact in the search: found by those who open their pages. A user to whom personal
 * data are shown there is recorded as on the page.
 */
class ContactSearchTest {
  private static final String NOTHING = "0 records found";
  private static final String ONE = "1 record found";
  private static final String STATE = "Example State 310";

  private final TestProgram program = TestProgram.get();
  private final Visitor secretariat = program.person(Role.SECRETARIAT, "");
  private final Visitor mission = program.person(Role.MISSION, STATE);
  private final String word = "official" + System.nanoTime();
  private final String office = "Unit " + System.nanoTime();

  private static String found(Visitor reader, String question) {
    return Jsoup.parse(reader.get("/search?lang=en&q=" + question).body()).select("main").html();
  }

  private String named() {
    ExampleContacts.name(
        secretariat, STATE, office, Map.of("person", word, "email", word + "@example.org"));
    return "/contacts/" + ExampleContacts.number(program, office);
  }

  @Test
  void aPersonIsFoundByTheStateTheSecretariatAndTheExpertsAlone() {
    List<Visitor> others =
        List.of(
            Visitor.signedOut(program.address()),
            program.person(Role.POINT_OF_CONTACT, "Example State 311"),
            program.person(Role.AGENCY, STATE),
            program.person(Role.ADMINISTRATOR, ""),
            program.person(Role.MEMBER, STATE),
            program.person(Role.CHAIR, ""),
            program.person(Role.PROVIDER, "Example Provider"),
            program.person(Role.REGIONAL_COORDINATOR, "Example Organization"));
    assertThat(found(mission, word)).contains(NOTHING);
    String address = named();
    for (Visitor reader : List.of(mission, secretariat, program.person(Role.EXPERT, ""))) {
      assertThat(found(reader, word)).as(reader.name()).contains(ONE, "href=\"" + address + "\"");
    }
    others.forEach(
        reader -> {
          assertThat(found(reader, word)).as(reader.name()).contains(NOTHING);
          assertThat(found(reader, word + "&kind=contact")).contains(NOTHING);
        });
  }

  @Test
  void whoReadsPersonalDataInTheResultsIsRecordedAsOnThePage() {
    String address = named();
    Visitor expert = program.person(Role.EXPERT, "");
    assertThat(found(expert, "%22" + office.replace(" ", "+") + "%22")).contains(ONE);
    assertThat(Jsoup.parse(mission.get(address).body()).select("main").text())
        .doesNotContain(expert.name());
    assertThat(found(expert, word)).contains(ONE);
    assertThat(Jsoup.parse(mission.get(address).body()).select("main").text())
        .contains(expert.name());
  }

  @Test
  void anErasedPersonIsFoundByNobodyAtTheNextSearch() {
    String address = named();
    assertThat(found(secretariat, word)).contains(ONE);
    secretariat.post(address + "/closing", Map.of("reference", "NV 31", "dated", "2024-09-01"));
    assertThat(mission.post(address + "/erasure", Map.of()).statusCode()).isEqualTo(302);
    for (Visitor reader : List.of(mission, secretariat)) {
      assertThat(found(reader, word)).contains(NOTHING);
      assertThat(found(reader, office.replace(" ", "+") + "&kind=contact")).contains(ONE);
    }
  }
}
