package org.clearinghouse1540.deliveries;

import static org.assertj.core.api.Assertions.assertThat;

import java.net.http.HttpResponse;
import java.util.HashMap;
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

/** A need that its State opens again: for providers that know it, and for its second delivery. */
class ReopenedNeedTest {
  private static final TestProgram PROGRAM = TestProgram.get();
  private static final String STATE = "Example State 397";
  private final Visitor provider = PROGRAM.person(Role.PROVIDER, "Example Provider 397");
  private final Visitor secretariat = PROGRAM.person(Role.SECRETARIAT, "");
  private final Visitor state = PROGRAM.person(Role.POINT_OF_CONTACT, STATE);
  private final String title = "Need " + System.nanoTime();
  private final long request = ExampleNeeds.shared(STATE, List.of(), Map.of(title, "transit"));
  private final long need = ExampleNeeds.items(request).getFirst();
  private final long registered =
      ExampleNeeds.register(provider, "Provider 397 " + System.nanoTime());

  private String status() {
    return ViewerDataSource.as("program", () -> PROGRAM.bean(Requests.class).findNeed(need))
        .orElseThrow()
        .status()
        .key();
  }

  private Map<String, String> delivery(String status) {
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
            STATE,
            "areas",
            "transit",
            "starts",
            "2026-05",
            "status",
            status,
            "overlaps-seen",
            "yes"));
  }

  private static String address(HttpResponse<String> answer) {
    assertThat(answer.statusCode()).as(answer.body()).isEqualTo(302);
    return answer.headers().firstValue("Location").orElseThrow().replaceFirst("https?://[^/]+", "");
  }

  private HttpResponse<String> reopen() {
    return state.post(
        "/requests/" + request + "/reopening",
        Map.of("item", Long.toString(need), "document", "Note verbale 397 (invented)"));
  }

  private static List<String> tasks(Visitor user) {
    return Jsoup.parse(user.get("/desk").body()).select("main a[href]").eachAttr("href").stream()
        .map(address -> address.replaceFirst("#.*", ""))
        .toList();
  }

  @Test
  void theSecondWordOfTheStateThatTheNeedIsMetAwaitsConfirmation() {
    String delivery = address(provider.post("/deliveries", delivery("done")));
    Map<String, String> feedback = Map.of("activities", "Two weeks (invented)", "met", "yes");
    state.post(delivery + "/feedback", feedback);
    assertThat(tasks(secretariat)).contains(delivery);
    assertThat(secretariat.post(delivery + "/met", Map.of()).statusCode()).isEqualTo(302);
    assertThat(reopen().statusCode()).isEqualTo(302);
    assertThat(tasks(secretariat)).as("its earlier word").doesNotContain(delivery);
    assertThat(secretariat.post(delivery + "/met", Map.of()).body())
        .contains(Texts.get(Language.EN, "deliveries.refused.not-reported"));

    // The same form of the same person, sent soon after, would be the same act.
    Map<String, String> later = Map.of("activities", "Two more weeks (invented)", "met", "yes");
    address(state.post(delivery + "/feedback", later));
    assertThat(tasks(secretariat)).as("its later word").contains(delivery);
    Visitor colleague = PROGRAM.person(Role.SECRETARIAT, "");
    assertThat(colleague.post(delivery + "/met", Map.of()).statusCode()).isEqualTo(302);
    assertThat(status()).isEqualTo("met");
    assertThat(tasks(secretariat)).doesNotContain(delivery);
  }

  @Test
  void aDeliveryOfANeedThatItsStateEndedAwaitsNoConfirmation() {
    String delivery = address(provider.post("/deliveries", delivery("done")));
    Map<String, String> feedback = Map.of("activities", "Two weeks (invented)", "met", "yes");
    state.post(delivery + "/feedback", feedback);
    assertThat(tasks(secretariat)).contains(delivery);
    Map<String, String> end =
        Map.of("item", Long.toString(need), "status", "withdrawn", "document", "NV (invented)");
    assertThat(state.post("/requests/" + request + "/need", end).statusCode()).isEqualTo(302);
    assertThat(tasks(secretariat)).doesNotContain(delivery);
    assertThat(secretariat.post(delivery + "/met?lang=en", Map.of()).body())
        .contains(Texts.get(Language.EN, "assistance.refused.ended"));
  }

  @Test
  void theCheckPageOfFeedbackSaysNothingOfANeedThatIsOpenAgain() {
    String delivery = address(provider.post("/deliveries", delivery("done")));
    state.post(delivery + "/feedback", Map.of("activities", "Two weeks (invented)", "met", "yes"));
    assertThat(secretariat.post(delivery + "/met", Map.of()).statusCode()).isEqualTo(302);
    String recorded = Texts.get(Language.EN, "deliveries.check.recorded-as-met");
    Map<String, String> denied = Map.of("activities", "Not enough (invented)", "met", "no");
    assertThat(state.check(delivery + "/feedback?lang=en", denied).body()).contains(recorded);
    assertThat(reopen().statusCode()).isEqualTo(302);
    assertThat(state.check(delivery + "/feedback?lang=en", denied).body()).doesNotContain(recorded);
  }

  @Test
  void aProviderThatReadOrAnsweredTheNeedFindsItAgain() {
    Visitor other = PROGRAM.person(Role.PROVIDER, "Example Provider 398");
    String box = "box" + System.nanoTime() + "@example.org";
    Map<String, String> subscription = Map.of("areas", "transit", "regions", STATE, "mailbox", box);
    other.post("/subscriptions", subscription);
    provider.post("/subscriptions", Map.of("areas", "transit", "regions", STATE));
    String page = "/open-needs/" + need;
    PROGRAM.bean(SubscriptionNotifier.class).notifyProviders();
    other.post(page + "/read", Map.of());
    Map<String, String> answer = ExampleNeeds.laws(registered);
    answer.put("needs", Long.toString(need));
    address(provider.post(page + "/answer", answer));
    address(provider.post("/deliveries", delivery("done")));
    assertThat(tasks(other)).doesNotContain(page);
    assertThat(tasks(provider)).doesNotContain(page);

    assertThat(reopen().statusCode()).isEqualTo(302);
    assertThat(tasks(other)).contains(page);
    assertThat(tasks(provider)).contains(page);
    assertThat(messages(box)).isEqualTo(1);
    PROGRAM.bean(SubscriptionNotifier.class).notifyProviders();
    PROGRAM.bean(SubscriptionNotifier.class).notifyProviders();
    assertThat(messages(box)).as("told once more").isEqualTo(2);
    assertThat(other.get(page).body()).contains(page + "/read");
    other.post(page + "/read", Map.of());
    address(provider.post(page + "/answer", answer));
    assertThat(tasks(other)).doesNotContain(page);
    assertThat(tasks(provider)).doesNotContain(page);
  }

  private static int messages(String box) {
    return PROGRAM.count(
        "select count(*)::int from outbox_message where recipient = '" + box + "'");
  }

  @Test
  void aNeedWhoseDeliveryWasGivenUpCanBeOpenedAgain() {
    Map<String, String> form = delivery("under-way");
    String delivery = address(provider.post("/deliveries", form));
    assertThat(status()).isEqualTo("being-delivered");
    form.put("status", "given-up");
    assertThat(provider.post(delivery, form).statusCode()).isEqualTo(302);
    assertThat(state.get("/requests/" + request).body()).contains("/reopening");
    assertThat(reopen().statusCode()).isEqualTo(302);
    assertThat(status()).isEqualTo("open");
  }
}
