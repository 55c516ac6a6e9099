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

/** The record of a delivery keeps its recipients, feedback, summaries and costs. */
class FeedbackHistoryTest {
  private static final TestProgram PROGRAM = TestProgram.get();
  private static final String STATE = "Example State 350";
  private final Visitor provider = PROGRAM.person(Role.PROVIDER, "Example Provider 350");
  private final Visitor secretariat = PROGRAM.person(Role.SECRETARIAT, "");
  private final Visitor state = PROGRAM.person(Role.POINT_OF_CONTACT, STATE);
  private final String title = "Need " + System.nanoTime();
  private final long request = ExampleNeeds.shared(STATE, List.of(), Map.of(title, "transit"));
  private final long need = ExampleNeeds.items(request).getFirst();
  private final long registered =
      ExampleNeeds.register(provider, "Provider 350 " + System.nanoTime());

  private Map<String, String> form(String states, String status) {
    return new HashMap<>(
        Map.of(
            "provider",
            Long.toString(registered),
            "need",
            Long.toString(need),
            "title",
            "Workshop " + System.nanoTime(),
            "kind",
            "workshop",
            "states",
            states,
            "areas",
            "transit",
            "starts",
            "2026-05",
            "status",
            status,
            "overlaps-seen",
            "yes"));
  }

  private String record(Map<String, String> form) {
    HttpResponse<String> answer = provider.post("/deliveries", form);
    assertThat(answer.statusCode()).as(answer.body()).isEqualTo(302);
    return answer.headers().firstValue("Location").orElseThrow().replaceFirst("https?://[^/]+", "");
  }

  private static void feedback(Visitor who, String delivery, String words, String met) {
    Map<String, String> form = Map.of("activities", words, "met", met);
    assertThat(who.post(delivery + "/feedback", form).statusCode()).isEqualTo(302);
  }

  @Test
  void theStateOfANeedSeesADeliveryForItWhateverRecipientsAreTyped() {
    String delivery = record(form("Example Region 350", "done"));
    assertThat(state.get(delivery).body()).contains("Example Region 350", STATE);
    assertThat(state.get("/desk").body()).contains(delivery);
    feedback(state, delivery, "Two weeks (invented)", "yes");
    assertThat(secretariat.get("/desk").body()).contains(delivery);
  }

  @Test
  void aStateThatGaveFeedbackStaysARecipient() {
    Map<String, String> form = form("Example State 354", "done");
    form.remove("need");
    String delivery = record(form);
    Visitor recipient = PROGRAM.person(Role.POINT_OF_CONTACT, "Example State 354");
    feedback(recipient, delivery, "Three weeks (invented)", "not-said");
    form.put("states", "Example State 358");
    assertThat(provider.post(delivery, form).statusCode()).isEqualTo(302);
    assertThat(recipient.get(delivery).body())
        .contains("Three weeks (invented)", "Example State 358");
  }

  @Test
  void earlierFeedbackAndSummariesStayOnRecord() {
    String delivery = record(form(STATE, "done"));
    feedback(state, delivery, "First words (invented)", "in-part");
    feedback(state, delivery, "Second words (invented)", "yes");
    state.post(delivery + "/summary", Map.of("summary", "First summary (invented)."));
    state.post(delivery + "/summary", Map.of("summary", "Second summary (invented)."));
    for (Visitor reader : List.of(state, secretariat)) {
      assertThat(reader.get(delivery).body())
          .contains("First words", "Second words", "First summary", "Second summary");
    }
    assertThat(provider.get(delivery).body())
        .doesNotContain("First words", "Second words", "First summary", "Second summary");
  }

  @Test
  void aStateThatTakesBackMetIsOnTheDeskOfTheSecretariat() {
    String delivery = record(form(STATE, "done"));
    feedback(state, delivery, "Two weeks (invented)", "yes");
    assertThat(secretariat.post(delivery + "/met", Map.of()).statusCode()).isEqualTo(302);
    assertThat(secretariat.get("/desk").body()).doesNotContain(delivery);
    feedback(state, delivery, "Equipment was never installed (invented)", "no");
    assertThat(secretariat.get("/desk").body()).contains(delivery);
    assertThat(secretariat.get(delivery).body())
        .contains(Texts.get(Language.EN, "deliveries.met.denied"))
        .contains("href=\"/requests/" + request + "\"");
    assertThat(provider.get(delivery).body())
        .doesNotContain(Texts.get(Language.EN, "deliveries.met.denied"));
    feedback(state, delivery, "Installed after all (invented)", "yes");
    assertThat(secretariat.get("/desk").body()).doesNotContain(delivery);
  }

  @Test
  void aDeliveryAndACostThatAreSentTwiceAreRecordedOnce() {
    Map<String, String> form = form(STATE, "under-way");
    form.putAll(Map.of("stage", "pledge", "amount", "100", "currency", "USD"));
    String delivery = record(form);
    assertThat(record(form)).isEqualTo(delivery);
    Map<String, String> paid = Map.of("stage", "paid", "amount", "50000", "currency", "USD");
    provider.post(delivery + "/cost", paid);
    provider.post(delivery + "/cost", paid);
    assertThat(costs(delivery)).isEqualTo(2);
  }

  private static int costs(String delivery) {
    return PROGRAM.count(
        "select count(*)::int from deliveries_cost where delivery_id = "
            + ExampleNeeds.number(delivery));
  }

  @Test
  void aCostIsCorrectedAndStaysOnRecord() {
    String delivery = record(form(STATE, "under-way"));
    provider.post(
        delivery + "/cost", Map.of("stage", "paid", "amount", "50000", "currency", "USD"));
    String cost =
        Long.toString(
            PROGRAM.count(
                "select max(id)::int from deliveries_cost where delivery_id = "
                    + ExampleNeeds.number(delivery)));
    Map<String, String> correction = new HashMap<>(Map.of("corrects", cost));
    assertThat(provider.post(delivery + "/cost", correction).statusCode())
        .as("without a reason")
        .isEqualTo(400);
    correction.putAll(
        Map.of("reason", "A zero too many", "stage", "paid", "amount", "5000", "currency", "USD"));
    assertThat(provider.post(delivery + "/cost", correction).statusCode()).isEqualTo(302);
    assertThat(state.get(delivery).body()).contains("USD 50000", "A zero too many", "USD 5000");
    correction.put("reason", "Again");
    assertThat(provider.post(delivery + "/cost", correction).statusCode())
        .as("corrected already")
        .isEqualTo(400);
  }

  @Test
  void aNeedThatIsMetMeanwhileIsNamedBeforeAnOfferForItIsSent() {
    String delivery = record(form(STATE, "done"));
    feedback(state, delivery, "Two weeks (invented)", "yes");
    secretariat.post(delivery + "/met", Map.of());
    Map<String, String> answer = ExampleNeeds.laws(registered);
    answer.put("needs", Long.toString(need));
    String page = "/open-needs/" + need;
    for (Language language : Language.values()) {
      HttpResponse<String> refused =
          provider.post(page + "/answer?lang=" + language.code(), answer);
      assertThat(refused.statusCode()).isEqualTo(400);
      // The title is isolated from the direction of the sentence.
      assertThat(refused.body().replaceAll("[\\u2068\\u2069]", ""))
          .contains(Texts.get(language, "deliveries.refused.need-met", title));
    }
    assertThat(provider.get(page + "?lang=en").body())
        .contains(title + " (" + Texts.get(Language.EN, "deliveries.status.met") + ")");
  }

  @Test
  void aBriefOfAPastPeriodStillHasTheOffersAndDeliveriesOfThatPeriod() {
    String mark = "Help 350 " + System.nanoTime();
    Map<String, String> answer = ExampleNeeds.laws(registered);
    answer.putAll(Map.of("needs", Long.toString(need), "words", mark));
    provider.post("/open-needs/" + need + "/answer", answer);
    Map<String, String> delivered = form(STATE, "planned");
    record(delivered);
    ExampleNeeds.owner(
        "update providers_offer set as_of = '2025-03-10', confirmed_on = '2025-05-10'"
            + " where words = '"
            + mark
            + "'");
    ExampleNeeds.owner(
        "update deliveries_delivery set made_at = '2025-04-01T01:00:00Z', changed_on ="
            + " '2025-05-10' where title = '"
            + delivered.get("title")
            + "'");
    assertThat(secretariat.get("/committee-brief?first=2025-03-01&last=2025-03-31").body())
        .contains(mark, delivered.get("title"));
    assertThat(secretariat.get("/committee-brief?first=2025-04-01&last=2025-04-30").body())
        .doesNotContain(mark, delivered.get("title"));
    assertThat(secretariat.get("/committee-brief?first=2025-05-01&last=2025-05-31").body())
        .contains(mark, delivered.get("title"));
  }

  @Test
  void aSideAnswersThatNoFeedbackFollowsAndMayStillGiveIt() {
    String delivery = record(form(STATE, "under-way"));
    HttpResponse<String> early = state.post(delivery + "/no-feedback?lang=en", Map.of());
    assertThat(early.body()).contains(Texts.get(Language.EN, "deliveries.refused.not-done"));
    ExampleNeeds.owner(
        "update deliveries_delivery set status = 'done' where id = "
            + ExampleNeeds.number(delivery));
    for (Visitor side : List.of(state, provider)) {
      assertThat(side.get("/desk").body()).contains(delivery + "#feedback");
      assertThat(side.post(delivery + "/no-feedback", Map.of()).statusCode()).isEqualTo(302);
      assertThat(side.get("/desk").body()).doesNotContain(delivery + "#feedback");
    }
    assertThat(secretariat.get(delivery + "?lang=en").body())
        .contains(STATE + " gives no feedback (answer of ");
    assertThat(provider.get(delivery + "?lang=en").body())
        .as("the answer of the other side is confidential")
        .doesNotContain(STATE + " gives no feedback");
    String told = "no-feedback/" + ExampleNeeds.number(delivery) + " " + STATE;
    String desk = "/desk?lang=en&q=" + STATE.replace(' ', '+');
    assertThat(secretariat.get(desk).body())
        .as("the answer is a notice for the secretariat")
        .contains(told, STATE + " answers that it gives no feedback");
    assertThat(provider.get("/desk").body()).doesNotContain("no-feedback/");
    feedback(state, delivery, "After all (invented)", "yes");
    assertThat(secretariat.get(desk).body()).as("feedback changes it").doesNotContain(told);
    assertThat(secretariat.get(delivery + "?lang=en").body())
        .contains("After all (invented)", STATE + " gives no feedback (answer of ");
    assertThat(state.post(delivery + "/no-feedback?lang=en", Map.of()).body())
        .contains(Texts.get(Language.EN, "deliveries.refused.feedback-given"));
  }
}
