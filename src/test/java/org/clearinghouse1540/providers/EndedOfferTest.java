package org.clearinghouse1540.providers;

import static org.assertj.core.api.Assertions.assertThat;

import java.net.http.HttpResponse;
import java.sql.Connection;
import java.sql.Statement;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.CompletableFuture;
import org.clearinghouse1540.access.Role;
import org.clearinghouse1540.app.TestProgram;
import org.clearinghouse1540.app.Visitor;
import org.clearinghouse1540.deliveries.ExampleNeeds;
import org.clearinghouse1540.kit.text.Language;
import org.clearinghouse1540.kit.text.Texts;
import org.jsoup.Jsoup;
import org.junit.jupiter.api.Test;

/** A provider no longer makes an offer: it stays on record and is nowhere among current offers. */
class EndedOfferTest {
  private static final TestProgram PROGRAM = TestProgram.get();
  private static final String STATE = "Example State 280";
  private static final String WAITING =
      "select count(*)::int from pg_locks where locktype = 'advisory' and classid = 1541"
          + " and not granted";
  private final String mark = "" + System.nanoTime();
  private final Visitor state = PROGRAM.person(Role.MISSION, STATE);
  private final Visitor provider = PROGRAM.person(Role.PROVIDER, "Example Provider " + mark);
  private final Visitor secretariat = PROGRAM.person(Role.SECRETARIAT, "");
  private final long need =
      ExampleNeeds.items(
              ExampleNeeds.shared(STATE, List.of(), Map.of("Laws " + mark, "legislation")))
          .getFirst();
  private final long register = ExampleNeeds.register(provider, "Provider " + mark);

  private String offer(boolean answer) {
    Map<String, String> form = ExampleNeeds.laws(register);
    form.put("words", "Help with laws " + mark);
    if (answer) {
      form.put("needs", Long.toString(need));
    }
    String made =
        address(provider.post(answer ? "/open-needs/" + need + "/answer" : "/offers", form));
    if (answer) {
      secretariat.post(made + "/circulation", Map.of());
    } else {
      provider.post(made + "/giving", Map.of());
    }
    return made;
  }

  private static String address(HttpResponse<String> answer) {
    assertThat(answer.statusCode()).as(answer.body()).isEqualTo(302);
    return answer.headers().firstValue("Location").orElseThrow().replaceFirst("https?://[^/]+", "");
  }

  private static String main(Visitor user, String address) {
    return Jsoup.parse(user.get(address + "?lang=en").body()).select("main").outerHtml();
  }

  private void end(Visitor who, String offer) {
    Map<String, String> reason = Map.of("reason", "Programme closed (invented)");
    assertThat(who.post(offer + "/ending", reason).statusCode()).isEqualTo(302);
  }

  @Test
  void anOfferThatEndedIsOutOfListsDesksAndPublicPagesAndStaysOnRecord() {
    String offer = offer(false);
    long id = ExampleNeeds.number(offer);
    String page = provider.get(offer).body();
    String seen = Jsoup.parse(page).select("form[action$=/consent] input[name=seen]").val();
    provider.post(offer + "/consent", Map.of("document", "Letter (invented)", "seen", seen));
    assertThat(Visitor.signedOut(PROGRAM.address()).get("/public/offers?offer=" + id).body())
        .contains(mark);
    ExampleNeeds.owner("update providers_offer set confirmed_on = '2020-01-02' where id = " + id);
    assertThat(main(provider, "/desk")).contains(offer);
    assertThat(main(secretariat, "/offers")).contains(mark);

    Map<String, String> reason = Map.of("reason", "Programme closed (invented)");
    HttpResponse<String> check = provider.check(offer + "/ending?lang=en", reason);
    assertThat(Jsoup.parse(check.body()).text())
        .contains(Texts.get(Language.EN, "providers.closes.publication"));
    assertThat(provider.confirm(check).statusCode()).isEqualTo(302);

    assertThat(main(provider, "/desk")).doesNotContain(offer);
    assertThat(main(secretariat, "/offers")).doesNotContain(mark);
    assertThat(main(secretariat, "/desk")).as("a notice").contains(offer);
    assertThat(main(secretariat, "/committee-brief")).doesNotContain("Help with laws " + mark);
    assertThat(Visitor.signedOut(PROGRAM.address()).get("/public/offers?offer=" + id).body())
        .doesNotContain(mark);
    for (Visitor reader : List.of(provider, secretariat)) {
      assertThat(main(reader, offer))
          .contains("Programme closed (invented)", "Help with laws " + mark)
          .doesNotContain(offer + "/ending", offer + "/confirmation");
      assertThat(main(reader, "/providers/" + register)).contains(offer);
    }
  }

  @Test
  void theStateHasANoticeAndNobodyRepliesOrChangesItAnyMore() {
    String offer = offer(true);
    state.post(offer + "/reply", Map.of("act", "asked", "words", "When (invented)?"));
    assertThat(main(provider, "/desk")).contains(offer);
    HttpResponse<String> check =
        provider.check(offer + "/ending?lang=en", Map.of("reason", "Programme closed (invented)"));
    assertThat(Jsoup.parse(check.body()).text())
        .contains(STATE, Texts.get(Language.EN, "providers.closes.replies"));
    assertThat(provider.confirm(check).statusCode()).isEqualTo(302);
    assertThat(main(provider, "/desk")).as("the question has ended").doesNotContain(offer);
    assertThat(main(state, "/desk"))
        .contains(offer, Texts.get(Language.EN, "providers.waits.ended"));
    assertThat(main(state, offer)).contains("Programme closed (invented)", "When (invented)?");
    for (Language language : Language.values()) {
      String in = "?lang=" + language.code();
      Map<String, String> declined = Map.of("act", "declined");
      for (HttpResponse<String> refused :
          List.of(
              state.post(offer + "/reply" + in, declined),
              provider.post(offer + "/confirmation" + in, Map.of()),
              provider.post(offer + "/ending" + in, Map.of("reason", "Again")))) {
        assertThat(refused.body()).contains(Texts.get(language, "providers.refused.ended"));
        assertThat(refused.statusCode()).isEqualTo(400);
      }
    }
  }

  @Test
  void anOrganizationHasANoticeIfTheSecretariatEndsItsOffer() {
    String offer = offer(false);
    end(secretariat, offer);
    assertThat(main(provider, "/desk"))
        .contains(offer, Texts.get(Language.EN, "providers.waits.ended-told"));
    assertThat(main(secretariat, "/desk")).doesNotContain(offer);
  }

  @Test
  void aStateThatDeclinedTheOfferHasNoNoticeAndAnEmptyReasonIsRefused() {
    String offer = offer(true);
    assertThat(provider.post(offer + "/ending", Map.of("reason", " ")).statusCode()).isEqualTo(400);
    state.post(offer + "/reply", Map.of("act", "declined"));
    end(provider, offer);
    assertThat(main(state, "/desk")).doesNotContain(offer);
    Visitor stranger = PROGRAM.person(Role.PROVIDER, "Example Provider other " + mark);
    assertThat(stranger.post(offer + "/ending", Map.of("reason", "x")).statusCode()).isEqualTo(404);
  }

  /** The acts on an offer, each with the user who does it. */
  private Map<String, Map.Entry<Visitor, Map<String, String>>> acts(String offer) {
    Map<String, String> changed = ExampleNeeds.laws(register);
    changed.put("words", "Changed " + mark);
    String seen =
        Jsoup.parse(provider.get(offer).body())
            .select("form[action$=/consent] input[name=seen]")
            .val();
    return Map.of(
        "/confirmation", Map.entry(provider, Map.of()),
        "", Map.entry(provider, changed),
        "/consent", Map.entry(provider, Map.of("document", "Letter (invented)", "seen", seen)),
        "/ending", Map.entry(secretariat, Map.of("reason", "Again (invented)")));
  }

  @Test
  void anActThatWaitsForTheEndOfItsOfferIsRefused() throws Exception {
    String offer = offer(false);
    for (var act : acts(offer).entrySet()) {
      assertRefusedAfterEnd(offer(false), act.getKey(), act.getValue());
    }
    assertRefusedAfterEnd(offer(true), "/reply", Map.entry(state, Map.of("act", "declined")));
  }

  // The end is recorded, but not for others yet: the act waits for it.
  private void assertRefusedAfterEnd(
      String offer, String act, Map.Entry<Visitor, Map<String, String>> by) throws Exception {
    long id = ExampleNeeds.number(offer);
    Map<String, String> form = new HashMap<>(by.getValue());
    form.replace(
        "seen",
        Jsoup.parse(provider.get(offer).body())
            .select("form[action$=/consent] input[name=seen]")
            .val());
    try (Connection owner = PROGRAM.owner().plainSource().getConnection();
        Statement sql = owner.createStatement()) {
      owner.setAutoCommit(false);
      sql.execute("select pg_advisory_xact_lock(1541, hashtext('offer/" + id + "'))");
      sql.execute(
          "insert into providers_ending values ("
              + id
              + ", current_date, 'Closed (invented)', '')");
      CompletableFuture<HttpResponse<String>> answer =
          CompletableFuture.supplyAsync(() -> by.getKey().post(offer + act + "?lang=en", form));
      while (PROGRAM.count(WAITING) == 0 && !answer.isDone()) {
        Thread.onSpinWait();
      }
      owner.commit();
      assertThat(answer.get().body())
          .as(act)
          .contains(Texts.get(Language.EN, "providers.refused.ended"));
      assertThat(answer.get().statusCode()).as(act).isEqualTo(400);
    }
  }
}
