package org.clearinghouse1540.providers;

import static org.assertj.core.api.Assertions.assertThat;

import java.net.http.HttpResponse;
import java.util.List;
import java.util.Map;
import org.clearinghouse1540.access.Role;
import org.clearinghouse1540.app.TestProgram;
import org.clearinghouse1540.app.Visitor;
import org.clearinghouse1540.deliveries.ExampleNeeds;
import org.clearinghouse1540.kit.text.Language;
import org.clearinghouse1540.kit.text.Texts;
import org.jsoup.Jsoup;
import org.junit.jupiter.api.Test;

/** An offer that is changed after its State replied, and one whose case is on hold. */
class OfferAfterReplyTest {
  private static final TestProgram PROGRAM = TestProgram.get();
  private static final String STATE = "Example State 342";
  private final Visitor state = PROGRAM.person(Role.MISSION, STATE);
  private final Visitor provider = PROGRAM.person(Role.PROVIDER, "Provider " + System.nanoTime());
  private final Visitor secretariat = PROGRAM.person(Role.SECRETARIAT, "");
  private final long request =
      ExampleNeeds.shared(STATE, List.of(), Map.of("Laws " + System.nanoTime(), "legislation"));
  private final long need = ExampleNeeds.items(request).getFirst();
  private final Map<String, String> form =
      ExampleNeeds.laws(ExampleNeeds.register(provider, "Provider " + System.nanoTime()));

  private String offer(String words) {
    form.put("needs", Long.toString(need));
    form.put("words", words);
    return provider
        .post("/open-needs/" + need + "/answer", form)
        .headers()
        .firstValue("Location")
        .orElseThrow()
        .replaceFirst("https?://[^/]+", "");
  }

  private HttpResponse<String> circulate(String offer) {
    return secretariat.post(offer + "/circulation", Map.of());
  }

  private static List<String> desk(Visitor user) {
    return Jsoup.parse(user.get("/desk").body()).select("main a[href]").eachAttr("href");
  }

  private int reply(String offer, String act) {
    return state.post(offer + "/reply", Map.of("act", act, "words", "")).statusCode();
  }

  @Test
  void anAcceptedOfferKeepsItsTextAndBothSidesHaveANoticeOfAChange() {
    String offer = offer("Help 343 with laws");
    circulate(offer);
    assertThat(reply(offer, "accepted")).isEqualTo(302);
    assertThat(desk(state)).doesNotContain(offer + "#replies");
    form.put("exclusions", "no travel costs at all");
    assertThat(provider.post(offer, form).statusCode()).isEqualTo(302);

    assertThat(state.get(offer).body())
        .as("the accepted text and the present one")
        .contains("not regulatory mechanisms", "no travel costs at all");
    assertThat(desk(state)).as("the State is asked again").contains(offer + "#replies");
    assertThat(desk(provider)).as("the provider is told").contains(offer + "#replies");
    assertThat(desk(secretariat)).as("the secretariat is told").contains(offer + "#replies");
    assertThat(
            PROGRAM.count(
                "select count(*) from kit_journal where act = 'offer changed'"
                    + " and subject = 'offer/"
                    + ExampleNeeds.number(offer)
                    + "'"
                    + " and before like '%not regulatory%'"))
        .as("the journal has the earlier words")
        .isEqualTo(1);
    assertThat(reply(offer, "accepted")).as("it replies again").isEqualTo(302);
    assertThat(desk(state)).doesNotContain(offer + "#replies");
    assertThat(desk(secretariat)).doesNotContain(offer + "#replies");
    assertThat(state.get(offer).body()).contains("not regulatory mechanisms");
    assertThat(reply(offer, "declined")).as("the same text once").isEqualTo(400);
  }

  @Test
  void aChangeOfADeclinedOfferLetsItsStateReplyAgain() {
    String offer = offer("Help 343 with bodies");
    circulate(offer);
    assertThat(reply(offer, "declined")).isEqualTo(302);
    form.put("words", "Help 343 with bodies and staff");
    assertThat(provider.post(offer, form).statusCode()).isEqualTo(302);
    assertThat(reply(offer, "accepted")).isEqualTo(302);
  }

  private static int counted(String view, String condition) {
    return PROGRAM.count("select count(*)::int from " + view + " where " + condition);
  }

  @Test
  void theLastDecisionOfAStateOnAChangedOfferCounts() {
    String offer = offer("Help 343 with courts");
    circulate(offer);
    String deliver = "/deliveries/new?offer=" + ExampleNeeds.number(offer);
    assertThat(reply(offer, "accepted")).isEqualTo(302);
    assertThat(provider.get(offer).body()).contains(deliver);
    form.put("words", "Help 343 with courts and staff");
    assertThat(provider.post(offer, form).statusCode()).isEqualTo(302);
    assertThat(provider.get(offer).body()).as("it has to reply again").doesNotContain(deliver);
    assertThat(reply(offer, "accepted")).isEqualTo(302);
    assertThat(provider.get(offer).body()).contains(deliver);
    String address = "address = '" + offer + "'";
    assertThat(counted("providers_match_counted", address)).isEqualTo(1);
    form.put("words", "Help 343 with courts and less staff");
    assertThat(provider.post(offer, form).statusCode()).isEqualTo(302);
    assertThat(reply(offer, "declined")).isEqualTo(302);
    assertThat(provider.get(offer).body()).doesNotContain(deliver);
    assertThat(counted("providers_match_counted", address)).isZero();
    assertThat(counted("providers_offer_counted", address + " and use = 'offered'")).isEqualTo(1);
    assertThat(counted("providers_answer_counted", "need_id = " + need + " and declined"))
        .isEqualTo(1);
    assertThat(counted("providers_answer_counted", "need_id = " + need + " and accepted")).isZero();
  }

  @Test
  void anOfferIsNotCirculatedWhileAMemberHoldsItsCase() {
    String offer = offer("Help 343 held");
    Visitor member = PROGRAM.person(Role.MEMBER, "Example State 344");
    ExampleNeeds.owner(
        "update assistance_request set members_from = '2024-05-07' where id = " + request);
    String page = "/requests/" + request;
    assertThat(member.post(page + "/hold", Map.of("why", "Capital (invented)")).statusCode())
        .isEqualTo(302);
    assertThat(circulate(offer).statusCode()).as("held").isEqualTo(400);
    assertThat(state.get(offer).statusCode()).as("not told").isEqualTo(404);
    int hold =
        PROGRAM.count("select max(id)::int from assistance_hold where request_id = " + request);
    Map<String, String> lift = Map.of("hold", Integer.toString(hold), "why", "Done (invented)");
    assertThat(member.post(page + "/lift", lift).statusCode()).isEqualTo(302);
    assertThat(circulate(offer).statusCode()).isEqualTo(302);
    assertThat(state.get(offer).statusCode()).isEqualTo(200);
    assertThat(steps()).as("a step of the case").isEqualTo(1);
  }

  private int steps() {
    return PROGRAM.count(
        "select count(*) from assistance_step where step = 'circulate-offers' and request_id = "
            + request);
  }

  @Test
  void anOfferIsNotCirculatedBeforeItsRequestIsAuthenticated() {
    ExampleNeeds.owner("delete from assistance_step where request_id = " + request);
    String offer = offer("Help 343 early");
    assertThat(circulate(offer).statusCode()).isEqualTo(400);
    assertThat(state.get(offer).statusCode()).isEqualTo(404);
  }

  @Test
  void aStepCirculatesTheOffersThatItNames() {
    String named = offer("Help 343 named");
    String other = offer("Help 343 other");
    String step = "/requests/" + request + "/step";
    HttpResponse<String> none = secretariat.post(step, Map.of("step", "circulate-offers"));
    assertThat(none.statusCode()).isEqualTo(400);
    assertThat(none.body()).contains(Texts.get(Language.EN, "assistance.refused.no-offer"));
    Map<String, String> first =
        Map.of("step", "circulate-offers", "offer", Long.toString(ExampleNeeds.number(named)));
    assertThat(secretariat.post(step, first).statusCode()).isEqualTo(302);
    assertThat(state.get(named).statusCode()).isEqualTo(200);
    assertThat(state.get(other).statusCode()).isEqualTo(404);
    assertThat(desk(secretariat)).contains(other).doesNotContain(named);
  }
}
