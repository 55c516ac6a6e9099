package org.clearinghouse1540.deliveries;

import static org.assertj.core.api.Assertions.assertThat;

import java.net.http.HttpResponse;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.clearinghouse1540.access.Role;
import org.clearinghouse1540.app.TestProgram;
import org.clearinghouse1540.app.Visitor;
import org.clearinghouse1540.kit.store.ViewerDataSource;
import org.clearinghouse1540.kit.text.Language;
import org.clearinghouse1540.kit.text.Texts;
import org.clearinghouse1540.outbox.Outbox;
import org.junit.jupiter.api.Test;

/** Open needs, offers for them, deliveries, and the feedback of both sides. */
class DeliveriesTest {
  private static final TestProgram PROGRAM = TestProgram.get();
  private final Visitor provider = PROGRAM.person(Role.PROVIDER, "Example Provider 410");
  private final Visitor secretariat = PROGRAM.person(Role.SECRETARIAT, "");

  private static String where(HttpResponse<String> answer) {
    return answer.headers().firstValue("Location").orElseThrow();
  }

  private static String status(long need) {
    return ViewerDataSource.as(
            "program",
            () -> PROGRAM.bean(org.clearinghouse1540.assistance.Requests.class).findNeed(need))
        .orElseThrow()
        .status()
        .key();
  }

  @Test
  void aProviderAnswersPartOfARequestOnceTheStateConsents() {
    long id = ExampleNeeds.register(provider, "Provider " + System.nanoTime());
    provider.post("/subscriptions", Map.of("areas", "legislation", "regions", "Example State 411"));
    long request =
        ExampleNeeds.received(
            "Example Organization",
            List.of("Example State 410", "Example State 411"),
            Map.of("1 Laws " + id, "legislation", "2 Bodies " + id, "regulatory-mechanisms"));
    List<Long> needs = ExampleNeeds.items(request);
    String path = "/open-needs/" + needs.getFirst();
    assertThat(provider.get(path).statusCode()).isEqualTo(404);
    assertThat(provider.get("/desk").body()).doesNotContain("1 Laws " + id);

    ExampleNeeds.share(request);
    assertThat(provider.get("/desk").body()).contains("1 Laws " + id).contains(path);
    assertThat(provider.get(path).body()).contains("Invented: 1 Laws " + id);
    assertThat(provider.get("/desk").body()).as("opened").contains(path + "\"");
    provider.post(path + "/read", Map.of());
    assertThat(provider.get("/desk").body()).as("read").doesNotContain(path + "\"");

    Map<String, String> form = ExampleNeeds.laws(id);
    assertThat(provider.post(path + "/answer", form).statusCode()).isEqualTo(400);
    form.put("needs", needs.getFirst().toString());
    String offer = where(provider.post(path + "/answer", form));
    assertThat(status(needs.getFirst())).isEqualTo("offered");
    assertThat(status(needs.getLast())).isEqualTo("open");

    Visitor state = PROGRAM.person(Role.POINT_OF_CONTACT, "Example State 410");
    assertThat(state.get(offer).statusCode()).isEqualTo(404);
    assertThat(secretariat.get("/desk").body()).contains(offer);
    secretariat.post(offer + "/circulation", Map.of());
    assertThat(state.get(offer).body()).contains("not regulatory mechanisms");
    Visitor elsewhere = PROGRAM.person(Role.POINT_OF_CONTACT, "Example State 412");
    assertThat(elsewhere.get(offer).statusCode()).isEqualTo(404);

    ExampleNeeds.withdraw(request);
    assertThat(provider.get(path).statusCode()).isEqualTo(404);
  }

  @Test
  void aCaseCirculatesTheSubmittedOffersAndTheBriefListsThem() {
    long id = ExampleNeeds.register(provider, "Provider " + System.nanoTime());
    String mark = "Help " + System.nanoTime();
    long request =
        ExampleNeeds.shared("Example State 417", List.of(), Map.of("Laws 417", "legislation"));
    Map<String, String> form = ExampleNeeds.laws(id);
    form.put("words", mark);
    form.put("needs", ExampleNeeds.items(request).getFirst().toString());
    String offer = where(provider.post("/open-needs/" + form.get("needs") + "/answer", form));
    Visitor clerk = PROGRAM.person(Role.SECRETARIAT, "");
    String told =
        "select count(*) from providers_offer where circulated_on is not null and words = '"
            + mark
            + "'";
    for (String step : List.of("authenticate", "acknowledge", "distribute")) {
      clerk.post("/requests/" + request + "/step", Map.of("step", step));
    }
    assertThat(PROGRAM.count(told)).isZero();
    assertThat(
            clerk
                .post(
                    "/requests/" + request + "/step",
                    Map.of(
                        "step",
                        "circulate-offers",
                        "offer",
                        Long.toString(ExampleNeeds.number(offer))))
                .statusCode())
        .isEqualTo(302);
    assertThat(PROGRAM.count(told)).isEqualTo(1);
    assertThat(clerk.get("/committee-brief?first=2020-01-01&last=2099-01-01").body())
        .contains(mark, "not regulatory mechanisms", "Offers submitted or confirmed");
    assertThat(clerk.get("/committee-brief?first=2020-01-01&last=2020-02-01").body())
        .doesNotContain(mark);
  }

  @Test
  void aMessageOmitsNeedsWhoseConsentIsWithdrawn() {
    Visitor own = PROGRAM.person(Role.PROVIDER, "Example Provider 413");
    String box = "box" + System.nanoTime() + "@example.org";
    own.post(
        "/subscriptions",
        Map.of(
            "areas", "transit", "regions", "Example State 413; Example State 414", "mailbox", box));
    String mark = "Need" + System.nanoTime();
    long stays = ExampleNeeds.shared("Example State 413", List.of(), Map.of(mark + "A", "transit"));
    long goes = ExampleNeeds.shared("Example State 414", List.of(), Map.of(mark + "B", "transit"));
    PROGRAM.bean(SubscriptionNotifier.class).notifyProviders();
    PROGRAM.bean(SubscriptionNotifier.class).notifyProviders();
    assertThat(bodies(box)).hasSize(1);
    assertThat(bodies(box).getFirst()).contains(mark + "A").contains(mark + "B");
    ExampleNeeds.withdraw(goes);
    assertThat(bodies(box).getFirst()).contains(mark + "A").doesNotContain(mark + "B");
    ExampleNeeds.withdraw(stays);
    assertThat(bodies(box)).containsExactly("");
  }

  private static List<String> bodies(String box) {
    return ViewerDataSource.as("program", () -> PROGRAM.bean(Outbox.class).list(0, 1_000)).stream()
        .filter(message -> message.recipient().equals(box))
        .map(message -> message.body())
        .toList();
  }

  private Map<String, String> workshop(long provider, String state) {
    return new HashMap<>(
        Map.of(
            "provider", Long.toString(provider),
            "title", "Workshop " + System.nanoTime(),
            "kind", "workshop",
            "states", state,
            "areas", "border-control",
            "starts", "2026-05",
            "status", "done"));
  }

  @Test
  void overlapsAreShownOnceAndDoNotPreventADelivery() {
    long id = ExampleNeeds.register(provider, "Provider " + System.nanoTime());
    Map<String, String> first = workshop(id, "Example State 415");
    assertThat(provider.post("/deliveries", first).statusCode()).isEqualTo(302);

    Map<String, String> second = workshop(id, "Example State 416; Example State 415");
    second.put("starts", "2026-10-02");
    HttpResponse<String> warned = provider.post("/deliveries", second);
    assertThat(warned.statusCode()).isEqualTo(200);
    assertThat(warned.body()).contains("This delivery overlaps").contains(first.get("title"));
    second.put("overlaps-seen", "yes");
    assertThat(provider.post("/deliveries", second).statusCode()).isEqualTo(302);

    for (Map<String, String> apart :
        List.of(
            Map.of("starts", "2028-01"),
            Map.of("areas", "financing"),
            Map.of("states", "Example State 417"),
            Map.of("months", "1", "starts", "2027-01-15"))) {
      Map<String, String> third = workshop(id, "Example State 415");
      third.putAll(apart);
      assertThat(provider.post("/deliveries", third).statusCode()).as("" + apart).isEqualTo(302);
    }
    String table =
        provider.get("/who-does-what?area=border-control&where=Example+State+415").body();
    assertThat(table).contains(first.get("title")).contains(second.get("title"));
    Visitor elsewhere = PROGRAM.person(Role.PROVIDER, "Example Provider 415");
    assertThat(elsewhere.get("/who-does-what?where=Example+State+415").body())
        .doesNotContain(first.get("title"));
  }

  @Test
  void bothSidesGiveFeedbackAndTheCommitteeRecordsTheNeedAsMet() {
    long id = ExampleNeeds.register(provider, "Provider " + System.nanoTime());
    long request =
        ExampleNeeds.shared("Example State 418", List.of(), Map.of("Officers", "border-control"));
    long need = ExampleNeeds.items(request).getFirst();
    Map<String, String> form = workshop(id, "Example State 418");
    form.putAll(Map.of("need", "" + need, "stage", "pledge", "status", "under-way"));
    String path = where(provider.post("/deliveries", form));
    assertThat(status(need)).isEqualTo("being-delivered");
    assertThat(provider.get(path).body()).contains("amount not known").doesNotContain("USD 0");
    provider.post(path + "/cost", Map.of("stage", "paid", "amount", "12500.50", "currency", "EUR"));
    assertThat(secretariat.get(path).body()).contains("EUR 12500.50").contains("amount not known");
    form.put("status", "done");
    provider.post(path, form);
    assertThat(status(need)).isEqualTo("delivered");

    Visitor state = PROGRAM.person(Role.POINT_OF_CONTACT, "Example State 418");
    assertThat(state.get("/desk").body()).contains(path);
    Map<String, String> said =
        Map.of(
            "activities", "Two weeks SECRETWORD" + id,
            "met", "yes",
            "row", "op2.acquire",
            "row-words", "A law was adopted");
    assertThat(state.post(path + "/feedback", Map.of("met", "yes")).statusCode()).isEqualTo(400);
    state.post(path + "/feedback", said);
    provider.post(path + "/feedback", Map.of("activities", "OURSECRET" + id, "met", "not-said"));
    assertThat(provider.get(path).body()).contains("OURSECRET").doesNotContain("SECRETWORD" + id);
    assertThat(state.get(path).body()).contains("SECRETWORD").doesNotContain("OURSECRET");
    assertThat(secretariat.get(path).body())
        .contains("SECRETWORD" + id)
        .contains("OURSECRET" + id)
        .contains("A law was adopted");
    Feedback kept =
        ViewerDataSource.as(
                "committee", () -> PROGRAM.bean(Feedbacks.class).listFor(ExampleNeeds.number(path)))
            .stream()
            .filter(feedback -> feedback.side() == DeliverySide.RECIPIENT)
            .findFirst()
            .orElseThrow();
    assertThat(kept.rowWords()).isEqualTo("A law was adopted");

    assertThat(status(need)).as("a person decides").isEqualTo("delivered");
    assertThat(secretariat.get("/desk").body()).contains(path);
    secretariat.post(path + "/met", Map.of());
    assertThat(status(need)).isEqualTo("met");
    assertThat(secretariat.get("/desk").body()).doesNotContain(path + "\"");
  }

  @Test
  void badInputIsRejectedBesideItsField() {
    long id = ExampleNeeds.register(provider, "Provider " + System.nanoTime());
    Map<String, Map<String, String>> wrong =
        Map.of(
            "href=\"#title\"", Map.of("title", ""),
            "quarter or year", Map.of("starts", "soon"),
            "before the start date", Map.of("ends", "2020"),
            "href=\"#states\"", Map.of("states", " "),
            "This need does not exist", Map.of("need", "999999999"),
            "whole number", Map.of("people", "-4"),
            "greater than zero", Map.of("stage", "paid", "amount", "0"),
            "three-letter code", Map.of("stage", "paid", "amount", "5", "currency", "Euro"),
            "This offer does not exist", Map.of("offer", "999999999"));
    wrong.forEach(
        (sentence, fields) -> {
          Map<String, String> form = workshop(id, "Example State 419");
          form.putAll(fields);
          HttpResponse<String> answer = provider.post("/deliveries", form);
          assertThat(answer.statusCode()).as(sentence).isEqualTo(400);
          assertThat(answer.body()).contains(sentence);
        });
  }

  @Test
  void aRejectedFormKeepsWhatWasTypedInTheLanguageOfTheReader() {
    long id = ExampleNeeds.register(provider, "Provider " + System.nanoTime());
    Map<String, String> form = workshop(id, "Example State 419");
    form.putAll(Map.of("title", "Typed title", "starts", "soon", "amount", "x", "stage", "paid"));
    for (Language language : Language.values()) {
      HttpResponse<String> answer = provider.post("/deliveries?lang=" + language.code(), form);
      assertThat(answer.statusCode()).isEqualTo(400);
      assertThat(answer.body())
          .contains(
              "value=\"Typed title\"", "value=\"soon\"", "href=\"#starts\"", "href=\"#amount\"")
          .contains(Texts.get(language, "deliveries.refused.date"))
          .contains(Texts.get(language, "kit.form.money"));
    }
  }
}
