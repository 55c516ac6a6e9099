package org.clearinghouse1540.deliveries;

import static org.assertj.core.api.Assertions.assertThat;

import java.net.http.HttpResponse;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.clearinghouse1540.access.Role;
import org.clearinghouse1540.app.TestProgram;
import org.clearinghouse1540.app.Visitor;
import org.clearinghouse1540.kit.text.Language;
import org.clearinghouse1540.kit.text.Texts;
import org.junit.jupiter.api.Test;

/** An account acts for its own party: in names of providers, in letters and in closing needs. */
class PartiesOfAccountsTest {
  private static final TestProgram PROGRAM = TestProgram.get();
  private static final String STATE = "Example State 451";
  private final Visitor provider = PROGRAM.person(Role.PROVIDER, "Example Provider 451");
  private final Visitor secretariat = PROGRAM.person(Role.SECRETARIAT, "");

  private static Map<String, String> entry(String name, String partOf) {
    return Map.of(
        "name", name,
        "part-of", partOf,
        "kind", "organization",
        "institution", "Example Institution",
        "mailbox", "desk@example.org");
  }

  @Test
  void aProviderRegistersUnderNoNameOfAnother() {
    String registered = "Provider of others " + System.nanoTime();
    Visitor other = PROGRAM.person(Role.PROVIDER, "Example Provider 452");
    ExampleNeeds.register(other, registered);
    long own = ExampleNeeds.register(provider, "Provider of its own " + System.nanoTime());
    String refusal = Texts.get(Language.EN, "providers.refused.other-party");
    for (String name :
        List.of(
            "France",
            "FRANCE",
            "Example State 452",
            "Example Provider 452",
            "INTERPOL",
            registered,
            registered.toUpperCase(java.util.Locale.ROOT))) {
      for (String address : List.of("/providers", "/providers/" + own)) {
        assertThat(provider.post(address, entry(name, "")).body())
            .as(name + " at " + address)
            .contains(refusal);
        assertThat(provider.post(address, entry("Desk of a State", name)).body())
            .as("part of " + name + " at " + address)
            .contains(refusal);
      }
    }
    assertThat(provider.post("/providers", entry("Example Provider 451", "")).statusCode())
        .as("its own name")
        .isEqualTo(302);
  }

  @Test
  void aProviderOffersForNoProviderOfAnother() {
    Visitor other = PROGRAM.person(Role.PROVIDER, "Example Provider 452");
    long foreign = ExampleNeeds.register(other, "Provider of offers " + System.nanoTime());
    int before = offers(foreign);
    HttpResponse<String> answer = provider.post("/offers", ExampleNeeds.laws(foreign));
    assertThat(answer.statusCode()).as("as if there were no such provider").isEqualTo(400);
    assertThat(offers(foreign)).isEqualTo(before);
    assertThat(other.post("/offers", ExampleNeeds.laws(foreign)).statusCode()).isEqualTo(302);
    assertThat(offers(foreign)).isEqualTo(before + 1);
  }

  private static int offers(long provider) {
    return PROGRAM.count(
        "select count(*)::int from providers_offer where provider_id = " + provider);
  }

  @Test
  void aProviderOfAStateDoesNotReadTheLettersToItsMission() {
    String request =
        address(
            secretariat.post(
                "/arrivals",
                Map.of(
                    "channel", "note-verbale",
                    "requester", STATE,
                    "requestedOn", "2024-02-01",
                    "receivedOn", "2024-02-01",
                    "title0", "Training of customs officers",
                    "words0", "Twenty officers, one week.")));
    secretariat.post(request + "/step", Map.of("step", "authenticate"));
    String letter =
        address(
            secretariat.post(
                request + "/letter",
                Map.of("template", "follow-up", "language", "en", "form", "mission")));
    secretariat.post(letter + "/dispatch", Map.of("day", "2024-03-01", "how", "By hand"));

    assertThat(PROGRAM.person(Role.MISSION, STATE).get(letter).statusCode()).isEqualTo(200);
    for (Role role : List.of(Role.PROVIDER, Role.REGIONAL_COORDINATOR)) {
      Visitor account = PROGRAM.person(role, STATE);
      for (String page : List.of(letter, letter + "/file/docx")) {
        assertThat(account.get(page).statusCode()).as(role + " " + page).isEqualTo(404);
      }
    }
  }

  @Test
  void onlyTheStateOfARequestClosesItsNeedAndItCanReopenIt() {
    long request = ExampleNeeds.shared(STATE, List.of(), Map.of("Laws", "legislation"));
    long need = ExampleNeeds.items(request).getFirst();
    long registered = ExampleNeeds.register(provider, "Provider 451 " + System.nanoTime());
    Map<String, String> form = new HashMap<>();
    form.putAll(
        Map.of(
            "provider", Long.toString(registered),
            "need", Long.toString(need),
            "title", "Workshop",
            "kind", "workshop",
            "states", STATE + "; Example State 453",
            "areas", "legislation",
            "starts", "2026-05",
            "status", "done",
            "overlaps-seen", "yes"));
    String delivery = address(provider.post("/deliveries", form));
    Visitor other = PROGRAM.person(Role.PROVIDER, "Example Provider 452");
    assertThat(other.get("/open-needs").body())
        .as("a delivery alone closes nothing")
        .contains("/open-needs/" + need + "\"");

    String refusal = Texts.get(Language.EN, "deliveries.refused.not-reported");
    assertThat(secretariat.post(delivery + "/met", Map.of()).body()).contains(refusal);
    Map<String, String> feedback = Map.of("activities", "Two weeks (invented)", "met", "yes");
    PROGRAM
        .person(Role.POINT_OF_CONTACT, "Example State 453")
        .post(delivery + "/feedback", feedback);
    assertThat(secretariat.post(delivery + "/met", Map.of()).body())
        .as("a State that did not make the request")
        .contains(refusal);
    assertThat(status(need)).isEqualTo("delivered");

    Visitor state = PROGRAM.person(Role.POINT_OF_CONTACT, STATE);
    state.post(delivery + "/feedback", feedback);
    assertThat(secretariat.post(delivery + "/met", Map.of()).statusCode()).isEqualTo(302);
    assertThat(status(need)).isEqualTo("met");
    assertThat(other.get("/open-needs").body()).doesNotContain("/open-needs/" + need + "\"");

    String page = "/requests/" + request;
    Map<String, String> reopening =
        Map.of("item", Long.toString(need), "document", "Note verbale 451 (invented)");
    Visitor neighbour = PROGRAM.person(Role.POINT_OF_CONTACT, "Example State 453");
    assertThat(neighbour.post(page + "/reopening", reopening).statusCode()).isEqualTo(404);
    assertThat(state.post(page + "/reopening", reopening).statusCode()).isEqualTo(302);
    assertThat(status(need)).isEqualTo("open");
    assertThat(other.get("/open-needs").body()).contains("/open-needs/" + need + "\"");
    Map<String, String> later =
        Map.of("item", Long.toString(need), "document", "Note verbale 452 (invented)");
    assertThat(state.post(page + "/reopening", later).body())
        .contains(Texts.get(Language.EN, "assistance.refused.not-closed"));
  }

  private static String status(long need) {
    return org.springframework.jdbc.core.simple.JdbcClient.create(PROGRAM.owner().plainSource())
        .sql("select status from assistance_need_item where id = " + need)
        .query(String.class)
        .single();
  }

  private static String address(HttpResponse<String> answer) {
    assertThat(answer.statusCode()).as(answer.body()).isEqualTo(302);
    return answer.headers().firstValue("Location").orElseThrow().replaceFirst("https?://[^/]+", "");
  }
}
