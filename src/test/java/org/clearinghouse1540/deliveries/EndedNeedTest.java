package org.clearinghouse1540.deliveries;

import static org.assertj.core.api.Assertions.assertThat;

import java.net.http.HttpResponse;
import java.util.List;
import java.util.Map;
import org.clearinghouse1540.access.Role;
import org.clearinghouse1540.app.TestProgram;
import org.clearinghouse1540.app.Visitor;
import org.clearinghouse1540.assistance.Requests;
import org.clearinghouse1540.kit.store.ViewerDataSource;
import org.clearinghouse1540.kit.text.Language;
import org.clearinghouse1540.kit.text.Texts;
import org.jsoup.Jsoup;
import org.junit.jupiter.api.Test;

/** A need that its State withdraws, or reports as met without a delivery. */
class EndedNeedTest {
  private static final TestProgram PROGRAM = TestProgram.get();
  private static final String STATE = "Example State 342";
  private final Visitor state = PROGRAM.person(Role.POINT_OF_CONTACT, STATE);
  private final Visitor provider = PROGRAM.person(Role.PROVIDER, "Provider " + System.nanoTime());
  private final Visitor secretariat = PROGRAM.person(Role.SECRETARIAT, "");
  private final String mark = "Need" + System.nanoTime();
  private final long request =
      ExampleNeeds.shared(
          STATE, List.of(), Map.of(mark + "A", "legislation", mark + "B", "legislation"));
  private final List<Long> needs = ExampleNeeds.items(request);

  private HttpResponse<String> end(Visitor who, long need, String status) {
    return who.post(
        "/requests/" + request + "/need",
        Map.of(
            "item",
            Long.toString(need),
            "status",
            status,
            "words",
            "Parliament passed the law (invented)",
            "document",
            "NV 342 (invented)"));
  }

  private String status(long need) {
    return ViewerDataSource.as("program", () -> PROGRAM.bean(Requests.class).findNeed(need))
        .orElseThrow()
        .status()
        .key();
  }

  private static List<String> desk(Visitor user) {
    return Jsoup.parse(user.get("/desk").body()).select("main a[href]").eachAttr("href");
  }

  @Test
  void aStateWithdrawsANeedAndItsProviderAndTheSecretariatHaveANotice() {
    String offer = answered();
    assertThat(desk(provider)).doesNotContain(offer);
    assertThat(end(state, needs.getFirst(), "withdrawn").statusCode()).isEqualTo(302);
    assertThat(status(needs.getFirst())).isEqualTo("withdrawn");
    assertThat(status(needs.getLast())).isEqualTo("open");
    assertThat(desk(provider)).as("the provider that answered it").contains(offer);
    assertThat(desk(secretariat)).contains("/requests/" + request);
    assertThat(state.get("/requests/" + request).body())
        .contains("Parliament passed the law", "NV 342");
    assertThat(provider.get("/open-needs").body()).doesNotContain(mark + "A");
    assertThat(end(state, needs.getFirst(), "met").body())
        .as("once")
        .contains(Texts.get(Language.EN, "assistance.refused.ended"));
  }

  private String answered() {
    Map<String, String> form =
        ExampleNeeds.laws(ExampleNeeds.register(provider, "Provider " + System.nanoTime()));
    form.put("needs", needs.getFirst().toString());
    return provider
        .post("/open-needs/" + needs.getFirst() + "/answer", form)
        .headers()
        .firstValue("Location")
        .orElseThrow()
        .replaceFirst("https?://[^/]+", "");
  }

  @Test
  void anOfferForANeedThatEndedIsNeitherCirculatedNorRepliedTo() {
    String offer = answered();
    String circulated = answered();
    assertThat(secretariat.post(circulated + "/circulation", Map.of()).statusCode()).isEqualTo(302);
    assertThat(desk(secretariat)).contains(offer);
    assertThat(desk(state)).contains(circulated + "#replies");
    assertThat(end(state, needs.getFirst(), "withdrawn").statusCode()).isEqualTo(302);
    assertThat(desk(secretariat)).doesNotContain(offer);
    assertThat(desk(state)).doesNotContain(circulated + "#replies");
    assertThat(secretariat.get(offer).body()).doesNotContain(offer + "/circulation");
    assertThat(secretariat.post(offer + "/circulation?lang=en", Map.of()).body())
        .contains(Texts.get(Language.EN, "assistance.refused.ended"));
  }

  @Test
  void aProviderHasNoNoticeOfAnEndAfterTheNeedIsOpenAgain() {
    String offer = answered();
    assertThat(end(state, needs.getFirst(), "met").statusCode()).isEqualTo(302);
    assertThat(desk(provider)).contains(offer);
    String met = Texts.get(Language.EN, "assistance.news.need-met");
    assertThat(secretariat.get("/desk?lang=en&q=" + mark + "A").body()).contains(met);
    Map<String, String> again =
        Map.of("item", needs.getFirst().toString(), "document", "NV 343 (invented)");
    assertThat(state.post("/requests/" + request + "/reopening", again).statusCode())
        .isEqualTo(302);
    assertThat(desk(provider)).doesNotContain(offer);
    assertThat(secretariat.get("/desk?lang=en&q=" + mark + "A").body()).doesNotContain(met);
  }

  @Test
  void aCaseWhoseNeedsAllEndedAsksNothing() {
    assertThat(end(state, needs.getFirst(), "withdrawn").statusCode()).isEqualTo(302);
    assertThat(secretariat.get("/requests/" + request).body())
        .doesNotContain(Texts.get(Language.EN, "assistance.at.closed"));
    assertThat(end(secretariat, needs.getLast(), "met").statusCode()).isEqualTo(302);
    assertThat(status(needs.getLast())).isEqualTo("met");
    assertThat(secretariat.get("/requests/" + request).body())
        .contains(Texts.get(Language.EN, "assistance.at.closed"));
    HttpResponse<String> asked =
        secretariat.post("/requests/" + request + "/step", Map.of("step", "follow-up"));
    assertThat(asked.statusCode()).as("nothing remains to be asked").isEqualTo(409);
    assertThat(asked.body()).contains(Texts.get(Language.EN, "assistance.refused.closed"));
  }

  @Test
  void onlyItsStateAndTheSecretariatEndANeed() {
    Visitor other = PROGRAM.person(Role.POINT_OF_CONTACT, "Example State 344");
    assertThat(end(other, needs.getFirst(), "withdrawn").statusCode()).isEqualTo(404);
    assertThat(end(provider, needs.getFirst(), "withdrawn").statusCode()).isEqualTo(403);
    assertThat(end(state, needs.getFirst(), "delivered").statusCode()).isEqualTo(400);
    assertThat(status(needs.getFirst())).isEqualTo("open");
  }
}
