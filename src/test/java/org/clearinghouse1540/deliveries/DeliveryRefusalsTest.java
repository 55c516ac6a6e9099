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

/** Refusals of open needs and deliveries that depend on earlier records, in six languages. */
class DeliveryRefusalsTest {
  private static final TestProgram PROGRAM = TestProgram.get();
  private final Visitor provider = PROGRAM.person(Role.PROVIDER, "Example Provider 441");
  private final long registered =
      ExampleNeeds.register(provider, "Provider 441 " + System.nanoTime());

  @Test
  void anOfferCoversAtLeastOneNeedOfTheRequest() {
    long request =
        ExampleNeeds.shared("Example State 441", List.of(), Map.of("Laws 441", "legislation"));
    long other =
        ExampleNeeds.shared("Example State 442", List.of(), Map.of("Laws 442", "legislation"));
    String address = "/open-needs/" + ExampleNeeds.items(request).getFirst() + "/answer";
    Map<String, String> none = ExampleNeeds.laws(registered);
    Map<String, String> foreign = ExampleNeeds.laws(registered);
    foreign.put("needs", ExampleNeeds.items(other).getFirst().toString());
    for (Map<String, String> form : List.of(none, foreign)) {
      isRefused(provider, address, form, "deliveries.refused.needs");
    }
    assertThat(provider.post(address, none).body()).contains("Help with drafting laws");
    assertThat(
            PROGRAM.count(
                "select count(*)::int from providers_offer where provider_id = " + registered))
        .as("no offer is recorded")
        .isZero();
  }

  @Test
  void onlyADeliveryForANeedCanMeetIt() {
    String delivery = delivery("Example State 443");
    isRefused(
        PROGRAM.person(Role.SECRETARIAT, ""),
        delivery + "/met",
        Map.of(),
        "deliveries.refused.no-need");
    assertThat(
            PROGRAM.count(
                "select count(*)::int from deliveries_delivery where met_on is not null and id = "
                    + ExampleNeeds.number(delivery)))
        .isZero();
  }

  @Test
  void aSummaryIsWrittenBeforeItsAuthorConsentsToPostIt() {
    String delivery = delivery("Example State 444");
    Visitor state = PROGRAM.person(Role.POINT_OF_CONTACT, "Example State 444");
    Map<String, String> consent = Map.of("document", "Note verbale 444 (invented)");
    assertThat(state.post(delivery + "/summary/consent", consent).statusCode())
        .as("no feedback yet")
        .isEqualTo(404);
    state.post(delivery + "/feedback", Map.of("activities", "Two weeks (invented)", "met", "yes"));
    isRefused(state, delivery + "/summary/consent", consent, "deliveries.refused.summary");

    String summary = "Summary for publication " + System.nanoTime();
    state.post(delivery + "/summary", Map.of("summary", summary));
    Visitor reader = Visitor.signedOut(PROGRAM.address());
    assertThat(reader.get("/public/results").body()).doesNotContain(summary);
    assertThat(state.post(delivery + "/summary/consent", consent).statusCode()).isEqualTo(302);
    assertThat(reader.get("/public/results").body()).contains(summary);
    assertThat(state.post(delivery + "/summary/withdrawal", consent).statusCode()).isEqualTo(302);
    assertThat(reader.get("/public/results").body()).doesNotContain(summary);
  }

  private String delivery(String state) {
    Map<String, String> form =
        new HashMap<>(
            Map.of(
                "provider", Long.toString(registered),
                "title", "Workshop " + System.nanoTime(),
                "kind", "workshop",
                "states", state,
                "areas", "border-control",
                "starts", "2026-05",
                "status", "done"));
    return provider.post("/deliveries", form).headers().firstValue("Location").orElseThrow();
  }

  private static void isRefused(
      Visitor visitor, String address, Map<String, String> form, String key) {
    for (Language language : Language.values()) {
      HttpResponse<String> answer = visitor.post(address + "?lang=" + language.code(), form);
      assertThat(answer.statusCode()).as(key + " " + language).isEqualTo(400);
      assertThat(answer.body()).contains(Texts.get(language, key));
    }
  }
}
