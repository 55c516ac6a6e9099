package org.clearinghouse1540.providers;

import static org.assertj.core.api.Assertions.assertThat;

import java.net.http.HttpResponse;
import java.util.List;
import java.util.Map;
import org.clearinghouse1540.access.Accounts;
import org.clearinghouse1540.access.Role;
import org.clearinghouse1540.app.TestProgram;
import org.clearinghouse1540.app.Visitor;
import org.clearinghouse1540.deliveries.ExampleNeeds;
import org.clearinghouse1540.kit.journal.Actor;
import org.clearinghouse1540.kit.store.ViewerDataSource;
import org.clearinghouse1540.kit.text.Language;
import org.clearinghouse1540.kit.text.Texts;
import org.junit.jupiter.api.Test;

/** Replies to an offer: only its State and its provider take part, each in turn. */
class OfferReplyPagesTest {
  private static final TestProgram PROGRAM = TestProgram.get();
  private static final String STATE = "Example State 706";
  private final Visitor state = PROGRAM.person(Role.MISSION, STATE);
  private final Visitor provider =
      PROGRAM.person(Role.PROVIDER, "Example Provider " + System.nanoTime());
  private final Visitor secretariat = PROGRAM.person(Role.SECRETARIAT, "");
  private final String offer = offer();

  private String offer() {
    long request =
        ExampleNeeds.shared(STATE, List.of(), Map.of("Laws " + System.nanoTime(), "legislation"));
    long need = ExampleNeeds.items(request).getFirst();
    long register = ExampleNeeds.register(provider, "Provider " + System.nanoTime());
    Map<String, String> form = ExampleNeeds.laws(register);
    form.put("needs", Long.toString(need));
    return provider
        .post("/open-needs/" + need + "/answer", form)
        .headers()
        .firstValue("Location")
        .orElseThrow()
        .replaceFirst("https?://[^/]+", "");
  }

  private int reply(Visitor who, String act, String words) {
    return who.post(offer + "/reply", Map.of("act", act, "words", words)).statusCode();
  }

  private void refused(Visitor who, String act, String key) {
    for (Language language : Language.values()) {
      HttpResponse<String> answer =
          who.post(
              offer + "/reply?lang=" + language.code(), Map.of("act", act, "words", "Invented"));
      assertThat(answer.statusCode()).as(key + " " + language).isEqualTo(400);
      assertThat(answer.body()).contains(Texts.get(language, key));
    }
  }

  @Test
  void nobodyRepliesBeforeTheCirculationAndNoOtherStateAfterIt() {
    assertThat(reply(state, "accepted", "")).as("not circulated").isEqualTo(404);
    secretariat.post(offer + "/circulation", Map.of());
    Visitor other = PROGRAM.person(Role.MISSION, "Example State 707");
    assertThat(reply(other, "accepted", "")).as("of another State").isEqualTo(404);
    Visitor stranger = PROGRAM.person(Role.PROVIDER, "Example Provider " + System.nanoTime());
    assertThat(reply(stranger, "", "x")).as("of another provider").isEqualTo(404);
    assertThat(reply(secretariat, "", "x")).as("its provider has an account").isEqualTo(404);
    assertThat(state.get(offer).body()).contains("desk@example.org");
    assertThat(other.get(offer).statusCode()).isEqualTo(404);
  }

  @Test
  void eachSideRepliesInItsTurn() {
    secretariat.post(offer + "/circulation", Map.of());
    refused(provider, "", "providers.refused.no-question");
    assertThat(reply(state, "asked", "")).as("a question without words").isEqualTo(400);
    assertThat(reply(state, "answered", "x")).as("the act of the provider").isEqualTo(400);
    assertThat(reply(state, "asked", "When?")).isEqualTo(302);
    assertThat(provider.get(offer).body()).contains("When?");
    assertThat(reply(provider, "", "In May")).isEqualTo(302);
    assertThat(reply(state, "declined", "")).isEqualTo(302);
    refused(state, "accepted", "providers.refused.decided");
    assertThat(secretariat.get(offer).body()).contains("In May");
  }

  @Test
  void aStateDeclinesAnOfferWhileItsQuestionIsPending() {
    secretariat.post(offer + "/circulation", Map.of());
    assertThat(reply(state, "asked", "When?")).isEqualTo(302);
    assertThat(provider.get("/desk").body()).contains(offer);
    assertThat(state.get(offer).body()).contains("value=\"declined\"");
    assertThat(reply(state, "declined", "")).isEqualTo(302);
    refused(provider, "", "providers.refused.no-question");
    assertThat(provider.get("/desk").body())
        .as("the question has ended")
        .doesNotContain(Texts.get(Language.EN, "providers.waits.question"));
  }

  @Test
  void aQuestionToAProviderWithoutAccountIsOnTheDeskOfTheSecretariat() {
    ExampleNeeds.owner(
        "update providers_offer set party = '' where id = " + ExampleNeeds.number(offer));
    secretariat.post(offer + "/circulation", Map.of());
    assertThat(secretariat.get("/desk").body()).doesNotContain(offer);
    reply(state, "asked", "When?");
    assertThat(secretariat.get("/desk").body()).contains(offer);
    assertThat(reply(secretariat, "", "In May")).as("without its document").isEqualTo(400);
    Map<String, String> answer = Map.of("words", "In May", "document", "Letter 354 (invented)");
    assertThat(secretariat.post(offer + "/reply", answer).statusCode()).isEqualTo(302);
    assertThat(state.get(offer).body()).contains("In May", "Letter 354 (invented)");
    assertThat(secretariat.get("/desk").body()).doesNotContain(offer);
    assertThat(reply(state, "accepted", "")).isEqualTo(302);
  }

  @Test
  void theSecretariatActsForAProviderWhoseLastAccountWasClosed() {
    secretariat.post(offer + "/circulation", Map.of());
    ViewerDataSource.asProgram(
        () -> PROGRAM.bean(Accounts.class).close(Actor.program(), provider.name()));
    assertThat(secretariat.get("/desk").body()).doesNotContain(offer);
    assertThat(reply(state, "asked", "When?")).isEqualTo(302);
    assertThat(secretariat.get("/desk").body()).contains(offer);
    Map<String, String> answer = Map.of("words", "In June", "document", "Letter 706 (invented)");
    assertThat(secretariat.post(offer + "/reply", answer).statusCode()).isEqualTo(302);
    assertThat(secretariat.get("/desk").body()).doesNotContain(offer);
    assertThat(reply(state, "accepted", "")).isEqualTo(302);
    assertThat(secretariat.get("/desk").body()).as("its decision").contains(offer);
  }

  @Test
  void anOfferAcceptedInTheEveningOfNewYorkCountsOnThatDay() {
    secretariat.post(offer + "/circulation", Map.of());
    reply(state, "accepted", "");
    ExampleNeeds.owner(
        "update providers_reply set made_at = '2033-01-01T01:00:00Z' where offer_id = "
            + ExampleNeeds.number(offer));
    assertThat(
            PROGRAM.count(
                "select count(*)::int from providers_match_counted where day = '2032-12-31'"
                    + " and address = '"
                    + offer
                    + "'"))
        .isEqualTo(1);
  }
}
